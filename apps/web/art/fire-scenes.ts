import { blob, citrus, dots, leaf, leaves, slices, swoosh } from './food.ts';
import { circle, ellipse, lift, path, type Scene, stroke, turned } from './scene.ts';
import { clam, FISH, fish, tentacle } from './seafood.ts';
import { board, bowl, CX, CY, cutlery, ground, napkin, plate } from './tableware.ts';

const SLATE = '#5d747c';
const BRICK = '#a25a42';

const potatoes = (s: Scene, spots: readonly (readonly [number, number])[]) =>
  spots
    .map(([x, y]) =>
      blob(s, CX + x, CY + y, s.between(52, 70), s.between(42, 54), s.between(-40, 40), [
        '#fbe6a4',
        '#e3bb5f',
        '#a97a2a',
      ]),
    )
    .join('');

const greens = (s: Scene, x: number, y: number, count = 9, spread = 70) =>
  s
    .times(count, () =>
      leaf(
        s,
        x + s.between(-spread, spread),
        y + s.between(-spread, spread),
        s.between(110, 170),
        s.between(0, 360),
        s.between(0, 1) > 0.5 ? ['#a8c95a', '#54812a'] : ['#7fa046', '#37601f'],
        0.46,
      ),
    )
    .join('');

/** Skin of a roast: glossy, with the bars of the grate. */
const grate = (s: Scene, outline: string, fill: string, step = 58) =>
  path(outline, fill) +
  s.clip(
    path(outline, '#000'),
    s
      .times(9, (index) =>
        stroke(`M${-300 + index * step} -260L${-170 + index * step} 260`, '#2b130a', 12, 'opacity=".5"'),
      )
      .join(''),
  );

const chicken = (s: Scene) => {
  const skin = s.radial(
    [
      [0, '#f2b25f'],
      [0.5, '#cf7428'],
      [1, '#7d3712'],
    ],
    0.4,
    0.3,
    0.8,
  );
  const body = 'M-210 10C-230-120-90-190 40-170S250-70 230 40 90 200-40 190-196 130-210 10Z';
  return lift(
    turned(
      lift(
        `${path(
          'M120 60C230 40 300 100 300 150S250 214 190 190 60 130 120 60Z',
          s.shade('#f4ba6a', '#c96d24', '#7a3410'),
        )}<rect x="276" y="140" width="104" height="34" rx="17" fill="#f3e6cf" transform="rotate(22 290 150)"/>`,
      ) +
        lift(
          path('M-60-120C-10-240 110-240 150-180S110-60 40-70-90-60-60-120Z', s.shade('#f4ba6a', '#c96d24', '#7a3410')),
        ) +
        lift(grate(s, body, skin)) +
        ellipse(-70, -80, 90, 26, '#fff', 'opacity=".22" transform="rotate(-24 -70 -80)"'),
      CX - 40,
      CY - 10,
      -12,
    ),
  );
};

const skewer = (s: Scene, y: number) =>
  lift(
    turned(
      stroke('M-420 0H420', '#6f5a2c', 12) +
        leaf(s, 400, 0, 110, 70, ['#8fa85a', '#4a6b2c'], 0.22) +
        leaf(s, -400, 0, 110, -110, ['#8fa85a', '#4a6b2c'], 0.22) +
        s
          .times(7, (index) => {
            const x = -285 + index * 95;
            if (index % 2 === 1)
              return `<rect x="${x - 32}" y="-58" width="64" height="116" rx="24" fill="${index === 3 ? s.shade('#f7906a', '#d8432c', '#8f1f17') : s.shade('#c7d973', '#8cab3c', '#4f7420')}"/>`;
            return `<rect x="${x - 50}" y="-64" width="100" height="128" rx="40" fill="${s.shade('#ffffff', '#f2e2c6', '#c49a63')}"/>${stroke(`M${x - 28}-44l34 88M${x + 2}-46l34 88`, '#4a2413', 9, 'opacity=".55"')}`;
          })
          .join(''),
      CX,
      y,
      -14,
    ),
  );

