import { circle, ellipse, path, type Scene, stroke } from './scene.ts';
import { standing } from './tableware.ts';

export const TABLE_Y = 800;

const shine = (d: string, width = 10) => stroke(d, '#fff', width, 'opacity=".6"');
const GLASS = '#f7fbfc';

/** A stemmed glass; `bowl` sets how wide and tall it is. */
export function wineGlass(
  s: Scene,
  x: number,
  liquid: [string, string],
  shape: { width: number; height: number; fill: number; stem: number },
  bubbles = 0,
): string {
  const { width: w, height: h, fill, stem } = shape;
  const top = TABLE_Y - stem - h;
  const bottom = TABLE_Y - stem;
  const outline = `M${x - w * 0.8} ${top}C${x - w * 1.16} ${top + h * 0.62} ${x - w * 0.66} ${bottom} ${x} ${bottom}S${x + w * 1.16} ${top + h * 0.62} ${x + w * 0.8} ${top}Z`;
  const level = top + h * (1 - fill);
  const wine = s.clip(
    `<path d="${outline}"/>`,
    `<rect x="${x - w * 1.3}" y="${level}" width="${w * 2.6}" height="${h}" fill="${s.linear(
      [
        [0, liquid[0]],
        [1, liquid[1]],
      ],
      70,
    )}" opacity=".93"/>${ellipse(x, level, w * 0.99, w * 0.11, liquid[0])}${s.times(bubbles, () => circle(x + s.between(-w * 0.6, w * 0.6), s.between(level + 12, bottom - 12), s.between(2, 5), '#fff', 'opacity=".75"')).join('')}`,
  );
  return `${standing(x, TABLE_Y + 6, w * 1.9)}${ellipse(x, TABLE_Y, w * 0.78, w * 0.13, GLASS, 'opacity=".55"')}${ellipse(x, TABLE_Y - 3, w * 0.76, w * 0.12, GLASS, 'opacity=".5"')}
${path(`M${x - 7} ${bottom - 6}C${x - 5} ${TABLE_Y - stem * 0.4} ${x - 8} ${TABLE_Y - 24} ${x - w * 0.36} ${TABLE_Y - 4}H${x + w * 0.36}C${x + 8} ${TABLE_Y - 24} ${x + 5} ${TABLE_Y - stem * 0.4} ${x + 7} ${bottom - 6}Z`, GLASS, 'opacity=".72"')}
${path(outline, GLASS, 'opacity=".34"')}${wine}${stroke(outline, '#fff', 4, 'opacity=".75"')}${ellipse(x, top, w * 0.8, w * 0.09, 'none', 'stroke="#fff" stroke-width="4" opacity=".85"')}
${shine(`M${x - w * 0.74} ${top + h * 0.14}Q${x - w * 0.86} ${top + h * 0.45} ${x - w * 0.62} ${top + h * 0.72}`)}`;
}

/** A straight or tapering tumbler, with what floats in it drawn by `inside`. */
export function tumbler(
  s: Scene,
  x: number,
  liquid: [string, string],
  shape: { top: number; base: number; height: number; fill: number },
  inside: (level: number) => string = () => '',
): string {
  const { top: t, base: b, height: h, fill } = shape;
  const y = TABLE_Y - h;
  const outline = `M${x - t} ${y}L${x - b} ${TABLE_Y - 16}Q${x - b} ${TABLE_Y} ${x - b + 20} ${TABLE_Y}H${x + b - 20}Q${x + b} ${TABLE_Y} ${x + b} ${TABLE_Y - 16}L${x + t} ${y}Z`;
  const level = y + h * (1 - fill);
  const wide = b + (t - b) * fill;
  const drink = `<rect x="${x - t}" y="${level}" width="${t * 2}" height="${h * fill - 22}" fill="${s.linear(
    [
      [0, liquid[0]],
      [1, liquid[1]],
    ],
    80,
  )}" opacity=".94"/>${ellipse(x, level, wide, wide * 0.13, liquid[0])}`;
  return `${standing(x, TABLE_Y + 6, b * 2.5)}${path(outline, GLASS, 'opacity=".42"')}${s.clip(`<path d="${outline}"/>`, `${drink}${inside(level)}`)}
${stroke(outline, '#fff', 4, 'opacity=".75"')}${ellipse(x, y, t, t * 0.13, 'none', 'stroke="#fff" stroke-width="5" opacity=".85"')}${shine(`M${x - t * 0.84} ${y + h * 0.1}L${x - b * 0.84} ${TABLE_Y - h * 0.16}`, 12)}`;
}

