import { expect, test } from 'vitest';
import { localDay } from './local-day.ts';

test('the same instant is another day elsewhere', () => {
  const now = new Date('2026-11-21T02:30:00Z');
  expect(localDay(now, 'Europe/Lisbon')).toBe('2026-11-21');
  expect(localDay(now, 'America/New_York')).toBe('2026-11-20');
});

test('days are added across both change days and the year', () => {
  expect(localDay(new Date('2026-10-24T22:30:00Z'), 'Europe/Lisbon', 1)).toBe('2026-10-25');
  expect(localDay(new Date('2026-03-28T23:30:00Z'), 'Europe/Lisbon', 2)).toBe('2026-03-30');
  expect(localDay(new Date('2026-12-31T12:00:00Z'), 'Europe/Lisbon', 1)).toBe('2027-01-01');
});
