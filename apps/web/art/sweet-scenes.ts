import { blob, dots, leaf, leaves, slices } from './food.ts';
import { circle, ellipse, lift, low, path, type Scene, stroke, turned } from './scene.ts';
import { board, bowl, CX, CY, cutlery, ground, napkin, plate } from './tableware.ts';

const BLUSH = '#e4c3b5';

const tart = (s: Scene, x: number, y: number, r: number) => {
  const edge = s.times(40, (index) => {
    const angle = (index / 40) * 6.283;
    const far = r * (index % 2 === 0 ? 1 : 0.94);
    return `${x + Math.cos(angle) * far} ${y + Math.sin(angle) * far}`;
  });
  return lift(
    `${path(`M${edge.join('L')}Z`, s.shade('#f3cd8c', '#cf954a', '#87531d'), 'stroke="#a5682c" stroke-width="5" stroke-linejoin="round"')}${s.times(3, (index) => circle(x, y, r * (0.93 - index * 0.045), 'none', 'stroke="#8f5a22" stroke-width="3" opacity=".45"')).join('')}${circle(x, y, r * 0.79, s.shade('#ffe99a', '#f5c03f', '#cf8a1c'))}${s
      .times(15, () => {
        const [angle, far] = [s.between(0, 6.283), Math.sqrt(s.between(0, 1)) * r * 0.6];
        return ellipse(
          x + Math.cos(angle) * far,
          y + Math.sin(angle) * far,
          s.between(8, 28),
          s.between(6, 17),
          '#4b2107',
          `opacity="${s.between(0.3, 0.75)}" transform="rotate(${s.between(0, 180)} ${x + Math.cos(angle) * far} ${y + Math.sin(angle) * far})"`,
        );
      })
      .join(
        '',
      )}${ellipse(x - r * 0.3, y - r * 0.36, r * 0.24, r * 0.1, '#fff', `opacity=".4" transform="rotate(-35 ${x - r * 0.3} ${y - r * 0.36})"`)}`,
  );
};

/** A wedge from above, its two cut sides a little in view. */
const wedge = (
  s: Scene,
  top: [string, string, string],
  side: [string, string],
  turn: number,
  x = CX,
  y = CY,
  scale = 1,
) =>
  lift(
    turned(
      `${path('M0 250L-150-190L-150-150L0 292Z', side[1])}${path('M0 250L150-190L150-150L0 292Z', side[0])}${path(
        'M0 250L-150-190Q0-262 150-190Z',
        s.radial(
          [
            [0, top[0]],
            [0.6, top[1]],
            [1, top[2]],
          ],
          0.5,
          0.3,
          0.8,
        ),
      )}`,
      x,
      y,
      turn,
      scale,
    ),
  );

const cheese = (
  s: Scene,
  outline: string,
  colors: [string, string, string],
  rind: string,
  x: number,
  y: number,
  turn: number,
  extra = '',
) =>
  lift(
    turned(
      path(outline, s.shade(...colors), `stroke="${rind}" stroke-width="16" stroke-linejoin="round"`) +
        s.clip(path(outline, '#000'), extra),
      x,
      y,
      turn,
    ),
  );

