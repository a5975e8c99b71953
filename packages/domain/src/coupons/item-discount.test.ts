import { describe, expect, it } from 'vitest';
import { bestItemDiscount, type DiscountedDish, type ItemDiscountRow } from './item-discount.ts';

const rule = (more: Partial<ItemDiscountRow>): ItemDiscountRow => ({
  id: '01936f2e-8a00-7000-8000-000000000001',
  mode: 'live',
  name: 'Happy hour',
  kind: 'percent',
  value: 2_000,
  itemIds: ['beer'],
  orderTypes: ['pickup', 'delivery', 'dine_in'],
  startsAt: null,
  endsAt: null,
  weekdays: [],
  startTime: null,
  endTime: null,
  active: true,
  ...more,
});
/** A Friday, 23:30 in Lisbon. */
const dish: DiscountedDish = {
  itemId: 'beer',
  price: 405,
  at: new Date('2026-11-20T23:30:00Z'),
  type: 'pickup',
  timezone: 'Europe/Lisbon',
};
const off = (more: Partial<ItemDiscountRow>, at = dish) => bestItemDiscount([rule(more)], at)?.amount;

describe('a discount on a dish', () => {
  it('takes a percentage, rounded half up, or an amount, never more than the dish', () => {
    expect(off({})).toBe(81);
    expect(off({ value: 1_111 })).toBe(45);
    expect(off({ kind: 'fixed', value: 100 })).toBe(100);
    expect(off({ kind: 'fixed', value: 1_000 })).toBe(405);
  });

  it.each<[string, Partial<ItemDiscountRow>]>([
    ['another dish', { itemIds: ['soup'] }],
    ['another order type', { orderTypes: ['dine_in'] }],
    ['not begun', { startsAt: new Date('2026-11-20T23:30:01Z') }],
    ['over', { endsAt: new Date('2026-11-20T23:30:00Z') }],
    ['switched off', { active: false }],
    ['another weekday', { weekdays: [1] }],
    ['another hour', { startTime: '17:00:00', endTime: '19:00:00' }],
  ])('takes nothing for %s', (_name, more) => {
    expect(off(more)).toBeUndefined();
  });

  it('runs past midnight and belongs to the evening it began on, by the clock of the location', () => {
    const late = { weekdays: [5], startTime: '23:00:00', endTime: '02:00:00' };
    expect(off(late)).toBe(81);
    expect(off(late, { ...dish, at: new Date('2026-11-21T01:59:00Z') })).toBe(81);
    expect(off(late, { ...dish, at: new Date('2026-11-21T02:00:00Z') })).toBeUndefined();
    expect(off(late, { ...dish, timezone: 'America/New_York' })).toBeUndefined();
  });

  it('is the best of several, not their sum', () => {
    const best = bestItemDiscount([rule({}), rule({ name: 'Friday', kind: 'fixed', value: 90 })], dish);
    expect(best).toEqual({ name: 'Friday', amount: 90 });
  });
});
