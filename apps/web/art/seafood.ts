import { circle, ellipse, lift, low, path, type Scene, stroke, turned } from './scene.ts';

type FishLook = { back: string; side: string; belly: string };
export const FISH = {
  bream: { back: '#76828a', side: '#c3ccd0', belly: '#f0efe9' },
  sardine: { back: '#47637b', side: '#b8c7d0', belly: '#eceeed' },
  turbot: { back: '#6d5a40', side: '#9b8564', belly: '#c5b08b' },
} satisfies Record<string, FishLook>;

/** A whole fish lying on its side, scored by the grill. */
export function fish(
  s: Scene,
  x: number,
  y: number,
  length: number,
  height: number,
  turn: number,
  look: FishLook,
  marks = 5,
): string {
  const [l, h] = [length / 2, height / 2];
  const body = `M${-l} 0C${-l * 0.7} ${-h * 1.15} ${l * 0.1} ${-h * 1.2} ${l * 0.62} ${-h * 0.22}C${l * 0.7} ${-h * 0.3} ${l * 0.9} ${-h * 0.75} ${l} ${-h * 0.8}Q${l * 0.86} 0 ${l} ${h * 0.8}C${l * 0.9} ${h * 0.75} ${l * 0.7} ${h * 0.3} ${l * 0.62} ${h * 0.22}C${l * 0.1} ${h * 1.2} ${-l * 0.7} ${h * 1.15} ${-l} 0Z`;
  const score = s.times(marks, (index) => {
    const at = -l * 0.36 + (index * l * 0.86) / marks;
    return stroke(
      `M${at + h * 0.24} ${-h * 0.74}Q${at - h * 0.1} 0 ${at - h * 0.3} ${h * 0.7}`,
      '#3a2114',
      Math.max(5, length * 0.013),
      'opacity=".62"',
    );
  });
  const fins = `${path(`M${-l * 0.25} ${-h * 0.82}Q${l * 0.05} ${-h * 1.4} ${l * 0.4} ${-h * 0.5}Z`, look.back)}${path(`M${-l * 0.05} ${h * 0.86}Q${l * 0.15} ${h * 1.25} ${l * 0.36} ${h * 0.52}Z`, look.back)}`;
  const head = `${stroke(`M${-l * 0.56} ${-h * 0.66}Q${-l * 0.4} 0 ${-l * 0.56} ${h * 0.66}`, look.back, 5, 'opacity=".6"')}${circle(-l * 0.75, -h * 0.16, Math.max(7, h * 0.11), '#fdfaf0')}${circle(-l * 0.75, -h * 0.16, Math.max(4, h * 0.065), '#241a14')}`;
  const fin = path(
    `M${-l * 0.4} ${h * 0.1}q${l * 0.16} ${h * 0.02} ${l * 0.18} ${h * 0.34}q${-l * 0.18} ${-h * 0.02} ${-l * 0.18} ${-h * 0.34}z`,
    look.back,
    'opacity=".75"',
  );
  const skin = s.linear(
    [
      [0, look.back],
      [0.42, look.side],
      [1, look.belly],
    ],
    90,
  );
  return lift(
    turned(
      `${fins}${path(body, skin)}${s.clip(path(body, '#000'), `${score.join('')}${ellipse(-l * 0.05, -h * 0.42, l * 0.6, h * 0.13, '#fff', 'opacity=".3"')}`)}${head}${fin}`,
      x,
      y,
      turn,
    ),
  );
}

/** A curled, charred octopus arm with its suckers. */
export function tentacle(s: Scene, x: number, y: number, size: number, turn: number, flip = 1): string {
  const points = s.times(64, (index) => {
    const part = index / 63;
    const angle = part * 7.4;
    const far = size * (1 - part * 0.86);
    return { x: Math.cos(angle) * far * flip, y: Math.sin(angle) * far, r: size * 0.165 * (1 - part * 0.72) };
  });
  const discs = (grow: number, fill: string) => points.map((p) => circle(p.x, p.y, p.r * grow, fill)).join('');
  const suckers = points
    .filter((_, index) => index % 3 === 1)
    .map(
      (p) =>
        `${circle(p.x * 0.9, p.y * 0.9, p.r * 0.42, '#f7ddc9')}${circle(p.x * 0.9, p.y * 0.9, p.r * 0.2, '#b8695c')}`,
    );
  const char = points
    .filter((_, index) => index % 9 === 4)
    .map((p) => circle(p.x * 1.07, p.y * 1.07, p.r * 0.5, '#34130f', 'opacity=".5"'));
  return lift(
    turned(
      `${discs(1.04, '#5a1d20')}${discs(0.95, '#a84a41')}${points.map((p) => circle(p.x * 1.03 - p.r * 0.2, p.y * 1.03 - p.r * 0.25, p.r * 0.4, '#e3a08d', 'opacity=".35"')).join('')}${char.join('')}${suckers.join('')}`,
      x,
      y,
      turn,
    ),
  );
}

/** An opened oyster in its shell. */
export function oyster(s: Scene, x: number, y: number, size: number, turn: number): string {
  const rough = (grow: number) => {
    const points = s.times(14, (index) => {
      const angle = (index / 14) * 6.283;
      const far = grow * (1 + s.between(-0.06, 0.06));
      return `${Math.cos(angle) * far * 0.72} ${Math.sin(angle) * far * (angle > 3.14 ? 1.12 : 0.92)}`;
    });
    return `M${points.join('L')}Z`;
  };
  return lift(
    turned(
      `${path(rough(size), s.shade('#9c9284', '#6b6156', '#3e372f'), 'stroke="#3e372f" stroke-width="6" stroke-linejoin="round"')}${path(rough(size * 0.86), s.shade('#ffffff', '#e3e1d8', '#a7a79f'), 'stroke="#f4f2ea" stroke-width="8" stroke-linejoin="round"')}
${ellipse(0, size * 0.06, size * 0.42, size * 0.54, s.shade('#f6ead2', '#d8c3a0', '#a58c68'))}${ellipse(size * 0.06, size * 0.12, size * 0.26, size * 0.34, '#8c7a63', 'opacity=".45"')}${ellipse(-size * 0.14, -size * 0.16, size * 0.11, size * 0.2, '#fff', 'opacity=".65"')}`,
      x,
      y,
      turn,
    ),
  );
}

/** A clam that opened in the pan. */
export function clam(
  s: Scene,
  x: number,
  y: number,
  size: number,
  turn: number,
  tone: [string, string, string] = ['#f3e6cc', '#d1b489', '#8b6b45'],
): string {
  const shell = (side: number) => {
    const ribs = s.times(5, (index) =>
      stroke(
        `M0 0Q${side * size * 0.5} ${-size * (0.3 + index * 0.14)} ${side * size * (0.18 + index * 0.18)} ${-size * (0.92 - index * 0.13)}`,
        tone[2],
        2.5,
        'opacity=".5"',
      ),
    );
    return `${path(`M0 0C${side * size * 0.25} ${-size * 0.15} ${side * size * 1.05} ${-size * 0.2} ${side * size * 0.92} ${-size * 0.62}S${side * size * 0.1} ${-size * 1.05} 0 0Z`, s.shade(...tone), `stroke="${tone[2]}" stroke-width="2"`)}${ribs.join('')}`;
  };
  return low(
    turned(
      `${shell(-1)}${shell(1)}${ellipse(0, -size * 0.34, size * 0.2, size * 0.27, s.shade('#fbd9a3', '#e9a95f', '#b9702f'))}`,
      x,
      y,
      turn,
    ),
  );
}
