import { expect, it } from 'vitest';
import { readFilters, withParams } from './message-filters.ts';

it('takes known values from the address and leaves the rest', () => {
  expect(readFilters(new URLSearchParams('channel=sms&state=gone&template=order_ready&query=%20ana%20'))).toEqual({
    channel: 'sms',
    state: undefined,
    template: 'order_ready',
    query: 'ana',
  });
});

it('changes one filter and keeps the others', () => {
  const params = new URLSearchParams('channel=sms&location=harbour');
  expect(withParams(params, { channel: undefined, query: 'ana' }).toString()).toBe('location=harbour&query=ana');
});
