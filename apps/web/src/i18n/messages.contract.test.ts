import { readdirSync, readFileSync } from 'node:fs';
import { LOCALES } from '@tavola/shared';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';

const root = new URL('../../messages/', import.meta.url);
const namespaces = (locale: string) => readdirSync(new URL(`${locale}/`, root)).sort();
const read = (locale: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`${locale}/${file}`, root), 'utf8'));

/** Every message by its dotted key. */
function flatten(value: unknown, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${prefix} is neither text nor a group`);
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key));
}

const placeholders = (message: string, locale: string): string[] => {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) walk(inner);
    else if (typeof value === 'object' && value !== null) {
      if ('value' in value && typeof value.value === 'string' && 'type' in value && value.type !== 0)
        names.add(value.value);
      for (const inner of Object.values(value)) walk(inner);
    }
  };
  walk(new IntlMessageFormat(message, locale).getAst());
  return [...names].sort();
};

const [source, ...translations] = LOCALES;

for (const locale of translations) {
  test(`${locale} has the files of ${source}`, () => {
    expect(namespaces(locale)).toEqual(namespaces(source));
  });

  for (const file of namespaces(source)) {
    test(`${locale}/${file} has every key of ${source} and no other, each with the same placeholders`, () => {
      const shape = (of: string) => flatten(read(of, file)).map(([key, text]) => `${key} {${placeholders(text, of)}}`);
      expect(shape(locale).sort()).toEqual(shape(source).sort());
    });
  }
}

test('no message is empty', () => {
  const empty = LOCALES.flatMap((locale) =>
    namespaces(locale).flatMap((file) =>
      flatten(read(locale, file)).flatMap(([key, text]) => (text.trim() ? [] : [`${locale}/${file} ${key}`])),
    ),
  );
  expect(empty).toEqual([]);
});
