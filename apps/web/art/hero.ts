import { fireScenes } from './fire-scenes.ts';
import { citrus, leaves } from './food.ts';
import { potScenes } from './pot-scenes.ts';
import { Scene, stroke } from './scene.ts';
import { smallScenes } from './small-scenes.ts';
import { sweetScenes } from './sweet-scenes.ts';
import { tableScenes } from './table-scenes.ts';
import { CX, CY } from './tableware.ts';

const WIDE = 1920;
const TALL = 1200;

/** `[slug, x, y, scale, turn]`: what is on the long table tonight. */
const TABLE: readonly (readonly [string, number, number, number, number])[] = [
  ['sourdough-seaweed-butter', 250, 130, 0.62, -12],
  ['warm-olives', 1130, 130, 0.44, 12],
  ['padron-peppers', 700, 170, 0.46, 30],
  ['seafood-rice', 940, 640, 0.86, 0],
  ['grilled-octopus', 300, 740, 0.8, -10],
  ['whole-sea-bream', 1570, 420, 0.82, 8],
  ['green-leaves', 640, 1120, 0.52, 0],
  ['custard-tart', 1310, 1080, 0.5, 20],
  ['fries', 1760, 1010, 0.54, 40],
];

/** The picture of the home page: a long oak table in the last light, seen from above. */
export function hero(): string {
  const s = new Scene('hero', true);
  const draw = { ...smallScenes, ...fireScenes, ...potScenes, ...tableScenes, ...sweetScenes };
  const planks = s.times(6, (index) => {
    const y = index * 200;
    const wood = s.linear(
      [
        [0, index % 2 ? '#6b4a35' : '#735039'],
        [0.5, index % 2 ? '#5f412e' : '#674733'],
        [1, '#4f3526'],
      ],
      12,
    );
    const grain = s.times(13, () =>
      stroke(
        `M0 ${y + s.between(10, 190)}C640 ${y + s.between(0, 200)} 1280 ${y + s.between(0, 200)} ${WIDE} ${y + s.between(10, 190)}`,
        '#2f1d12',
        s.between(1.5, 4),
        `opacity="${s.between(0.1, 0.28)}"`,
      ),
    );
    return `${s.clip(`<rect y="${y}" width="${WIDE}" height="198"/>`, `<rect y="${y}" width="${WIDE}" height="198" fill="${wood}"/>${grain.join('')}`)}<rect y="${y + 197}" width="${WIDE}" height="4" fill="#2a190f" opacity=".7"/>`;
  });
  const light = s.radial(
    [
      [0, '#ffd9a0', 0.2],
      [0.55, '#ffb060', 0.06],
      [1, '#0d0603', 0.42],
    ],
    0.26,
    0.16,
    1,
  );
  const dishes = TABLE.map(
    ([slug, x, y, scale, turn]) =>
      `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale}) translate(${-CX} ${-CY})">${draw[slug]?.(s) ?? ''}</g>`,
  );
  const loose =
    citrus(s, 560, 400, 62, 'lemon', 10) + leaves(s, 1360, 170, 46, 5, 60) + leaves(s, 960, 1120, 46, 5, 56);
  return s.finish(
    `${planks.join('')}${dishes.join('')}${loose}<rect width="${WIDE}" height="${TALL}" fill="${light}"/>`,
    WIDE,
    TALL,
  );
}
