import { blob, citrus, dots, leaf, leaves } from './food.ts';
import { bottle, cube, cup, TABLE_Y, tumbler, wineGlass } from './glassware.ts';
import { circle, ellipse, lift, path, type Scene, stroke, turned } from './scene.ts';
import { bowl, CX, CY, counter, ground, plate, standing } from './tableware.ts';

const MINT: [string, string] = ['#7dbb5a', '#3c7a30'];
const PLUM = ['#c9a6a4', '#7a4a4c'] as const;
const CHALK = ['#d9d5bf', '#9c9878'] as const;
const DUSK = ['#e3ab7a', '#8f5636'] as const;
const FOAM = ['#cfe0d3', '#7f9d8a'] as const;
const HOPS = ['#dfc184', '#8a6530'] as const;
const LATTE = '#d4bd9d';

const mint = (s: Scene, x: number, y: number, size = 74) =>
  [-62, -24, 12, 48, 84].map((turn) => leaf(s, x, y, size, turn - 10, MINT, 0.42)).join('');
/** Steps closer to what stands on the counter. */
const near = (content: string) =>
  `<g transform="translate(${CX} 850) scale(1.2) translate(${-CX} -830)">${content}</g>`;
const bowlGlass = { width: 118, height: 270, fill: 0.46, stem: 210 };

