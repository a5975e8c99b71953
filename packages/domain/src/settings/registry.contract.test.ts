import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SETTINGS, type SettingField } from '@tavola/shared';
import { describe, expect, it } from 'vitest';
import { settingProblem } from './validate-setting.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tests = ['apps', 'packages']
  .flatMap((folder) => readdirSync(`${root}${folder}`).map((name) => `${root}${folder}/${name}/src`))
  .flatMap(sourcesIn)
  .join('\n');

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.test\.tsx?$/.test(file)).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

const fields = Object.entries(SETTINGS).flatMap(([group, specs]) =>
  Object.entries(specs as Record<string, SettingField>).map(([name, spec]) => ({ path: `${group}.${name}`, spec })),
);

describe('every setting', () => {
  it.each(fields)('$path has a test that names it and observes its effect', ({ path }) => {
    expect(new RegExp(`['"\`\\s(]${path.replace('.', '\\.')}\\b`).test(tests)).toBe(true);
  });

  it.each(fields)('$path has a default that may be stored, and words', ({ spec }) => {
    expect(settingProblem(spec, spec.default)).toBeUndefined();
    expect(spec.label.length).toBeGreaterThan(2);
    expect(spec.effect.length).toBeGreaterThan(10);
  });

  it('stands in by at most one environment variable', () => {
    const names = fields.flatMap(({ spec }) => (spec.env ? [spec.env] : []));
    expect(new Set(names).size).toBe(names.length);
  });
});
