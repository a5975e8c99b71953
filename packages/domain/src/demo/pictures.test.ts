import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { demoItems } from './menu.ts';

const FOLDER = fileURLToPath(new URL('../../../../apps/web/public/art/', import.meta.url));
const files = readdirSync(FOLDER);
const sizes = (name: string, widths: number[]) =>
  widths.flatMap((width) => [`${name}-${width}.avif`, `${name}-${width}.webp`]);

describe('the pictures of the demo', () => {
  const wanted = demoItems()
    .filter(({ picture }) => picture)
    .flatMap(({ slug }) => sizes(slug, [320, 640, 1280]));

  it('are there in every size for each dish that shows one, and for no other', () => {
    const others = [...sizes('hero', [640, 1280, 1920]), 'map-harbour.svg', 'map-hudson.svg'];
    expect([...files].sort()).toEqual([...wanted, ...others].sort());
  });

  it('are light', () => {
    const bytes = (name: string) => statSync(FOLDER + name).size;
    expect(files.reduce((sum, name) => sum + bytes(name), 0)).toBeLessThan(6_000_000);
    expect(wanted.filter((name) => name.endsWith('-640.avif') && bytes(name) > 40_000)).toEqual([]);
  });
});
