import { describe, expect, it } from 'vitest';
import { isMealtimeActive, isServedAt } from './mealtime-active.ts';

const late = { weekdays: [5], startTime: '22:00', endTime: '02:00' };
const at = (iso: string) => new Date(iso);

describe('a mealtime past midnight', () => {
  it.each([
    ['2026-11-20T21:59:59+00:00', false],
    ['2026-11-20T22:00:00+00:00', true],
    ['2026-11-21T01:59:59+00:00', true],
    ['2026-11-21T02:00:00+00:00', false],
    ['2026-11-20T01:00:00+00:00', false],
    ['2026-11-21T22:30:00+00:00', false],
  ])('belongs to the weekday it starts on: %s is %s', (iso, active) => {
    expect(isMealtimeActive(late, at(iso), 'Europe/Lisbon')).toBe(active);
  });

  it('goes by the wall clock of the location', () => {
    expect(isMealtimeActive(late, at('2026-11-21T04:00:00Z'), 'America/New_York')).toBe(true);
    expect(isMealtimeActive(late, at('2026-11-21T04:00:00Z'), 'Europe/Lisbon')).toBe(false);
  });

  it('keeps its local times on both change days', () => {
    const breakfast = { weekdays: [7], startTime: '08:00:00', endTime: '11:00:00' };
    expect(isMealtimeActive(breakfast, at('2026-03-29T06:30:00Z'), 'Europe/Berlin')).toBe(true);
    expect(isMealtimeActive(breakfast, at('2026-10-25T06:30:00Z'), 'Europe/Berlin')).toBe(false);
    expect(isMealtimeActive(breakfast, at('2026-10-25T07:30:00Z'), 'Europe/Berlin')).toBe(true);
  });

  it('runs all day when start and end are the same', () => {
    const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], startTime: '00:00', endTime: '00:00' };
    expect(isMealtimeActive(always, at('2026-11-20T13:00:00Z'), 'Europe/Lisbon')).toBe(true);
  });
});

it('serves a dish without mealtimes at any time', () => {
  expect(isServedAt([], at('2026-11-20T04:00:00Z'), 'Europe/Lisbon')).toBe(true);
  expect(isServedAt([late], at('2026-11-20T04:00:00Z'), 'Europe/Lisbon')).toBe(false);
});
