import { circle, ellipse, lift, low, path, type Scene, stroke, turned } from './scene.ts';

/** A cut citrus fruit: rind, pith and eight segments. */
export function citrus(
  s: Scene,
  x: number,
  y: number,
  r: number,
  kind: 'lemon' | 'orange' | 'lime' = 'lemon',
  turn = 0,
): string {
  const [rind, pith, flesh, deep] = {
    lemon: ['#f2c218', '#fff6cf', '#fbe26a', '#f0c52e'],
    orange: ['#ee8a1d', '#ffe9c4', '#fbb04b', '#ef8e23'],
    lime: ['#6fa52c', '#eef6d2', '#bfdc6c', '#93c043'],
  }[kind] as [string, string, string, string];
  const segments = s.times(8, (index) => {
    const [from, to] = [(index * 45 + 4) * (Math.PI / 180), (index * 45 + 41) * (Math.PI / 180)];
    const at = (angle: number, far: number) => `${Math.cos(angle) * far} ${Math.sin(angle) * far}`;
    return path(
      `M${at((from + to) / 2, r * 0.14)}L${at(from, r * 0.76)}A${r * 0.76} ${r * 0.76} 0 0 1 ${at(to, r * 0.76)}Z`,
      s.radial(
        [
          [0, flesh],
          [1, deep],
        ],
        0.5,
        0.5,
        0.7,
      ),
      `stroke="${flesh}" stroke-width="2" stroke-linejoin="round"`,
    );
  });
  return lift(turned(`${circle(0, 0, r, rind)}${circle(-1, -1, r * 0.9, pith)}${segments.join('')}`, x, y, turn));
}

/** A single leaf with its vein. */
export function leaf(
  s: Scene,
  x: number,
  y: number,
  length: number,
  turn: number,
  color: [string, string] = ['#8fb04f', '#4d7426'],
  width = 0.36,
): string {
  const w = length * width;
  return low(
    turned(
      `${path(
        `M0 0C${w} ${-length * 0.25} ${w} ${-length * 0.8} 0 ${-length}C${-w} ${-length * 0.8} ${-w} ${-length * 0.25} 0 0Z`,
        s.linear(
          [
            [0, color[0]],
            [1, color[1]],
          ],
          30,
        ),
      )}${stroke(`M0 0Q${w * 0.1} ${-length * 0.5} 0 ${-length * 0.9}`, '#fff', Math.max(1.5, length * 0.022), 'opacity=".4"')}`,
      x,
      y,
      turn,
    ),
  );
}

/** Leaves strewn over an area. */
export function leaves(
  s: Scene,
  x: number,
  y: number,
  spread: number,
  count: number,
  size: number,
  color?: [string, string],
): string {
  return s
    .times(count, () =>
      leaf(
        s,
        x + s.between(-spread, spread),
        y + s.between(-spread, spread),
        s.between(size * 0.7, size * 1.25),
        s.between(0, 360),
        color,
      ),
    )
    .join('');
}

/** Small dots: oil, seeds, salt, spice. */
export function dots(
  s: Scene,
  x: number,
  y: number,
  rx: number,
  ry: number,
  count: number,
  size: [number, number],
  color: string,
  opacity = 0.85,
): string {
  return s
    .times(count, () => {
      const [angle, far] = [s.between(0, 6.283), Math.sqrt(s.between(0, 1))];
      return circle(
        x + Math.cos(angle) * far * rx,
        y + Math.sin(angle) * far * ry,
        s.between(...size),
        color,
        `opacity="${opacity}"`,
      );
    })
    .join('');
}

/** A sauce drawn across the plate with the back of a spoon. */
export function swoosh(s: Scene, x: number, y: number, length: number, turn: number, color: [string, string]): string {
  const l = length / 2;
  return low(
    turned(
      path(
        `M${-l} 20C${-l} ${-l * 0.5} ${-l * 0.3} ${-l * 0.48} 0 ${-l * 0.2}S${l * 0.8} ${l * 0.05} ${l} ${-l * 0.16}C${l * 0.8} ${l * 0.3} ${l * 0.2} ${l * 0.2} ${-l * 0.1} ${l * 0.34}S${-l} ${l * 0.5} ${-l} 20Z`,
        s.linear(
          [
            [0, color[0]],
            [1, color[1]],
          ],
          20,
        ),
      ),
      x,
      y,
      turn,
    ),
  );
}

/** Meat sliced after resting: crust outside, pink within. */
export function slices(
  s: Scene,
  x: number,
  y: number,
  count: number,
  size: number,
  turn: number,
  colors: [string, string, string] = ['#dd7a72', '#b84a48', '#4a2314'],
): string {
  const one = (index: number) => {
    const at = (index - (count - 1) / 2) * size * 0.5;
    return lift(
      turned(
        `<rect x="${-size * 0.3}" y="${-size}" width="${size * 0.6}" height="${size * 2}" rx="${size * 0.17}" fill="${colors[2]}"/><rect x="${-size * 0.2}" y="${-size * 0.88}" width="${size * 0.42}" height="${size * 1.76}" rx="${size * 0.11}" fill="${s.linear(
          [
            [0, colors[1]],
            [0.5, colors[0]],
            [1, colors[1]],
          ],
          90,
        )}"/>${ellipse(-size * 0.02, -size * 0.2, size * 0.05, size * 0.4, '#fff', 'opacity=".25"')}`,
        at,
        Math.abs(index - count / 2) * 3,
        16 + s.between(-4, 4),
      ),
    );
  };
  return turned(s.times(count, one).join(''), x, y, turn);
}

