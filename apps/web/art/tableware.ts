import { circle, ellipse, HEIGHT, lift, path, type Scene, stroke, WIDTH } from './scene.ts';

export const CX = WIDTH / 2;
export const CY = HEIGHT / 2;

/** A tabletop seen from above: one tint, a breath of light and a few threads. */
export function ground(s: Scene, tint: string): string {
  if (s.bare) return '';
  const light = s.radial(
    [
      [0, '#fff', 0.34],
      [0.6, '#fff', 0.04],
      [1, '#1c0d06', 0.2],
    ],
    0.3,
    0.2,
    0.95,
  );
  const threads = s.times(26, () => {
    const y = s.between(0, HEIGHT);
    return stroke(
      `M-20 ${y}C${WIDTH / 3} ${y + s.between(-14, 14)} ${(WIDTH / 3) * 2} ${y + s.between(-14, 14)} ${WIDTH + 20} ${y + s.between(-14, 14)}`,
      '#fff',
      s.between(1, 2.4),
      `opacity="${s.between(0.03, 0.09)}"`,
    );
  });
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="${tint}"/><rect width="${WIDTH}" height="${HEIGHT}" fill="${light}"/>${threads.join('')}`;
}

/** A wall and a table edge, for what stands upright. */
export function counter(s: Scene, wall: string, top: string): string {
  const light = s.radial(
    [
      [0, '#fff', 0.36],
      [0.6, '#fff', 0.03],
      [1, '#1c0d06', 0.22],
    ],
    0.3,
    0.25,
    0.95,
  );
  const sheen = s.linear(
    [
      [0, '#fff', 0.22],
      [0.5, '#fff', 0],
      [1, '#1c0d06', 0.24],
    ],
    90,
  );
  const edge = 690;
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="${wall}"/><rect width="${WIDTH}" height="${HEIGHT}" fill="${light}"/>
<rect y="${edge}" width="${WIDTH}" height="${HEIGHT - edge}" fill="${top}"/><rect y="${edge}" width="${WIDTH}" height="${HEIGHT - edge}" fill="${sheen}"/>`;
}

const cast = (x: number, y: number, rx: number, ry: number, strength = 0.42) =>
  ellipse(x, y, rx, ry, '#1f0f06', `opacity="${strength}" filter="url(#soft)"`);

/** The shadow of something upright, falling to the lower right. */
export const standing = (x: number, y: number, width: number) =>
  `${ellipse(x + width * 0.16, y + 4, width * 0.62, width * 0.1, '#1f0f06', 'opacity=".38" filter="url(#haze)"')}${ellipse(x, y, width * 0.42, width * 0.05, '#1f0f06', 'opacity=".35" filter="url(#haze)"')}`;

type Glaze = { rim: string; light: string; base: string; dark: string; speckle: string };
export const GLAZES = {
  cream: { rim: '#c9b99c', light: '#fffdf7', base: '#f4ecdd', dark: '#d9cbb2', speckle: '#8b765a' },
  sea: { rim: '#4f7278', light: '#dbe9e6', base: '#a9c6c6', dark: '#6e979b', speckle: '#2e4b50' },
  ink: { rim: '#14191c', light: '#56626a', base: '#323c42', dark: '#1c2327', speckle: '#8a99a2' },
  rose: { rim: '#b07f6c', light: '#fbe9e0', base: '#ecccbf', dark: '#cda08f', speckle: '#8b5a48' },
  moss: { rim: '#5c6a49', light: '#e4e9d3', base: '#b9c3a0', dark: '#8a9771', speckle: '#454f35' },
  white: { rim: '#c5cacb', light: '#ffffff', base: '#f3f5f4', dark: '#cfd6d6', speckle: '#9aa5a6' },
} satisfies Record<string, Glaze>;
export type GlazeName = keyof typeof GLAZES;

