import { blob, citrus, dots, grains, leaf, leaves, swoosh, toast, yolk } from './food.ts';
import { circle, ellipse, lift, path, type Scene, stroke, turned } from './scene.ts';
import { clam, FISH, fish, oyster } from './seafood.ts';
import { board, bowl, CX, CY, cutlery, ground, ice, napkin, plate } from './tableware.ts';

const RAW = '#b7cdd1';
const SAND = '#e6d3b0';
const around = (count: number, r: number, start = 0) =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2 + start;
    return { x: CX + Math.cos(angle) * r, y: CY + Math.sin(angle) * r, turn: (angle * 180) / Math.PI + 90 };
  });

const salmonRibbon = (s: Scene, x: number, y: number, turn: number) =>
  lift(
    turned(
      path(
        'M-118 24Q-76-66 0-38T118-28Q76 60 0 44T-118 24Z',
        s.linear(
          [
            [0, '#fff3ea'],
            [0.5, '#f6cdbb'],
            [1, '#e9a58e'],
          ],
          20,
        ),
      ) + stroke('M-84 10Q-26-28 80-10', '#fff', 6, 'opacity=".6"'),
      x,
      y,
      turn,
    ),
  );

export const smallScenes: Record<string, (s: Scene) => string> = {
  'six-oysters': (s) =>
    ground(s, RAW) +
    ice(s) +
    around(6, 232, 0.3)
      .map(({ x, y, turn }) => oyster(s, x, y, 122, turn))
      .join('') +
    citrus(s, CX + 4, CY, 84, 'lemon', 12),
  'sea-bass-ceviche': (s) =>
    ground(s, RAW) +
    napkin(s, '#f3efe4', '#d9d2c0') +
    bowl(s, 'cream', ['#fdf9e6', '#f2e8bf', '#d9c88f'], 350) +
    [
      [-150, -70, 20],
      [40, -140, 70],
      [150, 30, 130],
      [-10, 10, 10],
      [-130, 100, 160],
      [70, 150, 40],
      [-40, 180, 90],
    ]
      .map(([x = 0, y = 0, turn = 0]) => salmonRibbon(s, CX + x, CY + y, turn))
      .join('') +
    [
      [-60, -130],
      [150, -60],
      [-160, 40],
      [10, 150],
    ]
      .map(([x = 0, y = 0]) => blob(s, CX + x, CY + y, 40, 30, x, ['#ffb267', '#f08a36', '#c75f17']))
      .join('') +
    stroke(`M${CX - 130} ${CY - 20}q60-50 120-10t110-10`, '#c9639b', 9, 'opacity=".85"') +
    stroke(`M${CX - 60} ${CY + 100}q70-40 150 6`, '#c9639b', 8, 'opacity=".85"') +
    citrus(s, CX + 150, CY - 150, 62, 'lime', 20) +
    leaves(s, CX, CY, 150, 12, 40) +
    dots(s, CX, CY, 190, 170, 22, [4, 7], '#c5352b'),
  'scallop-crudo': (s) =>
    ground(s, RAW) +
    plate(s, 'ink', 400) +
    circle(
      CX,
      CY,
      250,
      s.radial([
        [0, '#dff0b8', 0.9],
        [1, '#a8c56a', 0.75],
      ]),
    ) +
    around(7, 168, 0.2)
      .map(({ x, y }) => blob(s, x, y, 82, 78, 0, ['#ffffff', '#f7eedc', '#dcc7a2']))
      .join('') +
    blob(s, CX, CY, 84, 80, 0, ['#ffffff', '#f7eedc', '#dcc7a2']) +
    s
      .times(9, () =>
        lift(
          turned(
            path('M-44 16A46 46 0 0 1 44 16L34 20A36 36 0 0 0-34 20Z', '#eef6cf') +
              stroke('M-44 16A46 46 0 0 1 44 16', '#6c9f38', 5),
            CX + s.between(-190, 190),
            CY + s.between(-190, 190),
            s.between(0, 360),
          ),
        ),
      )
      .join('') +
    dots(s, CX, CY, 230, 230, 34, [4, 11], '#3f7d2b', 0.85) +
    leaves(s, CX, CY, 180, 9, 34),
  'beef-tartare': (s) =>
    ground(s, '#c7b8a6') +
    cutlery(s, 'fork', 160, 480, -6) +
    plate(s, 'cream', 390) +
    toast(s, CX + 190, CY - 120, 96, 24) +
    toast(s, CX + 236, CY + 56, 96, 50) +
    lift(circle(CX - 60, CY + 20, 186, '#7c1c1f')) +
    grains(s, CX - 60, CY + 20, 182, 182, 620, ['#c53a3c', '#a82a2e', '#d8524f', '#8f2025'], 15) +
    yolk(s, CX - 64, CY + 12, 74) +
    around(9, 132, 0.4)
      .map(({ x, y }) => circle(x - 60, y + 20, 13, s.shade('#a8b866', '#6f8036', '#475422')))
      .join('') +
    leaves(s, CX - 60, CY + 40, 130, 7, 44) +
    dots(s, CX - 60, CY + 10, 210, 200, 30, [2, 5], '#2a1b12', 0.7),
  'shellfish-on-ice': (s) =>
    ground(s, '#8fb0b8') +
    ice(s, 430) +
    s.element('lobster', CX - 20, CY - 60, 440, -18) +
    [
      [-260, 150, 200],
      [-150, 240, 240],
      [-290, 20, 170],
    ]
      .map(([x = 0, y = 0, turn = 0]) => s.element('shrimp', CX + x, CY + y, 170, turn))
      .join('') +
    oyster(s, CX + 210, CY + 100, 104, 70) +
    oyster(s, CX + 90, CY + 235, 104, 150) +
    oyster(s, CX + 270, CY - 70, 100, 20) +
    clam(s, CX - 20, CY + 190, 70, 20) +
    clam(s, CX - 170, CY - 190, 70, -40) +
    s.element('spiral-shell', CX + 190, CY - 220, 120, 30) +
    citrus(s, CX + 10, CY - 300, 70, 'lemon') +
    citrus(s, CX + 200, CY + 250, 66, 'lemon', 30),
  'sourdough-seaweed-butter': (s) =>
    ground(s, SAND) +
    board(s) +
    toast(s, CX - 230, CY - 20, 170, -14) +
    toast(s, CX + 20, CY + 40, 170, 10) +
    plate(s, 'sea', 128, CX + 290, CY - 60) +
    blob(s, CX + 290, CY - 64, 66, 46, -24, ['#fff8d2', '#f6e08d', '#d9b755']) +
    dots(s, CX + 290, CY - 60, 60, 44, 46, [2, 5], '#2f5a45', 0.85) +
    s
      .times(5, () =>
        leaf(
          s,
          CX + s.between(-300, 330),
          CY + s.between(150, 220),
          54,
          s.between(0, 360),
          ['#4f8a6a', '#1f4f3c'],
          0.18,
        ),
      )
      .join('') +
    cutlery(s, 'knife', CX + 440, CY + 150, 38),
  'warm-olives': (s) =>
    ground(s, SAND) +
    napkin(s, '#7d8f5c', '#5d6e40') +
    bowl(s, 'cream', ['#e3d27a', '#b9a23e', '#7d6a1e'], 320) +
    s
      .times(19, (index) => {
        const [x, y] = [
          CX + Math.cos(index * 2.4) * 50 * Math.sqrt(index),
          CY + Math.sin(index * 2.4) * 48 * Math.sqrt(index),
        ];
        const tone: [string, string, string] =
          index % 3 === 0 ? ['#8d6f7a', '#55394a', '#2b1a26'] : ['#c6d06a', '#8a9a35', '#55651b'];
        return blob(s, x, y, 56, 46, s.between(0, 180), tone) + ellipse(x + 26, y + 8, 9, 6, '#2d2411', 'opacity=".6"');
      })
      .join('') +
    stroke(`M${CX - 150} ${CY - 90}q70-70 150-20`, '#ee8a1d', 22) +
    stroke(`M${CX + 40} ${CY + 140}q90 0 110-80`, '#ee8a1d', 22) +
    leaf(s, CX - 120, CY + 150, 190, 50, ['#7f9a5a', '#405a2a'], 0.2) +
    leaf(s, CX + 110, CY - 90, 180, 30, ['#7f9a5a', '#405a2a'], 0.2),
  'salt-cod-fritters': (s) =>
    ground(s, SAND) +
    plate(s, 'sea', 380) +
    [
      [-130, -80, 12],
      [70, -110, -20],
      [-40, 80, 30],
      [150, 50, -6],
    ]
      .map(
        ([x = 0, y = 0, turn = 0]) =>
          blob(s, CX + x, CY + y, 116, 78, turn, ['#f5c77b', '#d08d36', '#8f5216']) +
          dots(s, CX + x, CY + y, 90, 54, 26, [3, 8], '#7a4210', 0.4) +
          dots(s, CX + x, CY + y, 80, 48, 12, [3, 5], '#5e8a35', 0.8),
      )
      .join('') +
    bowl(s, 'white', ['#fffef4', '#f6f0d4', '#ddd3a8'], 112, CX - 220, CY + 190) +
    dots(s, CX - 220, CY + 190, 66, 66, 16, [3, 6], '#5e8a35') +
    citrus(s, CX + 210, CY + 200, 78, 'lemon', 8) +
    leaves(s, CX + 40, CY, 200, 9, 40),
  'padron-peppers': (s) =>
    ground(s, SAND) +
    plate(s, 'cream', 380) +
    s
      .times(13, (index) => {
        const [x, y, turn] = [
          CX + Math.cos(index * 2.4) * 56 * Math.sqrt(index),
          CY + Math.sin(index * 2.4) * 50 * Math.sqrt(index),
          s.between(0, 360),
        ];
        return lift(
          turned(
            `${path(
              'M-86 6C-70-44 20-52 66-30Q92-16 88 2T64 30C20 44-62 44-86 6Z',
              s.linear(
                [
                  [0, '#a9c653'],
                  [0.5, '#6f9a30'],
                  [1, '#3f6a1c'],
                ],
                70,
              ),
            )}${stroke('M86 0q30-4 44-26', '#5d7a2a', 13)}${ellipse(-20, 8, 22, 10, '#34260f', 'opacity=".55"')}${ellipse(34, -10, 14, 7, '#34260f', 'opacity=".5"')}${stroke('M-54-14Q0-38 44-26', '#fff', 6, 'opacity=".35"')}`,
            x,
            y,
            turn,
          ),
        );
      })
      .join('') +
    dots(s, CX, CY, 240, 220, 60, [3, 7], '#ffffff', 0.95),
  'sardines-on-toast': (s) =>
    ground(s, SAND) +
    board(s, 940, 520) +
    toast(s, CX - 200, CY + 30, 190, -8) +
    toast(s, CX + 200, CY + 20, 190, 10) +
    [
      [-200, 16, -14],
      [200, 6, 16],
    ]
      .map(
        ([x = 0, y = 0, turn = 0]) =>
          ellipse(CX + x, CY + y, 140, 84, '#d8472f', `opacity=".85" transform="rotate(${turn} ${CX + x} ${CY + y})"`) +
          dots(s, CX + x, CY + y, 130, 76, 22, [4, 9], '#f58d6a', 0.7) +
          fish(s, CX + x, CY + y - 4, 380, 98, turn, FISH.sardine, 5),
      )
      .join('') +
    leaves(s, CX, CY + 10, 210, 12, 34) +
    citrus(s, CX + 2, CY - 170, 70, 'lemon', 10) +
    dots(s, CX, CY, 380, 130, 36, [2, 4], '#fff'),
  'tomato-peach-salad': (s) =>
    ground(s, '#ead9c0') +
    plate(s, 'white', 390) +
    [
      [-150, -70, 116, '#e8463a', '#b9201f'],
      [40, -140, 96, '#f2a13a', '#cf7414'],
      [150, 20, 112, '#d8332f', '#98191d'],
      [-40, 60, 104, '#f4b54a', '#d9861c'],
      [-160, 140, 88, '#e55343', '#b02a22'],
      [110, 170, 92, '#f08a3c', '#c85c17'],
    ]
      .map(([x, y, r, light, dark]) => {
        const [px, py, pr] = [CX + Number(x), CY + Number(y), Number(r)];
        return lift(
          circle(px, py, pr, String(dark)) +
            circle(
              px - 2,
              py - 2,
              pr * 0.93,
              s.radial(
                [
                  [0, '#ffd9bf', 0.95],
                  [0.25, String(light)],
                  [1, String(dark)],
                ],
                0.5,
                0.5,
                0.6,
              ),
            ) +
            s
              .times(6, (index) =>
                ellipse(
                  0,
                  0,
                  pr * 0.12,
                  pr * 0.22,
                  '#ffe3b0',
                  `opacity=".75" transform="translate(${px + Math.cos(index * 1.05) * pr * 0.55} ${py + Math.sin(index * 1.05) * pr * 0.55}) rotate(${index * 60 + 90})"`,
                ),
              )
              .join(''),
        );
      })
      .join('') +
    s.element('peach', CX - 10, CY - 30, 150, -20) +
    [
      [-90, -10],
      [70, 80],
      [-70, 150],
      [170, -90],
    ]
      .map(([x = 0, y = 0]) => blob(s, CX + x, CY + y, 48, 40, x, ['#ffffff', '#f8f4e8', '#dfd6bf']))
      .join('') +
    leaves(s, CX, CY, 190, 11, 66, ['#7cae4e', '#356b24']) +
    dots(s, CX, CY, 270, 260, 26, [4, 9], '#9aa32c', 0.8),
  'leeks-in-ash': (s) =>
    ground(s, '#b9ab98') +
    plate(s, 'ink', 400) +
    swoosh(s, CX + 10, CY + 70, 620, -8, ['#e9764a', '#b9421f']) +
    [-110, -36, 38, 112]
      .map((y, index) =>
        lift(
          turned(
            `<rect x="-270" y="-33" width="540" height="66" rx="30" fill="${s.linear(
              [
                [0, '#f9f6dc'],
                [0.35, '#d8dc9a'],
                [0.7, '#93ab58'],
                [1, '#55732f'],
              ],
              0,
            )}"/><rect x="-270" y="-33" width="540" height="22" rx="11" fill="#fff" opacity=".25"/>${s.times(9, () => ellipse(s.between(-240, 250), s.between(-24, 24), s.between(12, 44), s.between(4, 10), '#241c14', 'opacity=".62"')).join('')}`,
            CX + (index % 2) * 26 - 10,
            CY + y - 10,
            -16,
          ),
        ),
      )
      .join('') +
    s
      .times(12, () =>
        lift(
          ellipse(
            0,
            0,
            17,
            10,
            s.shade('#f6dcae', '#d6a763', '#94652b'),
            `transform="translate(${CX + s.between(-230, 230)} ${CY + s.between(-150, 200)}) rotate(${s.between(0, 180)})"`,
          ),
        ),
      )
      .join('') +
    dots(s, CX, CY, 280, 250, 60, [2, 5], '#6e6a64', 0.8) +
    leaves(s, CX, CY, 220, 6, 36),
};
