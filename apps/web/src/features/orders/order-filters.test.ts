import { describe, expect, it } from 'vitest';
import { readFilters } from './order-filters.ts';

describe('filters in the address', () => {
  it('ignore what is not a filter value', () => {
    const params = new URLSearchParams('status=eaten&type=pickup&date=tomorrow&query=%20&location=harbour');
    expect(readFilters(params)).toEqual({ date: undefined, status: undefined, type: 'pickup', query: undefined });
    const long = new URLSearchParams({ query: 'x'.repeat(81) });
    expect(readFilters(long).query).toHaveLength(80);
  });
});