/** Hand-thrown stoneware from above. */
export function plate(s: Scene, glaze: GlazeName, r = 390, x = CX, y = CY): string {
  const { rim, light, base, dark, speckle } = GLAZES[glaze];
  const well = r * 0.74;
  const dots = s.times(70, () => {
    const [angle, far] = [s.between(0, 6.283), Math.sqrt(s.between(0, 1)) * r * 0.96];
    return circle(
      x + Math.cos(angle) * far,
      y + Math.sin(angle) * far,
      s.between(0.8, 2.6),
      speckle,
      `opacity="${s.between(0.1, 0.4)}"`,
    );
  });
  return `${cast(x + 34, y + 46, r * 1.0, r * 0.98)}${circle(x, y, r, rim)}${circle(
    x - 1,
    y - 2,
    r - 5,
    s.radial(
      [
        [0, light],
        [0.7, base],
        [1, dark],
      ],
      0.34,
      0.28,
      0.85,
    ),
  )}
${circle(
  x,
  y,
  well,
  s.linear(
    [
      [0, dark, 0.75],
      [0.45, base, 0.2],
      [1, light, 0.9],
    ],
    45,
  ),
)}${circle(
  x,
  y,
  well - 7,
  s.radial(
    [
      [0, light],
      [0.6, base],
      [1, dark],
    ],
    0.42,
    0.4,
    0.8,
  ),
)}
${dots.join('')}${stroke(`M${x - r * 0.86} ${y - r * 0.2}A${r * 0.88} ${r * 0.88} 0 0 1 ${x - r * 0.2} ${y - r * 0.86}`, '#fff', r * 0.018, 'opacity=".55"')}`;
}

/** A deep bowl from above, filled to below its lip. */
export function bowl(
  s: Scene,
  glaze: GlazeName,
  liquid: [light: string, base: string, dark: string],
  r = 340,
  x = CX,
  y = CY,
): string {
  const { rim, light, base, dark } = GLAZES[glaze];
  const inner = r * 0.86;
  return `${cast(x + 40, y + 56, r, r * 0.98, 0.48)}${circle(x, y, r, rim)}${circle(
    x - 1,
    y - 2,
    r - 4,
    s.radial(
      [
        [0, light],
        [0.7, base],
        [1, dark],
      ],
      0.34,
      0.28,
      0.85,
    ),
  )}
${circle(
  x,
  y,
  inner,
  s.linear(
    [
      [0, dark],
      [0.5, base],
      [1, light],
    ],
    45,
  ),
)}${circle(
  x + 4,
  y + 6,
  inner - 20,
  s.radial(
    [
      [0, liquid[0]],
      [0.6, liquid[1]],
      [1, liquid[2]],
    ],
    0.4,
    0.36,
    0.75,
  ),
)}
${stroke(`M${x - inner * 0.74} ${y - inner * 0.26}A${inner * 0.8} ${inner * 0.8} 0 0 1 ${x - inner * 0.26} ${y - inner * 0.74}`, '#fff', 9, 'opacity=".35"')}`;
}

/** A round iron or copper pan with two handles. */
export function pan(
  s: Scene,
  metal: [light: string, base: string, dark: string],
  filling: [string, string, string],
  r = 350,
): string {
  const handle = (side: number) =>
    path(`M${CX + side * (r - 24)} ${CY - 70}q${side * 118} 8 ${side * 118} 70t${side * -118} 70z`, s.shade(...metal));
  return `${cast(CX + 40, CY + 56, r * 1.06, r, 0.5)}${handle(-1)}${handle(1)}${circle(
    CX,
    CY,
    r,
    s.linear(
      [
        [0, metal[0]],
        [0.5, metal[1]],
        [1, metal[2]],
      ],
      45,
    ),
  )}
${circle(
  CX,
  CY,
  r - 20,
  s.linear(
    [
      [0, metal[2]],
      [1, metal[1]],
    ],
    45,
  ),
)}${circle(
  CX + 2,
  CY + 4,
  r - 40,
  s.radial(
    [
      [0, filling[0]],
      [0.6, filling[1]],
      [1, filling[2]],
    ],
    0.4,
    0.36,
    0.75,
  ),
)}`;
}

