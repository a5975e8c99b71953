import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandRamp } from './brand-ramp.ts';
import { contrast, type Oklch, parseHex, toHex } from './oklch.ts';

const sides = (pair: string): [Oklch, Oklch] => {
  const [light, dark] = [...pair.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, l, c, h]) => ({
    l: Number(l),
    c: Number(c),
    h: Number(h),
  }));
  if (!light || !dark) throw new Error(`not a pair: ${pair}`);
  return [light, dark];
};

test('a colour that is readable on paper is kept as it is', () => {
  expect(brandRamp('#1f3f8f')).toMatchObject({ adjusted: false, colour: '#1f3f8f' });
});

test('a colour that cannot be read on paper is darkened and the owner can be told', () => {
  const ramp = brandRamp('#ffd400');
  expect(ramp?.adjusted).toBe(true);
  expect(ramp?.colour).not.toBe('#ffd400');
});

test('what is not a colour gives no ramp', () => {
  expect(brandRamp('tomato')).toBeUndefined();
  expect(brandRamp('#12345')).toBeUndefined();
});

test('hex survives the way to OKLCH and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const hex = `#${value.toString(16).padStart(6, '0')}`;
      const colour = parseHex(hex);
      expect(colour && toHex(colour)).toBe(hex);
    }),
  );
});

test('every brand colour ends readable: as text, as a button, on its tint, on both grounds', () => {
  const paper = [
    { l: 0.977, c: 0.008, h: 88 },
    { l: 0.185, c: 0.01, h: 70 },
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const properties = brandRamp(`#${value.toString(16).padStart(6, '0')}`)?.properties;
      if (!properties) throw new Error('no ramp');
      for (const side of [0, 1] as const) {
        const at = (name: keyof typeof properties) => sides(properties[name])[side];
        expect(contrast(at('--accent-text'), paper[side])).toBeGreaterThanOrEqual(4.45);
        expect(contrast(at('--accent-text'), at('--accent-tint'))).toBeGreaterThanOrEqual(4.45);
        expect(contrast(at('--accent'), at('--accent-on'))).toBeGreaterThanOrEqual(4.45);
        expect(contrast(at('--accent-deep'), at('--accent-deep-on'))).toBeGreaterThanOrEqual(4.45);
        expect(contrast(at('--accent-hover'), at('--accent-on'))).toBeGreaterThanOrEqual(4.45);
      }
    }),
    { numRuns: 500 },
  );
});
