import type { Location } from '@tavola/shared/schemas';
import { expect, test } from 'vitest';
import { addDays, localDay, readSearch, searchHref, weekAround } from './booking-search.ts';

const location = {
  timezone: 'America/New_York',
  policies: { minPartySize: 1, maxPartySize: 12, maxAdvanceDays: 30 },
  areas: [{ id: 'bar', name: 'Bar' }],
} as Location;
const now = new Date('2026-11-21T03:00:00Z');
const read = (raw: Record<string, string>) => readSearch(raw, location, undefined, now);

test('today is the day at the restaurant, not the visitor', () => {
  expect(localDay(now, 'America/New_York')).toBe('2026-11-20');
  expect(localDay(now, 'Europe/Lisbon')).toBe('2026-11-21');
});

test('days are added across both change days and the year', () => {
  const later = (instant: string, days: number) => addDays(localDay(new Date(instant), 'Europe/Lisbon'), days);
  expect(later('2026-10-24T22:30:00Z', 1)).toBe('2026-10-25');
  expect(later('2026-03-28T23:30:00Z', 2)).toBe('2026-03-30');
  expect(later('2026-12-31T12:00:00Z', 1)).toBe('2027-01-01');
});

test('an empty address means two people today', () => {
  expect(read({})).toEqual({
    path: '/book',
    location: undefined,
    partySize: 2,
    date: '2026-11-20',
    time: undefined,
    area: undefined,
  });
});

test('what makes no sense falls back into what the location allows', () => {
  expect(read({ partySize: '400' }).partySize).toBe(12);
  expect(read({ partySize: 'many' }).partySize).toBe(2);
  expect(read({ date: '2020-01-01' }).date).toBe('2026-11-20');
  expect(read({ date: '2027-06-01' }).date).toBe('2026-12-20');
  expect(read({ date: '2026-99-99' }).date).toBe('2026-11-20');
  expect(read({ time: '25:00' }).time).toBeUndefined();
  expect(read({ area: 'Bar' }).area).toBe('bar');
  expect(read({ area: 'Roof' }).area).toBeUndefined();
});

test('an address reads back as the search it was made from', () => {
  const search = read({ partySize: '4', date: '2026-11-25', time: '19:15', area: 'bar' });
  const href = searchHref(search, { time: search.time });
  expect(read(Object.fromEntries(new URL(href, 'https://x.test').searchParams))).toEqual(search);
  expect(searchHref(search, { partySize: 5 })).not.toContain('time');
});

test('the week strip starts today and pages by whole weeks', () => {
  expect(weekAround('2026-11-22', '2026-11-20')[0]).toBe('2026-11-20');
  expect(weekAround('2026-11-27', '2026-11-20')[0]).toBe('2026-11-27');
  expect(weekAround('2026-12-05', '2026-11-20')).toHaveLength(7);
});

test('days pass over the change of clocks one by one', () => {
  expect(addDays('2026-10-31', 1)).toBe('2026-11-01');
  expect(addDays('2026-11-01', 1)).toBe('2026-11-02');
});
