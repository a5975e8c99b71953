import { describe, expect, it } from 'vitest';
import { readFilters, withFilters } from './order-filters.ts';

describe('filters in the address', () => {
  it('ignore what is not a filter value', () => {
    const params = new URLSearchParams('status=eaten&type=pickup&date=tomorrow&query=%20&location=harbour');
    expect(readFilters(params)).toEqual({ date: undefined, status: undefined, type: 'pickup', query: undefined });
  });

  it('change alone and keep the rest', () => {
    const params = new URLSearchParams('location=harbour&status=ready');
    expect(withFilters(params, { status: undefined, query: 'Rui' }).toString()).toBe('location=harbour&query=Rui');
  });
});
