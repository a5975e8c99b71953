import { blob, dots, leaves, swoosh, yolk } from './food.ts';
import { circle, ellipse, lift, path, type Scene, stroke, turned } from './scene.ts';
import { CX, CY, ground, plate } from './tableware.ts';

const FIELD = '#9b9c6b';

/** One pomegranate seed. */
function seed(s: Scene, x: number, y: number): string {
  return turned(
    ellipse(0, 0, 14, 10, s.shade('#ff8f9d', '#d2233f', '#870f26')) + ellipse(-4, -3, 4, 2, '#fff', 'opacity=".7"'),
    x,
    y,
    s.between(0, 180),
  );
}

export const fieldScenes: Record<string, (s: Scene) => string> = {
  'hispi-cabbage': (s) =>
    ground(s, FIELD) +
    plate(s, 'white', 410) +
    circle(
      CX,
      CY + 16,
      262,
      s.radial([
        [0, '#fffef6'],
        [1, '#ece4cb'],
      ]),
    ) +
    lift(
      turned(
        path(
          'M-300 20C-220-170 60-210 300-10 80 200-210 200-300 20Z',
          s.radial([
            [0, '#eef3b8'],
            [0.5, '#bfd27a'],
            [1, '#6f9138'],
          ]),
        ) +
          s
            .times(13, (index) =>
              stroke(
                `M-270 ${16 - (index - 6) * 3}C-100 ${(index - 6) * 44} 100 ${(index - 6) * 40} 270 ${-4 + (index - 6) * 4}`,
                index % 2 ? '#f9fbdc' : '#86a545',
                9,
                'opacity=".75"',
              ),
            )
            .join('') +
          s
            .times(18, () =>
              ellipse(
                s.between(-200, 200),
                s.between(-110, 110),
                s.between(16, 44),
                s.between(5, 12),
                '#241a0c',
                'opacity=".6"',
              ),
            )
            .join(''),
        CX,
        CY,
        -18,
      ),
    ) +
    s
      .times(14, () =>
        blob(s, CX + s.between(-210, 210), CY + s.between(-150, 190), 26, 23, s.between(0, 180), [
          '#f1cf97',
          '#c08a45',
          '#7a4c1d',
        ]),
      )
      .join('') +
    dots(s, CX, CY, 280, 240, 60, [4, 8], '#4b8a2c', 0.9),
  'aubergine-tahini': (s) =>
    ground(s, FIELD) +
    plate(s, 'rose', 410) +
    circle(
      CX,
      CY,
      280,
      s.radial([
        [0, '#fff8e4'],
        [1, '#ead9b0'],
      ]),
    ) +
    lift(
      turned(
        path(
          'M-320 10C-300-150-60-170 120-90S330-40 320 20 180 150-20 160-310 160-320 10Z',
          s.radial([
            [0, '#7c5a86'],
            [0.5, '#4d2f58'],
            [1, '#23122b'],
          ]),
        ) +
          path(
            'M-250 10C-220-90-40-100 100-46S250-10 240 22 110 92-40 96-250 96-250 10Z',
            s.radial([
              [0, '#e8cf9a'],
              [0.6, '#c39a5a'],
              [1, '#85602c'],
            ]),
          ) +
          s
            .times(12, () =>
              stroke(
                `M${s.between(-200, 60)} ${s.between(-50, 66)}q60 ${s.between(-16, 16)} 120 0`,
                '#6d4a20',
                6,
                'opacity=".45"',
              ),
            )
            .join('') +
          path('M300-10q60-40 110-14-20 50-96 50z', '#6f8a3c'),
        CX - 20,
        CY,
        -16,
      ),
    ) +
    swoosh(s, CX + 10, CY + 20, 380, -22, ['#fff9ea', '#eadbb6']) +
    s.times(46, () => seed(s, CX + s.between(-260, 260), CY + s.between(-190, 210))).join('') +
    leaves(s, CX, CY, 230, 14, 54) +
    dots(s, CX, CY, 280, 220, 50, [3, 5], '#f7edcf'),
  'mushrooms-egg-yolk': (s) =>
    ground(s, FIELD) +
    plate(s, 'ink', 410) +
    s
      .times(9, (index) => {
        const angle = index * 0.698;
        const [x, y] = [CX + Math.cos(angle) * 190, CY + Math.sin(angle) * 178];
        if (index % 2 === 0) return s.element('brown-mushroom', x, y, 190, s.between(0, 360));
        return lift(
          turned(
            path(
              'M-44 110C-60 0-110-30-104-78S-40-130 0-130 100-124 104-78 60 0 44 110Q0 132-44 110Z',
              s.radial([
                [0, '#fff7e6'],
                [0.6, '#ecd3a6'],
                [1, '#b08a50'],
              ]),
            ) + stroke('M-70-70q70 30 140 0M-50-40L-30 90M0-40V100M50-40L30 90', '#7b5626', 6, 'opacity=".5"'),
            x,
            y,
            (angle * 180) / Math.PI + 90,
            0.9,
          ),
        );
      })
      .join('') +
    circle(CX, CY, 104, '#2a1a0e', 'opacity=".25"') +
    yolk(s, CX, CY, 92) +
    leaves(s, CX, CY, 240, 14, 30, ['#a3b77a', '#5d7440']) +
    dots(s, CX, CY, 290, 280, 50, [2, 5], '#fff', 0.85),
};
