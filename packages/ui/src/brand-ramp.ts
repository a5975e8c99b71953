import { contrast, type Oklch, parseHex, toCss, toHex } from './oklch.ts';

/** The paper grounds of tokens.css that the accent must be readable on. */
const GROUNDS = {
  light: [
    { l: 0.977, c: 0.008, h: 88 },
    { l: 0.952, c: 0.011, h: 86 },
  ],
  dark: [
    { l: 0.185, c: 0.01, h: 70 },
    { l: 0.222, c: 0.011, h: 70 },
  ],
} satisfies Record<string, Oklch[]>;

const AA = 4.5;

type AccentToken =
  | '--accent'
  | '--accent-hover'
  | '--accent-on'
  | '--accent-text'
  | '--accent-tint'
  | '--accent-deep'
  | '--accent-deep-on';

export interface BrandRamp {
  /** CSS custom properties for the document's root: the accent tokens as `light-dark()` pairs. */
  properties: Record<AccentToken, string>;
  /** The colour used on light paper; equal to the owner's unless `adjusted`. */
  colour: string;
  /** True when the owner's colour is not readable on paper and a darker one of the same hue stands in. */
  adjusted: boolean;
}

/** Walks the lightness until the colour is readable on every ground of its side, tint included. */
function readable(colour: Oklch, grounds: Oklch[], step: number): Oklch {
  let shade = colour;
  const end = step < 0 ? 0 : 1;
  while (Math.abs(end - shade.l) > Math.abs(step) && grounds.some((ground) => contrast(shade, ground) < AA)) {
    shade = { ...shade, l: shade.l + step };
  }
  return shade;
}

const onColour = (accent: Oklch): Oklch => {
  const light = { l: 0.99, c: 0.004, h: accent.h };
  const dark = { l: 0.18, c: Math.min(0.03, accent.c), h: accent.h };
  return contrast(accent, light) >= AA ? light : dark;
};

/**
 * Accent tokens from an owner's brand colour, AA for text, buttons and tints on both grounds whatever the colour.
 * Undefined when `hex` is not a colour.
 */
export function brandRamp(hex: string): BrandRamp | undefined {
  const brand = parseHex(hex);
  if (!brand) return undefined;
  const tint = {
    light: { l: 0.945, c: Math.min(0.022, brand.c), h: brand.h },
    dark: { l: 0.285, c: Math.min(0.048, brand.c), h: brand.h },
  };
  const light = readable(brand, [...GROUNDS.light, tint.light], -0.005);
  const dark = readable(
    { ...brand, l: Math.max(brand.l, 0.7), c: Math.min(brand.c, 0.12) },
    [...GROUNDS.dark, tint.dark],
    0.005,
  );
  const pair = (a: Oklch, b: Oklch) => `light-dark(${toCss(a)}, ${toCss(b)})`;
  return {
    properties: {
      '--accent': pair(light, dark),
      '--accent-hover': pair(
        { ...light, l: light.l > 0.2 ? light.l - 0.06 : light.l + 0.08 },
        { ...dark, l: Math.min(0.95, dark.l + 0.05) },
      ),
      '--accent-on': pair(onColour(light), onColour(dark)),
      '--accent-text': pair(light, dark),
      '--accent-tint': pair(tint.light, tint.dark),
      '--accent-deep': pair(light, { l: 0.34, c: Math.min(brand.c, 0.1), h: brand.h }),
      '--accent-deep-on': pair(onColour(light), { l: 0.9, c: Math.min(brand.c, 0.03), h: brand.h }),
    },
    colour: toHex(light),
    adjusted: light !== brand,
  };
}
