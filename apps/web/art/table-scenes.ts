import { blob, citrus, dots, grains, leaf, leaves, sausage, sticks, toast, yolk } from './food.ts';
import { circle, ellipse, lift, low, path, type Scene, stroke, turned } from './scene.ts';
import { board, bowl, CX, CY, cutlery, ground, napkin, plate } from './tableware.ts';

const BUTTER = '#eadcae';
const NIGHT = '#39405c';
const SAGE = '#b9c0a0';

const egg = (s: Scene, x: number, y: number, size: number) =>
  lift(
    path(
      `M${x - size} ${y}C${x - size} ${y - size * 1.1} ${x + size} ${y - size * 1.1} ${x + size} ${y}S${x + size * 0.5} ${y + size * 0.84} ${x} ${y + size * 0.84} ${x - size} ${y + size * 0.6} ${x - size} ${y}Z`,
      s.shade('#ffffff', '#f8f4ea', '#d9d0bb'),
    ),
  ) + yolk(s, x + size * 0.04, y - size * 0.04, size * 0.46);

const floret = (s: Scene, x: number, y: number, turn: number) =>
  lift(
    turned(
      `${path(
        'M-20-10L-34 96Q0 116 34 96L20-10Z',
        s.linear(
          [
            [0, '#a9c46a'],
            [1, '#dbe6a8'],
          ],
          90,
        ),
      )}${s.times(26, (index) => circle(Math.cos(index * 2.4) * 16 * Math.sqrt(index), -46 + Math.sin(index * 2.4) * 11 * Math.sqrt(index), s.between(18, 27), s.shade('#86b04a', '#4c7f2e', '#27501d'))).join('')}${s.times(7, () => ellipse(s.between(-70, 70), s.between(-90, -10), s.between(8, 16), s.between(5, 9), '#1d1509', 'opacity=".5"')).join('')}`,
      x,
      y,
      turn,
    ),
  );

