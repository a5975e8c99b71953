import { SETTINGS } from '@tavola/shared';
import { expect, test } from 'vitest';
import de from '../../../messages/de/settings.json';
import en from '../../../messages/en/settings.json';

const keys = (groups: Record<string, object>) =>
  Object.entries(groups).flatMap(([group, fields]) => Object.keys(fields).map((name) => `${group}.${name}`));

test.each([
  ['en', en],
  ['de', de],
])('%s has words for every setting and for nothing else', (_locale, words) => {
  expect(keys(words.fields).sort()).toEqual(keys(SETTINGS).sort());
});

test('every unit and every choice has a word', () => {
  const fields = Object.values(SETTINGS).flatMap((group) => Object.values(group));
  const units = fields.flatMap((field) =>
    field.kind === 'integer' && /^[a-z]+$/.test(field.unit) ? [field.unit] : [],
  );
  const choices = fields.flatMap((field) => (field.kind === 'choice' ? [...field.options] : []));
  expect(Object.keys(en.unit)).toEqual(expect.arrayContaining(units));
  expect(Object.keys(en.choice)).toEqual(expect.arrayContaining(choices));
});