/** Toast or bread from above. */
export function toast(
  s: Scene,
  x: number,
  y: number,
  size: number,
  turn: number,
  crumb: [string, string] = ['#f0d49c', '#d59e55'],
): string {
  const d = `M${-size} ${size * 0.5}V${-size * 0.25}C${-size * 1.15} ${-size * 0.8} ${-size * 0.4} ${-size * 0.9} 0 ${-size * 0.82}S${size * 1.15} ${-size * 0.8} ${size} ${-size * 0.25}V${size * 0.5}Q${size} ${size * 0.72} ${size * 0.75} ${size * 0.72}H${-size * 0.75}Q${-size} ${size * 0.72} ${-size} ${size * 0.5}Z`;
  return lift(
    turned(
      `${path(d, '#8d5524')}${turned(
        path(
          d,
          s.radial([
            [0, crumb[0]],
            [1, crumb[1]],
          ]),
        ),
        0,
        0,
        0,
        0.9,
      )}${dots(s, 0, -size * 0.05, size * 0.75, size * 0.5, 26, [2, size * 0.045], '#a5682f', 0.4)}`,
      x,
      y,
      turn,
    ),
  );
}

/** Fries or straw potatoes in a loose pile. */
export function sticks(
  s: Scene,
  x: number,
  y: number,
  spread: number,
  count: number,
  length: number,
  thick: number,
  colors: [string, string] = ['#ffdf83', '#e0a02f'],
): string {
  return s
    .times(count, () => {
      const at = [x + s.between(-spread, spread), y + s.between(-spread, spread) * 0.7, s.between(0, 180)] as const;
      const long = length * s.between(0.75, 1.2);
      return low(
        turned(
          `<rect x="${-long / 2}" y="${-thick / 2}" width="${long}" height="${thick}" rx="${thick * 0.22}" fill="${s.linear(
            [
              [0, colors[0]],
              [1, colors[1]],
            ],
            80,
          )}"/>`,
          ...at,
        ),
      );
    })
    .join('');
}

/** Grains of rice or barley, a mound of them. */
export function grains(
  s: Scene,
  x: number,
  y: number,
  rx: number,
  ry: number,
  count: number,
  colors: readonly string[],
  size = 9,
): string {
  return s
    .times(count, (index) => {
      const [angle, far] = [s.between(0, 6.283), Math.sqrt(s.between(0, 1))];
      return turned(
        ellipse(0, 0, size, size * 0.42, colors[index % colors.length] ?? '#fff'),
        x + Math.cos(angle) * far * rx,
        y + Math.sin(angle) * far * ry,
        s.between(0, 180),
      );
    })
    .join('');
}

/** A nest of long pasta, wound with a fork. */
export function nest(s: Scene, x: number, y: number, r: number): string {
  return lift(
    s
      .times(70, (index) => {
        const far = r * (1 - (index / 70) * 0.75) * s.between(0.86, 1.08);
        const from = s.between(0, 6.283);
        const to = from + s.between(1.2, 2.9);
        const at = (angle: number) =>
          `${x + Math.cos(angle) * far + s.between(-6, 6)} ${y + Math.sin(angle) * far * 0.92 + s.between(-6, 6)}`;
        return stroke(
          `M${at(from)}A${far} ${far} 0 0 1 ${at(to)}`,
          ['#f6d98d', '#eac36a', '#dca94c', '#fbe8b0'][index % 4] ?? '#eac36a',
          9,
        );
      })
      .join(''),
  );
}

/** A yolk, whole and shining. */
export const yolk = (s: Scene, x: number, y: number, r: number) =>
  low(
    `${circle(x, y, r, s.shade('#ffd75c', '#f7a81f', '#d97a0a'))}${ellipse(x - r * 0.3, y - r * 0.36, r * 0.24, r * 0.15, '#fff', 'opacity=".75"')}`,
  );

/** Anything smooth and round or oval: scoops, curd, quenelles, new potatoes. */
export const blob = (
  s: Scene,
  x: number,
  y: number,
  rx: number,
  ry: number,
  turn: number,
  colors: [string, string, string],
) =>
  lift(
    turned(
      `${ellipse(0, 0, rx, ry, s.shade(...colors))}${ellipse(-rx * 0.34, -ry * 0.4, rx * 0.26, ry * 0.16, '#fff', 'opacity=".4"')}`,
      x,
      y,
      turn,
    ),
  );

/** A slice of cured sausage. */
export const sausage = (s: Scene, x: number, y: number, r: number) =>
  low(
    circle(x, y, r, '#6d1f14') +
      circle(x - 1, y - 1, r * 0.9, s.shade('#e5744f', '#bb3d26', '#83230f')) +
      dots(s, x, y, r * 0.7, r * 0.7, 9, [3, 6], '#f6c5a0', 0.8),
  );
