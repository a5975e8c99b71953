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

  it('has 23 hours when the clocks go forward in it and compares with the same wall clock', () => {
    const day = serviceDay(new Date('2026-03-28T22:00:00Z'), 'Europe/Lisbon');
    expect(day.date).toBe('2026-03-28');
    expect(day.endsAt.getTime() - day.startsAt.getTime()).toBe(23 * 3_600_000);
    expect(day.lastWeek.endsAt.getTime() - day.lastWeek.startsAt.getTime()).toBe(24 * 3_600_000);
  });
});
