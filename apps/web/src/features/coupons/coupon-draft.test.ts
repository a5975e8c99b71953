import type { Coupon } from '@tavola/shared/schemas';
import { describe, expect, it } from 'vitest';
import { couponDraftOf, couponOf, couponProblems, localOf } from './coupon-draft.ts';

const coupon: Coupon = {
  id: 'autumn',
  code: 'AUTUMN',
  kind: 'percent',
  value: 1_250,
  cap: 800,
  minimum: 2_000,
  limitTotal: 100,
  limitPerCustomer: 1,
  startsAt: '2026-11-01T07:00:00.000Z',
  endsAt: '2026-11-30T22:59:00.000Z',
  orderTypes: ['pickup'],
  autoApply: false,
  active: true,
  used: 3,
};
const draft = () => couponDraftOf(coupon, 2, 'Europe/Berlin');

describe('the form of a coupon', () => {
  it('sends back what it was given, on the clock of the restaurant', () => {
    const { id: _, used: __, ...fields } = coupon;
    expect(draft()).toMatchObject({ value: '12.5', startsAt: '2026-11-01T08:00', endsAt: '2026-11-30T23:59' });
    expect(couponOf(draft(), 2, 'Europe/Berlin')).toEqual(fields);
    expect(couponProblems(draft(), 2)).toEqual([]);
  });

  it('keeps only what its kind has', () => {
    const fixed = couponOf({ ...draft(), kind: 'fixed', value: '7,50' }, 2, 'UTC');
    expect(fixed).toMatchObject({ value: 750, cap: null });
    expect(couponOf({ ...draft(), kind: 'free_delivery' }, 2, 'UTC')).toMatchObject({ value: 0, cap: null });
  });

  it('names what is wrong', () => {
    expect(
      couponProblems({ ...draft(), code: 'a b', value: '101', cap: 'x', limitTotal: '0', orderTypes: [] }, 2),
    ).toEqual(['code', 'value', 'cap', 'limitTotal', 'orderTypes']);
    expect(couponProblems({ ...draft(), endsAt: '2026-11-01T08:00' }, 2)).toEqual(['endsAt']);
    expect(couponProblems({ ...draft(), kind: 'fixed', value: '0' }, 2)).toEqual(['value']);
  });

  it('begins with ten percent for everybody', () => {
    const fresh = couponOf({ ...couponDraftOf(undefined, 2, 'UTC'), code: 'ten' }, 2, 'UTC');
    expect(fresh).toMatchObject({ kind: 'percent', value: 1_000, minimum: 0, limitTotal: null, startsAt: null });
  });
});

it('shows midnight as the day it begins', () => {
  expect(localOf('2026-06-30T22:00:00.000Z', 'Europe/Berlin')).toBe('2026-07-01T00:00');
});