/** Lunch, late plates and sides. */
export const tableScenes: Record<string, (s: Scene) => string> = {
  'soup-of-the-morning': (s) =>
    ground(s, BUTTER) +
    napkin(s, '#c76a45', '#9c4a2a') +
    bowl(s, 'moss', ['#f9b25b', '#ea8a35', '#c0611a'], 380) +
    stroke(
      `M${CX - 150} ${CY + 20}c20-130 210-150 250-30s-140 150-180 60 60-110 100-60`,
      '#fff4dc',
      17,
      'opacity=".9"',
    ) +
    dots(s, CX + 10, CY + 20, 210, 200, 30, [4, 10], '#6f9a35', 0.85) +
    s
      .times(14, () =>
        leaf(s, CX + s.between(-150, 160), CY + s.between(-150, 170), 46, s.between(0, 360), ['#7f9a4a', '#4b6a2a']),
      )
      .join('') +
    cutlery(s, 'spoon', 1120, 480, 6),
  'prego-roll': (s) =>
    ground(s, BUTTER) +
    board(s, 940, 560) +
    lift(
      turned(
        `${path(
          'M-330-20C-330-150-200-190 0-190S330-150 330-20 240 60 0 60-330 60-330-20Z',
          s.radial([
            [0, '#fbd592'],
            [0.55, '#dc9a49'],
            [1, '#94561f'],
          ]),
        )}${path(
          'M-330 40Q0 10 330 40L344 96Q0 130-344 96Z',
          s.linear(
            [
              [0, '#a35a34'],
              [1, '#5b2a12'],
            ],
            90,
          ),
        )}${path('M-316 60q50 44 110 10t120 16 130-14 120 8 154-18L300 90Q0 124-300 92Z', '#7da343')}${path(
          'M-326 96Q0 140 326 96C340 180 240 214 0 214S-340 180-326 96Z',
          s.radial([
            [0, '#f6cc86'],
            [0.6, '#d08c3d'],
            [1, '#8b4f1c'],
          ]),
        )}${stroke('M-240-110Q-120-164 20-160', '#fff', 15, 'opacity=".4"')}${s.times(10, () => stroke(`M${s.between(-240, 200)} ${s.between(-140, -30)}l${s.between(20, 46)}-12`, '#fff2d2', 7, 'opacity=".4"')).join('')}`,
        CX - 30,
        CY - 10,
        -12,
      ),
    ) +
    blob(s, CX + 350, CY + 150, 62, 50, 10, ['#f7d863', '#dca521', '#a4750c']) +
    s.element('garlic', CX - 380, CY + 190, 116, -20),
  'lunch-catch': (s) =>
    ground(s, BUTTER) +
    plate(s, 'white', 410) +
    s
      .times(11, (index) =>
        leaf(
          s,
          CX - 200 + index * 40,
          CY + 210,
          s.between(200, 300),
          s.between(-30, 30),
          index % 2 ? ['#a8c95a', '#54812a'] : ['#7fa046', '#37601f'],
          0.2,
        ),
      )
      .join('') +
    lift(
      turned(
        path(
          'M-270 10C-250-110-80-140 90-110S300-30 280 20 150 110-30 110-280 90-270 10Z',
          s.radial([
            [0, '#fffdf5'],
            [0.55, '#f3dfb8'],
            [1, '#c08d4d'],
          ]),
        ) +
          s
            .times(6, (index) =>
              stroke(`M${-190 + index * 72}-100q40 90-10 190`, index % 2 ? '#d8b078' : '#8d5a24', 8, 'opacity=".5"'),
            )
            .join(''),
        CX,
        CY - 30,
        -10,
      ),
    ) +
    citrus(s, CX + 190, CY + 170, 80, 'lemon', 12) +
    dots(s, CX, CY, 280, 180, 40, [3, 6], '#7f9a2c', 0.8) +
    leaves(s, CX, CY - 20, 200, 9, 40),
  'barley-avocado-bowl': (s) =>
    ground(s, BUTTER) +
    bowl(s, 'rose', ['#f1e2bd', '#d9c08a', '#a98a50'], 390) +
    grains(s, CX, CY, 290, 284, 800, ['#f7e6b9', '#e3c88a', '#cfae69'], 12) +
    s.element('avocado', CX - 150, CY - 70, 250, -30) +
    egg(s, CX + 110, CY + 70, 130) +
    [
      [120, -150],
      [200, -80],
      [60, -90],
    ]
      .map(([x = 0, y = 0]) => s.element('tomato', CX + x, CY + y, 116, x))
      .join('') +
    leaves(s, CX - 110, CY + 150, 90, 10, 78) +
    dots(s, CX, CY, 260, 250, 60, [3, 5], '#2b2118', 0.8),
  'midnight-toastie': (s) =>
    ground(s, NIGHT) +
    board(s, 900, 600) +
    [
      [-130, -30, -12],
      [150, 50, 10],
    ]
      .map(([x = 0, y = 0, turn = 0]) =>
        lift(
          turned(
            `${path('M-230 150H230L0-210Z', '#8d4f1f')}${path(
              'M-206 118H206L0-196Z',
              s.radial([
                [0, '#f6cd83'],
                [0.6, '#d99443'],
                [1, '#9a5a1f'],
              ]),
            )}${s.clip(path('M-206 118H206L0-196Z', '#000'), s.times(6, (index) => stroke(`M${-260 + index * 100} 160L${-120 + index * 100}-220`, '#6d3711', 16, 'opacity=".45"')).join(''))}${path(
              'M-234 144H236V168Q228 214 206 172H150Q140 226 112 174H40Q26 204 8 172H-60Q-76 230-104 174H-170Q-190 210-206 172H-234Z',
              s.linear(
                [
                  [0, '#ffe08a'],
                  [1, '#f0ab2c'],
                ],
                90,
              ),
            )}${path('M-230 140H230L236 164H-236Z', '#e58a92')}`,
            CX + x,
            CY + y,
            turn,
          ),
        ),
      )
      .join('') +
    s.element('onion', CX + 370, CY - 190, 110, 20) +
    dots(s, CX, CY + 60, 380, 200, 26, [2, 5], '#8d4f1f', 0.6),
  'caldo-verde': (s) =>
    ground(s, NIGHT) +
    bowl(s, 'cream', ['#eaf0b4', '#c2cf77', '#8fa042'], 380) +
    s
      .times(120, () =>
        stroke(
          `M${CX + s.between(-220, 200)} ${CY + s.between(-210, 210)}q${s.between(10, 40)} ${s.between(-20, 20)} ${s.between(30, 70)} ${s.between(-14, 14)}`,
          ['#3f7030', '#5a8f3a', '#2c5522'][Math.floor(s.between(0, 3))] ?? '#3f7030',
          7,
          'opacity=".9"',
        ),
      )
      .join('') +
    sausage(s, CX - 40, CY - 20, 84) +
    sausage(s, CX + 90, CY + 70, 76) +
    dots(s, CX, CY, 240, 230, 22, [5, 12], '#f4d75c', 0.65) +
    cutlery(s, 'spoon', 1120, 480, 8) +
    toast(s, 180, 300, 120, -20),
  'fries-whipped-roe': (s) =>
    ground(s, NIGHT) +
    plate(s, 'white', 410) +
    sticks(s, CX - 50, CY - 10, 210, 90, 290, 32) +
    bowl(s, 'ink', ['#ffe3d3', '#f7b89c', '#dd8a68'], 140, CX + 190, CY + 160) +
    dots(s, CX + 190, CY + 160, 84, 84, 60, [5, 8], '#e4572e', 0.9) +
    citrus(s, CX - 210, CY + 210, 78, 'lemon', 10) +
    dots(s, CX - 40, CY, 250, 180, 60, [2, 5], '#fff', 0.95),
  'smoked-potatoes': (s) =>
    ground(s, SAGE) +
    bowl(s, 'ink', ['#7d7247', '#5e5430', '#3a331b'], 370) +
    s
      .times(16, (index) =>
        blob(
          s,
          CX + Math.cos(index * 2.4) * 62 * Math.sqrt(index),
          CY + Math.sin(index * 2.4) * 58 * Math.sqrt(index),
          s.between(66, 84),
          s.between(52, 64),
          s.between(0, 180),
          ['#fff0ba', '#e6c06a', '#a8782c'],
        ),
      )
      .join('') +
    s
      .times(16, () => ellipse(CX + s.between(-200, 200), CY + s.between(-190, 190), 20, 8, '#54310f', `opacity=".45"`))
      .join('') +
    blob(s, CX + 10, CY - 20, 62, 44, -20, ['#fffbdc', '#fbe588', '#e0bd4a']) +
    s
      .times(34, () => stroke(`M${CX + s.between(-230, 220)} ${CY + s.between(-220, 210)}q12-20 34-22`, '#5c8a34', 5))
      .join('') +
    dots(s, CX, CY, 230, 220, 30, [2, 5], '#fff'),
  'green-leaves': (s) =>
    ground(s, SAGE) +
    bowl(s, 'white', ['#eff3df', '#d9e2bb', '#b6c48a'], 380) +
    s
      .times(46, (index) =>
        leaf(
          s,
          CX + Math.cos(index * 2.4) * 30 * Math.sqrt(index),
          CY + Math.sin(index * 2.4) * 30 * Math.sqrt(index),
          s.between(150, 220),
          s.between(0, 360),
          (
            [
              ['#bfd873', '#6d9a33'],
              ['#8db552', '#41702a'],
              ['#d9e79a', '#93b34a'],
              ['#a8527a', '#5c2342'],
            ] as [string, string][]
          )[index % 7 === 3 ? 3 : index % 3] ?? ['#bfd873', '#6d9a33'],
          0.44,
        ),
      )
      .join('') +
    dots(s, CX, CY, 240, 230, 30, [3, 6], '#d9a92c', 0.85),
  'charred-broccoli': (s) =>
    ground(s, SAGE) +
    plate(s, 'cream', 400) +
    [
      [-150, -90, -30],
      [70, -140, 20],
      [170, 40, 80],
      [10, 60, 160],
      [-160, 110, 220],
      [110, 200, 120],
    ]
      .map(([x = 0, y = 0, turn = 0]) => floret(s, CX + x, CY + y, turn))
      .join('') +
    s
      .times(26, () =>
        ellipse(
          CX + s.between(-210, 230),
          CY + s.between(-190, 210),
          s.between(8, 20),
          s.between(5, 10),
          '#22180c',
          'opacity=".42"',
        ),
      )
      .join('') +
    s
      .times(20, () =>
        low(
          ellipse(
            CX + s.between(-230, 230),
            CY + s.between(-200, 220),
            17,
            11,
            '#fdf3d3',
            'stroke="#d3b26a" stroke-width="3"',
          ),
        ),
      )
      .join('') +
    citrus(s, CX - 250, CY + 220, 70, 'lemon', 6) +
    dots(s, CX, CY, 260, 240, 24, [3, 6], '#c93a26', 0.8),
  fries: (s) =>
    ground(s, SAGE) +
    napkin(s, '#f3ead6', '#d6c6a2', -20) +
    bowl(s, 'sea', ['#f6e6b6', '#e3c57b', '#b58f3f'], 370) +
    sticks(s, CX, CY, 230, 120, 300, 34) +
    dots(s, CX, CY, 260, 230, 80, [2, 5], '#fff', 0.95),
};
