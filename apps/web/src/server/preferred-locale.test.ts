import { expect, test } from 'vitest';
import { preferredLocale } from './preferred-locale.ts';

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr-FR, en-GB;q=0.7, de;q=0.9', 'de'],
  ['en-US', 'en'],
  ['pt-PT, de;q=0', undefined],
  ['fr', undefined],
  ['', undefined],
])('%s asks for %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});

test('no header states no preference', () => {
  expect(preferredLocale(null)).toBeUndefined();
});
