import { describe, expect, it } from 'vitest';
import { priceAfter } from './bulk-price.ts';

describe('a price for many', () => {
  it.each([
    [1_850, 'percent', 500, 1, 1_943],
    [1_850, 'percent', 500, 50, 1_950],
    [1_850, 'percent', -1_000, 10, 1_670],
    [1_850, 'amount', 75, 1, 1_925],
    [1_850, 'amount', -2_000, 1, 0],
    [0, 'percent', 500, 1, 0],
  ] as const)('%i by %s %i to steps of %i is %i', (price, kind, value, step, after) => {
    expect(priceAfter(price, { by: { kind, value }, step })).toBe(after);
  });
});
