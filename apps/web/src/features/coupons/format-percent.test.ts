import { expect, test } from 'vitest';
import { formatPercent } from './format-percent.ts';

test.each([
  [1_000, 'en', '10%'],
  [1_250, 'en', '12.5%'],
  [1_250, 'de', '12,5 %'],
])('%i hundredths of a percent read in %s as %s', (hundredths, locale, words) => {
  expect(formatPercent(hundredths, locale).replace(/\s/, ' ')).toBe(words);
});