/** An oak board with its grain. */
export function board(s: Scene, width = 880, height = 560): string {
  const [x, y] = [CX - width / 2, CY - height / 2];
  const outline = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="54"/>`;
  const grain = s.times(17, (index) => {
    const at = y + (height / 17) * index + s.between(-6, 6);
    return stroke(
      `M${x} ${at}C${x + width * 0.3} ${at + s.between(-26, 26)} ${x + width * 0.6} ${at + s.between(-26, 26)} ${x + width} ${at + s.between(-10, 10)}`,
      '#6d3f1d',
      s.between(1.5, 4),
      `opacity="${s.between(0.12, 0.3)}"`,
    );
  });
  return `<rect x="${x + 30}" y="${y + 42}" width="${width}" height="${height}" rx="54" fill="#1f0f06" opacity=".45" filter="url(#soft)"/>
<rect x="${x}" y="${y + 7}" width="${width}" height="${height}" rx="54" fill="#7c4a25"/>
${s.clip(
  outline,
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${s.linear(
    [
      [0, '#d9a871'],
      [0.5, '#c48a53'],
      [1, '#a76c3a'],
    ],
    35,
  )}"/>${grain.join('')}`,
)}
${circle(x + width - 62, CY, 21, '#7c4a25')}${circle(x + width - 60, CY + 2, 17, '#4a2a12')}`;
}

/** Crushed ice in a shallow steel tray. */
export function ice(s: Scene, r = 390): string {
  const chips = s.times(190, () => {
    const [angle, far] = [s.between(0, 6.283), Math.sqrt(s.between(0, 1)) * (r - 52)];
    const [x, y, size] = [CX + Math.cos(angle) * far, CY + Math.sin(angle) * far, s.between(20, 46)];
    const corner = () => s.between(-size, size) * 0.5;
    return path(
      `M${x - size / 2 + corner() / 3} ${y + corner() / 3}L${x + corner() / 3} ${y - size / 2}L${x + size / 2} ${y + corner() / 3}L${x + corner() / 2} ${y + size / 2}Z`,
      s.between(0, 1) > 0.5 ? '#ffffff' : '#cfe3ea',
      `opacity="${s.between(0.45, 0.9)}"`,
    );
  });
  return `${cast(CX + 36, CY + 50, r, r * 0.98)}${circle(
    CX,
    CY,
    r,
    s.linear(
      [
        [0, '#f5f7f7'],
        [0.5, '#aab4b8'],
        [1, '#737f85'],
      ],
      45,
    ),
  )}${circle(
    CX,
    CY,
    r - 22,
    s.radial([
      [0, '#eaf4f7'],
      [1, '#a9c8d3'],
    ]),
  )}${lift(chips.join(''))}`;
}

/** A folded napkin that comes in from a corner. */
export function napkin(s: Scene, color: string, dark: string, turn = -18): string {
  if (s.bare) return '';
  return `<g transform="rotate(${turn} 170 830)"><rect x="-190" y="560" width="470" height="640" rx="10" fill="#1f0f06" opacity=".35" filter="url(#soft)"/>
<rect x="-220" y="530" width="470" height="640" rx="10" fill="${s.linear(
    [
      [0, color],
      [1, dark],
    ],
    20,
  )}"/>${s.times(4, (index) => stroke(`M${-200 + index * 12} ${552 + index * 10}H${232 - index * 12}`, '#fff', 2, 'opacity=".28" stroke-dasharray="9 8"')).join('')}</g>`;
}

/** A fork or knife beside the plate. */
export function cutlery(s: Scene, kind: 'fork' | 'knife' | 'spoon', x: number, y: number, turn: number): string {
  if (s.bare) return '';
  const steel = s.linear(
    [
      [0, '#f4f4f1'],
      [0.5, '#b9bcba'],
      [1, '#858a8a'],
    ],
    0,
  );
  const shapes = {
    fork: `M-10 40V250q0 20 10 20t10-20V40q26-8 26-60V-190h-9V-60h-7V-190h-9V-60h-8V-190h-9V-60h-7V-190h-9V-20q0 52 22 60Z`,
    knife: `M-8 40V250q0 20 9 20t9-20V40h14q14-150-14-230-18 40-18 230Z`,
    spoon: `M-8 20V250q0 20 8 20t8-20V20q34-24 34-92c0-60-14-118-42-118s-42 58-42 118q0 68 34 92Z`,
  };
  return lift(`<g transform="translate(${x} ${y}) rotate(${turn})">${path(shapes[kind], steel)}</g>`);
}
