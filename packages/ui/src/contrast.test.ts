import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, type Oklch } from './oklch.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const parse = (text: string): Oklch => {
  const [, l, c, h] = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)/.exec(text) ?? [];
  if (l === undefined) throw new Error(`not a colour: ${text}`);
  return { l: Number(l), c: Number(c), h: Number(h) };
};

/** The colours declared in one rule, by side. */
function declared(selector: string): Record<'light' | 'dark', Map<string, Oklch>> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no rule ${selector}`);
  const body = css.slice(start, css.indexOf('\n}', start));
  const sides = { light: new Map<string, Oklch>(), dark: new Map<string, Oklch>() };
  for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+): ((?:light-dark|oklch)\([^;]+);/g)) {
    const [light, dark] = value.match(/oklch\([^)]+\)/g) ?? [];
    sides.light.set(name, parse(light ?? ''));
    sides.dark.set(name, parse(dark ?? light ?? ''));
  }
  return sides;
}

const paper = declared(':root');
const cockpit = declared('[data-surface="cockpit"]');
const kitchen = declared('[data-surface="kitchen"]');
const merged = (over: Record<'light' | 'dark', Map<string, Oklch>>, side: 'light' | 'dark') =>
  new Map([...paper[side], ...over[side]]);

const SURFACES = {
  'paper light': paper.light,
  'paper dark': paper.dark,
  'cockpit light': merged(cockpit, 'light'),
  'cockpit dark': merged(cockpit, 'dark'),
  'kitchen dark': merged(kitchen, 'dark'),
};

const GROUNDS = ['--ground', '--raised', '--sunken'];
const STATES = ['ok', 'info', 'warn', 'danger'];

/** [foreground, background, least ratio]: 4.5 for text, 3 for the edges of controls and the focus ring. */
const PAIRS: [string, string, number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['--ink', ground, 7],
    ['--ink-2', ground, 4.5],
    ['--ink-3', ground, 4.5],
    ['--accent-text', ground, 4.5],
    ['--line-strong', ground, 3],
    ['--focus', ground, 3],
    ...STATES.map((state): [string, string, number] => [`--${state}-text`, ground, 4.5]),
  ]),
  ['--accent-on', '--accent', 4.5],
  ['--accent-on', '--accent-hover', 4.5],
  ['--accent-text', '--accent-tint', 4.5],
  ['--accent-deep-on', '--accent-deep', 4.5],
  ['--ink', '--accent-tint', 7],
  ['--ink-2', '--accent-tint', 4.5],
  ...STATES.flatMap((state): [string, string, number][] => [
    [`--${state}-text`, `--${state}-tint`, 4.5],
    [`--${state}-on`, `--${state}`, 4.5],
    ['--ink', `--${state}-tint`, 7],
  ]),
];

for (const [surface, colours] of Object.entries(SURFACES)) {
  test(`every pair is readable on ${surface}`, () => {
    const failed = PAIRS.flatMap(([front, back, least]) => {
      const [one, other] = [colours.get(front), colours.get(back)];
      if (!one || !other) return [`${front} or ${back} is not declared`];
      const ratio = contrast(one, other);
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)} < ${least}`] : [];
    });
    expect(failed).toEqual([]);
  });
}