export const fireScenes: Record<string, (s: Scene) => string> = {
  'grilled-octopus': (s) =>
    ground(s, SLATE) +
    plate(s, 'cream', 410) +
    swoosh(s, CX + 30, CY + 130, 560, 10, ['#e98a3f', '#c2521d']) +
    potatoes(s, [
      [-180, 120],
      [-70, 190],
      [150, 170],
      [220, 60],
      [40, 110],
      [-210, 10],
    ]) +
    tentacle(s, CX - 90, CY - 70, 215, 40) +
    tentacle(s, CX + 160, CY - 50, 175, 200, -1) +
    dots(s, CX, CY, 300, 280, 70, [2, 6], '#b03a1b', 0.7) +
    leaves(s, CX, CY + 40, 210, 12, 44),
  'whole-sea-bream': (s) =>
    ground(s, SLATE) +
    napkin(s, '#efe6d2', '#cfc2a4') +
    plate(s, 'sea', 420) +
    greens(s, CX + 120, CY + 150, 10) +
    fish(s, CX - 10, CY - 20, 700, 250, -16, FISH.bream, 5) +
    citrus(s, CX - 180, CY + 200, 84, 'lemon', 10) +
    citrus(s, CX - 60, CY + 260, 72, 'lemon', 40) +
    leaf(s, CX + 110, CY + 170, 210, 62, ['#8fb04f', '#4d7426'], 0.14) +
    dots(s, CX, CY, 320, 250, 46, [2, 5], '#fff', 0.9),
  'turbot-for-two': (s) =>
    ground(s, '#4f646b') +
    board(s, 1020, 680) +
    lift(
      turned(
        path(
          'M-330 0C-250-240 120-300 300-50L400-110Q372 0 400 110L300 50C120 300-250 240-330 0Z',
          s.radial([
            [0, '#b79c72'],
            [0.6, '#85704f'],
            [1, '#4d3f2a'],
          ]),
        ) +
          s.clip(
            path('M-330 0C-250-240 120-300 300-50L400-110Q372 0 400 110L300 50C120 300-250 240-330 0Z', '#000'),
            dots(s, 0, 0, 300, 220, 90, [5, 15], '#5b4a31', 0.5) +
              dots(s, 0, 0, 300, 220, 60, [3, 8], '#dcc79c', 0.55) +
              s
                .times(6, (index) => stroke(`M${-170 + index * 84}-230q-40 230-10 460`, '#2a180c', 13, 'opacity=".55"'))
                .join(''),
          ) +
          stroke('M-250-190Q0-300 270-110', '#54452d', 16, 'stroke-dasharray="5 15"') +
          stroke('M-250 190Q0 300 270 110', '#54452d', 16, 'stroke-dasharray="5 15"') +
          circle(-236, -46, 17, '#f5ecd6') +
          circle(-236, -46, 9, '#20170f') +
          circle(-214, 30, 17, '#f5ecd6') +
          circle(-214, 30, 9, '#20170f'),
        CX,
        CY,
        -10,
      ),
    ) +
    citrus(s, CX - 330, CY + 220, 80, 'lemon') +
    citrus(s, CX + 330, CY - 220, 74, 'lemon', 30) +
    leaves(s, CX + 200, CY + 220, 100, 9, 60) +
    dots(s, CX, CY, 360, 230, 40, [2, 5], '#fff', 0.85),
  'monkfish-skewer': (s) =>
    ground(s, SLATE) +
    plate(s, 'white', 425) +
    greens(s, CX - 60, CY + 210, 8) +
    skewer(s, CY - 110) +
    skewer(s, CY + 80) +
    citrus(s, CX + 200, CY + 220, 80, 'lemon', 22) +
    dots(s, CX, CY, 320, 280, 40, [2, 5], '#fff'),
  'tiger-prawns': (s) =>
    ground(s, SLATE) +
    plate(s, 'ink', 410) +
    circle(
      CX,
      CY + 10,
      270,
      s.radial([
        [0, '#f6c04d', 0.85],
        [1, '#c9671c', 0.35],
      ]),
    ) +
    s
      .times(5, (index) => {
        const angle = (index / 5) * 6.283 - 1.4;
        return s.element(
          'shrimp',
          CX + Math.cos(angle) * 175,
          CY + Math.sin(angle) * 165,
          250,
          (angle * 180) / Math.PI + 100,
        );
      })
      .join('') +
    citrus(s, CX + 4, CY + 4, 76, 'lemon', 14) +
    dots(s, CX, CY, 270, 260, 34, [4, 8], '#c5281f') +
    dots(s, CX, CY, 270, 260, 34, [4, 8], '#fff0c4') +
    leaves(s, CX, CY, 230, 14, 38),
  'ribeye-over-oak': (s) =>
    ground(s, BRICK) +
    board(s, 980, 610) +
    slices(s, CX - 90, CY + 10, 9, 140, -8) +
    circle(CX + 300, CY - 110, 92, '#f1e4cd') +
    circle(CX + 300, CY - 110, 76, s.shade('#fff2dc', '#eac79c', '#b98653')) +
    circle(CX + 300, CY - 110, 44, s.shade('#fff7d8', '#f3dc8b', '#d0a847')) +
    stroke(`M${CX - 350} ${CY + 190}q140 60 300 24t300-20`, '#5f7f2a', 0) +
    leaf(s, CX + 220, CY + 230, 260, 66, ['#7f9a68', '#415b33'], 0.1) +
    leaf(s, CX + 240, CY + 250, 230, 84, ['#7f9a68', '#415b33'], 0.1) +
    dots(s, CX - 60, CY, 300, 120, 60, [3, 7], '#fff', 0.95) +
    s.element('garlic', CX - 380, CY + 200, 130, -16) +
    cutlery(s, 'knife', CX + 420, CY + 160, 20),
  'piri-piri-chicken': (s) =>
    ground(s, BRICK) +
    plate(s, 'cream', 425) +
    chicken(s) +
    bowl(s, 'ink', ['#f0622f', '#cf3415', '#8f1d0b'], 104, CX + 232, CY + 214) +
    dots(s, CX + 232, CY + 214, 60, 60, 18, [3, 6], '#ffd28a', 0.8) +
    s.element('hot-pepper', CX - 260, CY + 190, 160, 30) +
    citrus(s, CX - 110, CY + 270, 70, 'lemon') +
    dots(s, CX - 40, CY - 20, 230, 170, 44, [3, 6], '#8f1d0b', 0.6) +
    leaves(s, CX, CY, 240, 8, 40),
  'lamb-shoulder': (s) =>
    ground(s, '#8d5540') +
    plate(s, 'moss', 420) +
    swoosh(s, CX, CY + 120, 640, -6, ['#f1e2bd', '#cfae70']) +
    lift(
      turned(
        path(
          'M-250 40C-280-100-120-190 40-170S300-90 280 30 120 190-60 180-226 160-250 40Z',
          s.radial([
            [0, '#c07a45'],
            [0.5, '#8a4a25'],
            [1, '#4a2412'],
          ]),
        ) +
          s
            .times(16, () =>
              stroke(
                `M${s.between(-200, 60)} ${s.between(-110, 120)}q${s.between(50, 90)} ${s.between(-26, 26)} ${s.between(110, 180)} ${s.between(-16, 16)}`,
                s.between(0, 1) > 0.5 ? '#d99a62' : '#3c1c0d',
                s.between(5, 11),
                'opacity=".5"',
              ),
            )
            .join('') +
          `<rect x="236" y="-26" width="180" height="44" rx="22" fill="${s.shade('#fffaf0', '#eddcc0', '#b99b6e')}"/>` +
          circle(412, -18, 30, '#eddcc0') +
          circle(408, 14, 28, '#e3cfae'),
        CX - 40,
        CY - 30,
        -14,
      ),
    ) +
    leaf(s, CX - 120, CY + 130, 300, 48, ['#7f9a68', '#415b33'], 0.09) +
    leaf(s, CX - 90, CY + 150, 260, 64, ['#7f9a68', '#415b33'], 0.09) +
    s.element('garlic', CX + 170, CY + 190, 110, 20) +
    dots(s, CX, CY, 280, 200, 40, [3, 6], '#fff', 0.9),
  'pork-secreto': (s) =>
    ground(s, BRICK) +
    plate(s, 'sea', 420) +
    slices(s, CX - 60, CY - 40, 7, 150, -18, ['#e7a78e', '#c87d62', '#5a2c18']) +
    [
      [-190, 170, 10],
      [-60, 220, -30],
      [90, 190, 40],
      [210, 100, 80],
      [230, -60, 120],
      [160, 250, 10],
    ]
      .map(([x = 0, y = 0, turn = 0]) => clam(s, CX + x, CY + y, 92, turn))
      .join('') +
    leaves(s, CX, CY + 60, 230, 16, 50) +
    dots(s, CX, CY, 300, 260, 30, [4, 9], '#d8c14a', 0.7),
  'quay-burger': (s) => {
    const seeds = s.times(26, () =>
      turned(
        ellipse(0, 0, 13, 8, '#fff3d6'),
        CX + s.between(-190, 190),
        CY - 110 + s.between(-100, 50),
        s.between(0, 180),
      ),
    );
    const bun = s.radial(
      [
        [0, '#f9cf85'],
        [0.55, '#dd9440'],
        [1, '#9c541b'],
      ],
      0.36,
      0.2,
      0.85,
    );
    const dome = `M${CX - 276} ${CY - 6}C${CX - 290} ${CY - 280} ${CX + 290} ${CY - 280} ${CX + 276} ${CY - 6}Q${CX + 270} ${CY + 16} ${CX + 240} ${CY + 16}H${CX - 240}Q${CX - 270} ${CY + 16} ${CX - 276} ${CY - 6}Z`;
    const leafEdge = `M${CX - 290} ${CY + 26}${s.times(10, (index) => `q29 ${index % 2 === 0 ? 46 : -14} 58 0`).join('')}V${CY - 20}H${CX - 290}Z`;
    return `${ground(s, BRICK)}<rect y="700" width="1280" height="260" fill="#6f3c29"/><rect y="700" width="1280" height="260" fill="${s.linear(
      [
        [0, '#fff', 0.16],
        [1, '#000', 0.25],
      ],
      90,
    )}"/>
${ellipse(CX + 70, 806, 430, 44, '#1f0f06', 'opacity=".5" filter="url(#soft)"')}<rect x="${CX - 400}" y="742" width="800" height="58" rx="28" fill="${s.linear(
      [
        [0, '#d9a871'],
        [1, '#9c6232'],
      ],
      90,
    )}"/>
${path(`M${CX - 270} ${CY + 150}H${CX + 270}V${CY + 200}Q${CX + 260} ${CY + 262} ${CX + 190} ${CY + 262}H${CX - 190}Q${CX - 260} ${CY + 262} ${CX - 270} ${CY + 200}Z`, bun)}
<rect x="${CX - 292}" y="${CY + 74}" width="584" height="98" rx="46" fill="${s.linear(
      [
        [0, '#7a4324'],
        [0.5, '#55290f'],
        [1, '#2f1406'],
      ],
      90,
    )}"/>${dots(s, CX, CY + 122, 270, 36, 60, [4, 11], '#8c5230', 0.5)}
${path(
  `M${CX - 280} ${CY + 62}H${CX + 280}L${CX + 210} ${CY + 92}L${CX + 150} ${CY + 142}L${CX + 70} ${CY + 92}H${CX - 90}L${CX - 170} ${CY + 130}L${CX - 230} ${CY + 90}Z`,
  s.linear(
    [
      [0, '#ffd76a'],
      [1, '#eda327'],
    ],
    90,
  ),
)}
${[-200, -70, 70, 200]
  .map(
    (x) =>
      `<rect x="${CX + x - 84}" y="${CY + 24}" width="168" height="44" rx="20" fill="${s.linear(
        [
          [0, '#d85a8c'],
          [1, '#94305c'],
        ],
        90,
      )}"/>`,
  )
  .join('')}
${path(
  leafEdge,
  s.linear(
    [
      [0, '#a9cf58'],
      [1, '#5c8a2a'],
    ],
    90,
  ),
)}${path(dome, bun)}${s.clip(path(dome, '#000'), seeds.join(''))}${stroke(`M${CX - 214} ${CY - 90}Q${CX - 170} ${CY - 168} ${CX - 70} ${CY - 186}`, '#fff', 15, 'opacity=".4"')}`;
  },
};
