import { expect, it } from 'vitest';
import { readFilters } from './message-filters.ts';

it('takes known values from the address and leaves the rest', () => {
  expect(readFilters(new URLSearchParams('channel=sms&state=gone&template=order_ready&query=%20ana%20'))).toEqual({
    channel: 'sms',
    state: undefined,
    template: 'order_ready',
    query: 'ana',
  });
});
