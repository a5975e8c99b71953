import { describe, expect, it } from 'vitest';
import { parsePrice, priceText } from './price-text.ts';

describe('prices as typed', () => {
  it.each([
    ['12', 2, 1_200],
    ['12.5', 2, 1_250],
    ['12,50', 2, 1_250],
    ['0.07', 2, 7],
    ['1200', 0, 1_200],
    [' 3.250 ', 3, 3_250],
  ])('%s with %i digits is %i', (text, digits, amount) => {
    expect(parsePrice(text, digits)).toBe(amount);
  });

  it.each(['', '-1', '1.234', '1.2.3', 'abc', '12 €'])('%s is no price', (text) => {
    expect(parsePrice(text, 2)).toBeUndefined();
  });

  it('come back as they went', () => {
    expect(parsePrice(priceText(1_995, 2), 2)).toBe(1_995);
    expect(priceText(5, 2)).toBe('0.05');
  });
});
