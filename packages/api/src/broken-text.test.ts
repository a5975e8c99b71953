import { expect, test } from 'vitest';
import { brokenText } from './broken-text.ts';

test('names the field whose text nobody can keep', () => {
  expect(brokenText({ guest: { name: 'Ada\ud800' } })).toBe('guest.name');
  expect(brokenText({ lines: [{ comment: 'fine' }, { comment: 'a\0b' }] })).toBe('lines.1.comment');
  expect(brokenText('\udc00')).toBe('');
  expect(brokenText({ translations: { '\ud800': 'x' } })).toBe('translations');
});

test('lets every whole text pass', () => {
  expect(
    brokenText({ name: 'Zoë 👩‍🍳 日本', notes: 'two\nlines', n: 1, none: null, list: ['', true] }),
  ).toBeUndefined();
  expect(brokenText(undefined)).toBeUndefined();
});

test('does not mind nesting of any depth', () => {
  let deep: unknown = 'end\0';
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(brokenText(deep)).toBeDefined();
});