export const drinkScenes: Record<string, (s: Scene) => string> = {
  'espumante-bruto': (s) =>
    counter(s, ...PLUM) +
    near(
      bottle(s, CX - 190, ['#6f8a5c', '#3c5636', '#22341f'], '#f3ead6', '#8a5a3a', {
        width: 92,
        height: 590,
        neck: 30,
        cap: '#c9a24c',
      }) +
        wineGlass(s, CX + 120, ['#f8e6a0', '#e8c25a'], { width: 66, height: 330, fill: 0.72, stem: 190 }, 30) +
        wineGlass(s, CX + 300, ['#f8e6a0', '#e8c25a'], { width: 66, height: 330, fill: 0.6, stem: 190 }, 24),
    ),
  loureiro: (s) =>
    counter(s, ...CHALK) +
    near(
      bottle(s, CX - 180, ['#c9d69a', '#93a860', '#5f7438'], '#fbf8ec', '#5c7a4a', {
        width: 94,
        height: 580,
        neck: 28,
        cap: '#5c7a4a',
      }) +
        wineGlass(s, CX + 160, ['#f6f0b4', '#dfd070'], bowlGlass) +
        turned(citrus(s, 0, 0, 62, 'lime', 10), CX + 360, TABLE_Y - 40, 0) +
        standing(CX + 360, TABLE_Y + 22, 90),
    ),
  baga: (s) =>
    counter(s, ...PLUM) +
    near(
      bottle(s, CX + 190, ['#5c2c38', '#341621', '#1a0a10'], '#efe3cd', '#8c2232', {
        width: 94,
        height: 580,
        neck: 28,
        cap: '#7d1f2c',
      }) +
        wineGlass(s, CX - 140, ['#b3304a', '#6d0f26'], { ...bowlGlass, width: 132 }) +
        s.element('cherries', CX - 330, TABLE_Y - 50, 140, -8),
    ),
  'tawny-port': (s) =>
    counter(s, ...DUSK) +
    near(
      wineGlass(s, CX - 40, ['#d9773a', '#97401a'], { width: 92, height: 210, fill: 0.52, stem: 160 }) +
        lift(
          s
            .times(5, (index) =>
              blob(s, CX + 190 + (index % 3) * 56, TABLE_Y - 20 - Math.floor(index / 3) * 40, 34, 28, index * 30, [
                '#d9a86a',
                '#a06a34',
                '#5f3a18',
              ]),
            )
            .join(''),
        ) +
        standing(CX + 240, TABLE_Y + 12, 130),
    ),
  'white-port-tonic': (s) =>
    counter(s, ...DUSK) +
    near(
      wineGlass(s, CX, ['#fdf6d8', '#f0d99a'], { width: 170, height: 340, fill: 0.78, stem: 170 }, 34) +
        cube(s, CX - 50, 390, 96, 14) +
        cube(s, CX + 56, 440, 90, -18) +
        turned(citrus(s, 0, 0, 84, 'orange', 20), CX + 40, 350, 0) +
        mint(s, CX - 90, 316, 96),
    ),
  'ash-negroni': (s) =>
    counter(s, '#9b6650', '#4e2d24') +
    near(
      tumbler(s, CX, ['#e5562f', '#a3230f'], { top: 190, base: 168, height: 370, fill: 0.62 }, (level) =>
        cube(s, CX - 10, level + 70, 190, 9),
      ) +
        lift(
          path(`M${CX + 60} 400q90-90 170-30-30 70-110 60t-60-30z`, '#ee8a1d') +
            path(`M${CX + 78} 404q76-64 136-26-24 46-88 42t-48-16z`, '#ffd9a0'),
        ) +
        lift(
          turned(
            '<rect x="-170" y="-16" width="340" height="32" rx="9" fill="#2a1f1a"/>' +
              s.times(9, (index) => stroke(`M${-150 + index * 36}-10l16 20`, '#75665c', 4, 'opacity=".7"')).join(''),
            CX + 330,
            TABLE_Y + 24,
            -7,
          ),
        ),
    ),
  'ferryman-sour': (s) =>
    counter(s, ...DUSK) +
    near(
      wineGlass(s, CX, ['#fff6df', '#e9a94a'], { width: 168, height: 220, fill: 0.9, stem: 220 }) +
        ellipse(CX, 384, 150, 21, '#fffaf0') +
        dots(s, CX, 384, 60, 9, 3, [7, 9], '#8c3f1a', 0.9) +
        turned(citrus(s, 0, 0, 62, 'lemon', 14), CX + 148, 356, 0) +
        s.element('cherries', CX - 300, TABLE_Y - 40, 110, 12),
    ),
  'harbour-lager': (s) =>
    counter(s, ...HOPS) +
    near(
      tumbler(s, CX, ['#f9c64c', '#dc8c18'], { top: 150, base: 112, height: 500, fill: 0.8 }, (level) =>
        s
          .times(44, () =>
            circle(
              CX + s.between(-110, 110),
              s.between(level + 40, TABLE_Y - 34),
              s.between(2, 6),
              '#fff',
              'opacity=".6"',
            ),
          )
          .join(''),
      ) +
        lift(
          s
            .times(13, (index) =>
              circle(
                CX - 126 + (index % 7) * 42,
                372 - Math.floor(index / 7) * 34 + s.between(-8, 8),
                s.between(36, 48),
                s.shade('#ffffff', '#fbf5e4', '#e3d5b4'),
              ),
            )
            .join(''),
        ),
    ),
  'oyster-stout': (s) =>
    counter(s, ...HOPS) +
    near(
      bottle(s, CX - 200, ['#7a4a24', '#4a2911', '#241306'], '#e8e0cf', '#28404a', {
        width: 86,
        height: 460,
        neck: 28,
        cap: '#28404a',
      }) +
        tumbler(s, CX + 130, ['#4a2a18', '#160a05'], { top: 136, base: 106, height: 430, fill: 0.86 }) +
        lift(
          s
            .times(9, (index) =>
              ellipse(
                CX + 30 + (index % 6) * 40,
                424 - Math.floor(index / 6) * 20,
                40,
                26,
                s.shade('#fff3d6', '#e8cf9f', '#c09a5c'),
              ),
            )
            .join(''),
        ),
    ),
  'verbena-lemonade': (s) =>
    counter(s, ...FOAM) +
    near(
      tumbler(
        s,
        CX - 30,
        ['#fdf6c0', '#f0da6a'],
        { top: 138, base: 116, height: 470, fill: 0.84 },
        (level) =>
          cube(s, CX - 80, level + 70, 110, 16) +
          cube(s, CX + 30, level + 120, 104, -14) +
          cube(s, CX - 40, level + 230, 104, 30) +
          s
            .times(26, () =>
              circle(
                CX + s.between(-130, 80),
                s.between(level + 30, TABLE_Y - 40),
                s.between(2, 5),
                '#fff',
                'opacity=".8"',
              ),
            )
            .join(''),
      ) +
        lift(stroke(`M${CX + 60} 250L${CX - 10} 700`, '#e8735a', 15, 'opacity=".9"')) +
        turned(citrus(s, 0, 0, 88, 'lemon', 8), CX + 100, 352, 0) +
        leaf(s, CX - 100, 350, 170, -16, MINT, 0.2) +
        leaf(s, CX - 80, 350, 150, 12, MINT, 0.2),
    ),
  'smoked-virgin-mary': (s) =>
    counter(s, ...FOAM) +
    near(
      tumbler(
        s,
        CX,
        ['#f0573a', '#b3241a'],
        { top: 136, base: 118, height: 450, fill: 0.84 },
        (level) => cube(s, CX - 40, level + 40, 104, 12) + cube(s, CX + 60, level + 70, 96, -20),
      ) +
        leaf(s, CX + 70, 420, 300, 16, ['#bfd873', '#6d9a33'], 0.13) +
        leaf(s, CX + 50, 420, 250, 2, ['#a8c95a', '#54812a'], 0.14) +
        s.element('tomato', CX + 300, TABLE_Y - 50, 170, 6) +
        dots(s, CX, 352, 130, 12, 30, [2, 4], '#2a1a10'),
    ),
  water: (s) =>
    counter(s, '#c9d8dc', '#8aa2a8') +
    near(
      bottle(s, CX - 170, ['#e3f1f3', '#bcd9de', '#8db4bc'], '', '', {
        width: 104,
        height: 560,
        neck: 38,
        cap: '#e9ecec',
      }) +
        tumbler(s, CX + 160, ['#eef8fa', '#c3dfe5'], { top: 116, base: 96, height: 300, fill: 0.72 }, () =>
          s
            .times(20, () =>
              circle(
                CX + 160 + s.between(-80, 80),
                s.between(TABLE_Y - 190, TABLE_Y - 40),
                s.between(2, 6),
                '#fff',
                'opacity=".8"',
              ),
            )
            .join(''),
        ),
    ),
  espresso: (s) =>
    ground(s, LATTE) +
    cup(
      s,
      CX - 40,
      CY,
      190,
      ['#ffffff', '#f0eee8', '#c9c4b8'],
      ['#d99a52', '#8f5222', '#4a2610'],
      ellipse(CX - 90, CY - 60, 60, 22, '#f0c07a', 'opacity=".5" transform="rotate(-30 550 420)"'),
    ) +
    lift(
      turned(
        '<rect x="-110" y="-14" width="150" height="28" rx="14" fill="#c9cccb"/>' +
          ellipse(78, 0, 60, 34, s.shade('#fff', '#c3c7c7', '#84898a')),
        CX + 130,
        CY + 250,
        -16,
      ),
    ),
  'flat-white': (s) =>
    ground(s, LATTE) +
    cup(
      s,
      CX - 10,
      CY,
      236,
      ['#dbe9e6', '#a9c6c6', '#6e979b'],
      ['#d6a066', '#a86a33', '#6d3d19'],
      lift(
        path(
          `M${CX - 10} ${CY + 140}C${CX - 180} ${CY + 10} ${CX - 130} ${CY - 130} ${CX - 10} ${CY - 60}C${CX + 110} ${CY - 130} ${CX + 160} ${CY + 10} ${CX - 10} ${CY + 140}Z`,
          '#fff4e2',
        ),
      ) +
        [0, 1, 2]
          .map((index) =>
            stroke(
              `M${CX - 96 + index * 26} ${CY - 30 + index * 42}Q${CX - 10} ${CY + 20 + index * 40} ${CX + 76 - index * 26} ${CY - 30 + index * 42}`,
              '#b57a40',
              9,
              'opacity=".75"',
            ),
          )
          .join(''),
    ),
  'mint-tea': (s) =>
    ground(s, '#cfd6b8') +
    plate(s, 'cream', 330) +
    circle(CX, CY, 226, '#ffffff', 'opacity=".55"') +
    circle(
      CX,
      CY,
      218,
      s.linear(
        [
          [0, '#dfe9e6'],
          [1, '#ffffff'],
        ],
        45,
      ),
    ) +
    circle(
      CX + 2,
      CY + 4,
      202,
      s.radial(
        [
          [0, '#eaf0b0'],
          [0.6, '#cfdc7c'],
          [1, '#9cb04a'],
        ],
        0.4,
        0.36,
        0.75,
      ),
    ) +
    leaves(s, CX, CY, 120, 16, 116, MINT) +
    stroke(`M${CX - 160} ${CY - 110}A196 196 0 0 1 ${CX - 40} ${CY - 190}`, '#fff', 14, 'opacity=".7"') +
    bowl(s, 'white', ['#ffd873', '#e59a1c', '#a8620c'], 110, CX + 400, CY + 190),
};