/** One clear block of ice. */
export function cube(s: Scene, x: number, y: number, size: number, turn: number): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="${-size / 2}" y="${-size / 2}" width="${size}" height="${size}" rx="${size * 0.14}" fill="${s.linear(
    [
      [0, '#fff', 0.85],
      [0.5, '#eaf4f6', 0.4],
      [1, '#fff', 0.6],
    ],
    50,
  )}" stroke="#fff" stroke-width="3" stroke-opacity=".7"/></g>`;
}

/** A bottle with its label. */
export function bottle(
  s: Scene,
  x: number,
  glass: [string, string, string],
  label: string,
  mark: string,
  shape: { width: number; height: number; neck: number; cap: string },
): string {
  const { width: w, height: h, neck: n, cap } = shape;
  const y = TABLE_Y - h;
  const body = `M${x - n} ${y}V${y + h * 0.26}C${x - n} ${y + h * 0.36} ${x - w} ${y + h * 0.36} ${x - w} ${y + h * 0.5}V${TABLE_Y - 22}Q${x - w} ${TABLE_Y} ${x - w + 26} ${TABLE_Y}H${x + w - 26}Q${x + w} ${TABLE_Y} ${x + w} ${TABLE_Y - 22}V${y + h * 0.5}C${x + w} ${y + h * 0.36} ${x + n} ${y + h * 0.36} ${x + n} ${y + h * 0.26}V${y}Z`;
  return `${standing(x, TABLE_Y + 6, w * 2.6)}${path(
    body,
    s.linear(
      [
        [0, glass[0]],
        [0.45, glass[1]],
        [1, glass[2]],
      ],
      0,
    ),
  )}<rect x="${x - n - 5}" y="${y - 12}" width="${n * 2 + 10}" height="${h * 0.11}" rx="8" fill="${cap}"/>
${label === '' ? '' : `<rect x="${x - w}" y="${y + h * 0.56}" width="${w * 2}" height="${h * 0.27}" fill="${label}"/><path d="M${x - w * 0.6} ${y + h * 0.72}q${w * 0.3} ${-w * 0.34} ${w * 0.6} 0t${w * 0.6} 0" fill="none" stroke="${mark}" stroke-width="7" stroke-linecap="round"/><path d="M${x - w * 0.4} ${y + h * 0.77}h${w * 0.8}" stroke="${mark}" stroke-width="4" stroke-linecap="round" opacity=".6"/>`}
${shine(`M${x - w * 0.74} ${y + h * 0.5}V${TABLE_Y - h * 0.08}`, 12)}${shine(`M${x - n * 0.5} ${y + h * 0.14}V${y + h * 0.25}`, 7)}`;
}

/** A cup on its saucer, from above. */
export function cup(
  s: Scene,
  x: number,
  y: number,
  r: number,
  clay: [string, string, string],
  coffee: [string, string, string],
  art = '',
): string {
  return `${ellipse(x + 34, y + 46, r * 1.65, r * 1.6, '#1f0f06', 'opacity=".42" filter="url(#soft)"')}${circle(x, y, r * 1.65, s.shade(...clay))}${circle(
    x,
    y,
    r * 1.24,
    s.linear(
      [
        [0, clay[2], 0.6],
        [1, clay[0], 0.8],
      ],
      45,
    ),
  )}${circle(x, y, r * 1.2, s.shade(...clay))}
${ellipse(x + 16, y + 22, r * 1.06, r * 1.04, '#1f0f06', 'opacity=".4" filter="url(#haze)"')}<rect x="${x + r * 0.8}" y="${y - r * 0.16}" width="${r * 0.72}" height="${r * 0.32}" rx="${r * 0.16}" fill="${s.shade(...clay)}" transform="rotate(28 ${x} ${y})"/>
${circle(x, y, r, s.shade(...clay))}${circle(
  x,
  y,
  r * 0.88,
  s.linear(
    [
      [0, clay[2]],
      [1, clay[0]],
    ],
    45,
  ),
)}${circle(
  x + 2,
  y + 4,
  r * 0.83,
  s.radial(
    [
      [0, coffee[0]],
      [0.65, coffee[1]],
      [1, coffee[2]],
    ],
    0.42,
    0.38,
    0.7,
  ),
)}${art}`;
}