export const sweetScenes: Record<string, (s: Scene) => string> = {
  'custard-tart': (s) =>
    ground(s, BLUSH) +
    napkin(s, '#fbf3e4', '#e4d3b6') +
    plate(s, 'sea', 410) +
    tart(s, CX - 120, CY - 90, 176) +
    tart(s, CX + 150, CY + 60, 176) +
    tart(s, CX - 110, CY + 190, 130) +
    dots(s, CX, CY, 330, 320, 90, [2, 4], '#7a3f14', 0.6),
  'olive-oil-chocolate': (s) =>
    ground(s, BLUSH) +
    plate(s, 'white', 400) +
    circle(
      CX + 30,
      CY + 50,
      210,
      s.radial([
        [0, '#d6d25a', 0.85],
        [1, '#8f9a20', 0.7],
      ]),
    ) +
    lift(
      turned(
        path(
          'M-230 20C-220-120-60-150 60-130S240-60 230 20 120 130-20 120-226 110-230 20Z',
          s.radial(
            [
              [0, '#8a5a3c'],
              [0.5, '#55301d'],
              [1, '#2a140a'],
            ],
            0.4,
            0.25,
            0.8,
          ),
        ) +
          stroke('M-170-20Q-40-110 150-60', '#c39a7c', 18, 'opacity=".5"') +
          stroke('M-150 50Q0-10 170 20', '#2a140a', 10, 'opacity=".4"'),
        CX - 10,
        CY - 20,
        -16,
      ),
    ) +
    s
      .times(18, () =>
        low(
          `<rect x="-7" y="-7" width="14" height="14" fill="#fff" opacity=".95" transform="translate(${CX + s.between(-160, 150)} ${CY + s.between(-110, 70)}) rotate(${s.between(0, 90)})"/>`,
        ),
      )
      .join('') +
    dots(s, CX + 30, CY + 60, 240, 220, 24, [5, 14], '#a5ab2a', 0.8) +
    cutlery(s, 'spoon', 1130, 470, 8),
  'almond-orange-cake': (s) =>
    ground(s, BLUSH) +
    plate(s, 'moss', 400) +
    wedge(s, ['#ffd98a', '#eeb04a', '#c47a1e'], ['#f2cf8c', '#d8a655'], -28, CX - 20, CY, 1.2) +
    s
      .times(13, () =>
        lift(
          turned(
            ellipse(0, 0, 32, 17, s.shade('#fff3da', '#ecd0a0', '#b98d53')),
            CX + s.between(-130, 110),
            CY + s.between(-190, 60),
            s.between(0, 180),
          ),
        ),
      )
      .join('') +
    blob(s, CX + 210, CY + 120, 92, 64, -20, ['#ffffff', '#f8f4ea', '#dcd3c0']) +
    s
      .times(3, (index) =>
        low(
          turned(
            path('M-60 0A60 60 0 0 1 60 0L48 0A48 48 0 0 0-48 0Z', '#ee8a1d') +
              path('M-48 0A48 48 0 0 1 48 0Z', '#fbb04b'),
            CX - 210 + index * 46,
            CY + 190 + index * 34,
            -30 + index * 20,
          ),
        ),
      )
      .join('') +
    leaves(s, CX + 210, CY + 80, 40, 3, 60),
  'grilled-peach': (s) =>
    ground(s, BLUSH) +
    plate(s, 'ink', 400) +
    blob(s, CX + 30, CY + 50, 230, 180, -14, ['#ffffff', '#f6f1e4', '#d5ccb6']) +
    [
      [-120, -60],
      [130, -40],
      [10, 150],
    ]
      .map(([x = 0, y = 0], index) =>
        lift(
          turned(
            circle(0, 0, 132, s.shade('#ffb36a', '#e8663c', '#b23a2c')) +
              circle(
                -2,
                -2,
                114,
                s.radial(
                  [
                    [0, '#ffdd8a'],
                    [0.6, '#fbb04b'],
                    [1, '#e87f35'],
                  ],
                  0.5,
                  0.5,
                  0.6,
                ),
              ) +
              s.clip(
                circle(0, 0, 114, '#000'),
                [-70, -20, 30, 80]
                  .map((at) => stroke(`M${at}-130L${at + 24} 130`, '#4a1f0a', 13, 'opacity=".6"'))
                  .join(''),
              ) +
              ellipse(0, 0, 40, 48, s.shade('#c45a3c', '#8f2f22', '#551611')),
            CX + x,
            CY + y,
            index * 40,
          ),
        ),
      )
      .join('') +
    stroke(
      `M${CX - 220} ${CY + 150}Q${CX - 60} ${CY - 20} ${CX + 60} ${CY + 60}T${CX + 250} ${CY - 110}`,
      '#b4661a',
      13,
      'opacity=".85"',
    ) +
    stroke(`M${CX - 180} ${CY + 200}Q${CX} ${CY + 60} ${CX + 230} ${CY + 120}`, '#d98a2c', 9, 'opacity=".85"') +
    leaves(s, CX, CY, 190, 7, 56),
  'burnt-cheesecake': (s) =>
    ground(s, BLUSH) +
    plate(s, 'rose', 400) +
    wedge(s, ['#a3602c', '#5d2c10', '#2c1206'], ['#fff0bf', '#f2d58c'], 24, CX - 60, CY - 10, 1.24) +
    circle(CX + 190, CY + 120, 110, '#6d1226', 'opacity=".85"') +
    s.element('cherries', CX + 190, CY + 90, 230, 10) +
    s.element('cherries', CX + 60, CY + 220, 150, -40) +
    dots(s, CX + 150, CY + 150, 130, 120, 12, [6, 13], '#8f1a33', 0.85),
  'two-scoops': (s) =>
    ground(s, BLUSH) +
    bowl(s, 'sea', ['#f4efe2', '#ddd3bd', '#b9ad93'], 340) +
    [
      [-90, -30, '#fffdf6', '#f3ead6', '#d3c3a1'],
      [110, 40, '#eac083', '#c88a3e', '#8f5a1f'],
    ]
      .map(([x, y, light, base, dark]) => {
        const [px, py] = [CX + Number(x), CY + Number(y)];
        return (
          blob(s, px, py, 172, 166, 0, [String(light), String(base), String(dark)]) +
          s
            .times(9, () =>
              stroke(
                `M${px + s.between(-120, 30)} ${py + s.between(-110, 110)}q${s.between(30, 60)} ${s.between(-20, 10)} ${s.between(60, 100)} ${s.between(-10, 14)}`,
                String(dark),
                6,
                'opacity=".3"',
              ),
            )
            .join('')
        );
      })
      .join('') +
    low(
      turned(
        '<rect x="-16" y="-180" width="32" height="340" rx="12" fill="#d9a35c"/>' +
          s.times(6, (index) => stroke(`M-14 ${-150 + index * 52}l28 26m0-26l-28 26`, '#9c6527', 3)).join(''),
        CX + 120,
        CY - 190,
        36,
      ),
    ) +
    leaves(s, CX + 20, CY + 120, 60, 4, 70) +
    dots(s, CX + 110, CY + 30, 110, 100, 14, [4, 9], '#6d3d12', 0.6),
  'three-cheeses': (s) =>
    ground(s, '#cdb89b') +
    board(s, 1000, 620) +
    cheese(
      s,
      'M-150 110V-90Q0-130 150-90V110Q0 140-150 110Z',
      ['#fff8dc', '#f3d98f', '#cfa04a'],
      '#b98a45',
      CX - 260,
      CY - 90,
      -10,
    ) +
    cheese(
      s,
      'M-130 90L150 110L40-130Z',
      ['#ffe9a8', '#f0bd4c', '#c98a20'],
      '#8a5a22',
      CX + 60,
      CY + 80,
      8,
      dots(s, 10, 30, 100, 70, 12, [5, 11], '#c98a20', 0.6),
    ) +
    cheese(
      s,
      'M-140 80L-60-110L130-60L120 90Z',
      ['#fffdf2', '#ece6d2', '#bdb596'],
      '#d8d0b4',
      CX + 310,
      CY - 120,
      6,
      dots(s, 0, 0, 120, 90, 34, [5, 15], '#4d6f8f', 0.75),
    ) +
    s.element('grapes', CX - 300, CY + 170, 220, 20) +
    slices(s, CX + 330, CY + 170, 3, 66, 70, ['#e0583a', '#b93a22', '#8f2614']) +
    s
      .times(4, (index) =>
        lift(
          turned(
            '<rect x="-64" y="-64" width="128" height="128" rx="16" fill="#e3b873"/>' +
              dots(s, 0, 0, 50, 50, 14, [3, 5], '#a8742f', 0.7),
            CX - 70 + index * 26,
            CY - 190 + index * 12,
            20 + index * 9,
          ),
        ),
      )
      .join('') +
    leaf(s, CX - 230, CY + 140, 110, 200),
};
