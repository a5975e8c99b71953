import { expect, test } from 'vitest';
import { readyTime } from './ready-time.ts';

const placed = { placedAt: '2026-11-21T18:40:00Z', timezone: 'Europe/Lisbon' };

test('is a time of day for an order of the same day', () => {
  expect(readyTime({ ...placed, readyAt: '2026-11-21T19:05:00Z' }, 'en')).toBe('19:05');
});

test('names the day of an order for later, as the restaurant counts days', () => {
  expect(readyTime({ ...placed, readyAt: '2026-11-23T12:30:00Z' }, 'en')).toMatch(/^Mon,? 23 Nov,? 12:30$/);
  const late = { placedAt: '2026-11-22T02:00:00Z', readyAt: '2026-11-22T04:30:00Z', timezone: 'America/New_York' };
  expect(readyTime(late, 'en')).toBe('23:30');
});
