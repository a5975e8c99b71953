import { describe, expect, it } from 'vitest';
import { serviceDay } from './service-day.ts';

describe('the service day', () => {
  it('still is yesterday at one in the morning', () => {
    expect(serviceDay(new Date('2026-11-21T06:00:00Z'), 'America/New_York').date).toBe('2026-11-20');
  });

  it('begins at five by the wall clock', () => {
    expect(serviceDay(new Date('2026-11-21T05:00:00Z'), 'Europe/Lisbon')).toMatchObject({
      date: '2026-11-21',
      startsAt: new Date('2026-11-21T05:00:00Z'),
    });
  });

  it.each([
    ['2026-03-29T02:59:00Z', '2026-03-28', 'just before five, the night clocks went forward'],
    ['2026-03-29T03:30:00Z', '2026-03-29', 'half past five, the night clocks went forward'],
    ['2026-10-25T03:30:00Z', '2026-10-24', 'half past four, the night clocks went back'],
    ['2026-10-25T04:00:00Z', '2026-10-25', 'five, the night clocks went back'],
  ])('%s in Berlin belongs to %s: %s', (now, date) => {
    expect(serviceDay(new Date(now), 'Europe/Berlin').date).toBe(date);
  });

  it('has 23 hours when the clocks go forward in it and compares with the same wall clock', () => {
    const day = serviceDay(new Date('2026-03-28T22:00:00Z'), 'Europe/Lisbon');
    expect(day.date).toBe('2026-03-28');
    expect(day.endsAt.getTime() - day.startsAt.getTime()).toBe(23 * 3_600_000);
    expect(day.lastWeek.endsAt.getTime() - day.lastWeek.startsAt.getTime()).toBe(24 * 3_600_000);
  });
});
