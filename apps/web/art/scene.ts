import elements from './elements.json' with { type: 'json' };

export const WIDTH = 1280;
export const HEIGHT = 960;

type Stop = readonly [offset: number, color: string, opacity?: number];

/** One picture under way: collects gradients, keeps ids apart and gives repeatable chance. Light falls from the upper left. */
export class Scene {
  readonly #defs: string[] = [];
  #count = 0;
  #state: number;
  /** Without a ground of its own, to be laid on another table. */
  readonly bare: boolean;

  constructor(seed: string, bare = false) {
    this.bare = bare;
    this.#state = [...seed].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0,
      2_166_136_261,
    );
  }

  /** In `[low, high)`. */
  between(low: number, high: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return low + (this.#state / 4_294_967_296) * (high - low);
  }

  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  linear(stops: readonly Stop[], angle = 45): string {
    return this.#gradient(`linearGradient gradientTransform="rotate(${angle} .5 .5)"`, 'linearGradient', stops);
  }

  /** Lit from the upper left unless told otherwise. */
  radial(stops: readonly Stop[], cx = 0.36, cy = 0.32, r = 0.75): string {
    return this.#gradient(`radialGradient cx="${cx}" cy="${cy}" r="${r}"`, 'radialGradient', stops);
  }

  /** The same gradient for anything that only differs in colour: lighter where the light falls. */
  shade(light: string, base: string, dark: string): string {
    return this.radial([
      [0, light],
      [0.55, base],
      [1, dark],
    ]);
  }

  #gradient(open: string, close: string, stops: readonly Stop[]): string {
    const id = `g${this.#count++}`;
    const body = stops
      .map(([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`)
      .join('');
    this.#defs.push(`<${open} id="${id}">${body}</${close}>`);
    return `url(#${id})`;
  }

  /** Keeps `content` inside the outline. */
  clip(outline: string, content: string): string {
    const id = `c${this.#count++}`;
    this.#defs.push(`<clipPath id="${id}">${outline}</clipPath>`);
    return `<g clip-path="url(#${id})">${content}</g>`;
  }

  /** An openly licensed element, centred on `x`, `y`. */
  element(name: keyof typeof elements.icons, x: number, y: number, size: number, turn = 0, look = ''): string {
    const prefix = `e${this.#count++}`;
    const body = elements.icons[name]
      .replace(/id="([^"]+)"/g, `id="${prefix}$1"`)
      .replace(/url\(#/g, `url(#${prefix}`)
      .replace(/href="#/g, `href="#${prefix}`);
    return lift(
      `<g transform="translate(${x} ${y}) rotate(${turn})"><svg x="${-size / 2}" y="${-size / 2}" width="${size}" height="${size}" viewBox="0 0 32 32" ${look}>${body}</svg></g>`,
    );
  }

  finish(content: string, width = WIDTH, height = HEIGHT): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${FILTERS}${this.#defs.join('')}</defs>${content}</svg>`;
  }
}

const region = 'x="-40%" y="-40%" width="180%" height="180%"';
const FILTERS = `
<filter id="lift" ${region}><feDropShadow dx="7" dy="10" stdDeviation="8" flood-color="#2a1408" flood-opacity=".34"/></filter>
<filter id="low" ${region}><feDropShadow dx="3" dy="4" stdDeviation="3" flood-color="#2a1408" flood-opacity=".3"/></filter>
<filter id="soft" ${region}><feGaussianBlur stdDeviation="26"/></filter>
<filter id="haze" ${region}><feGaussianBlur stdDeviation="9"/></filter>
<filter id="mute" color-interpolation-filters="sRGB"><feColorMatrix type="saturate" values=".62"/></filter>`;

export const lift = (content: string) => `<g filter="url(#lift)">${content}</g>`;
export const low = (content: string) => `<g filter="url(#low)">${content}</g>`;
export const turned = (content: string, x: number, y: number, turn: number, scale = 1) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${content}</g>`;
export const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
export const stroke = (d: string, color: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
