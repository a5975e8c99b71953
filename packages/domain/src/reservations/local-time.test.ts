import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { localInstant, zonedIso } from './local-time.ts';

const ZONES = [
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
];

const at = (zone: string, date: string, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const found = localInstant(zone, date, hours * 60 + minutes);
  return found === null ? null : zonedIso(zone, found);
};

describe('local times on the days clocks change', () => {
  it.each([
    ['Europe/Lisbon', '2026-03-29', '00:45', '2026-03-29T00:45:00+00:00'],
    ['Europe/Lisbon', '2026-03-29', '01:30', null],
    ['Europe/Lisbon', '2026-03-29', '02:00', '2026-03-29T02:00:00+01:00'],
    ['Europe/Lisbon', '2026-10-25', '01:30', '2026-10-25T01:30:00+01:00'],
    ['America/New_York', '2026-03-08', '02:15', null],
    ['America/New_York', '2026-11-01', '01:15', '2026-11-01T01:15:00-04:00'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', null],
    ['Australia/Lord_Howe', '2026-10-04', '02:30', '2026-10-04T02:30:00+11:00'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-05T01:45:00+11:00'],
    ['Pacific/Apia', '2011-12-30', '19:00', null],
    ['Pacific/Apia', '2011-12-31', '19:00', '2011-12-31T19:00:00+14:00'],
    ['Pacific/Apia', '2011-12-29', '19:00', '2011-12-29T19:00:00-10:00'],
  ])('%s %s %s is %s', (zone, date, time, expected) => {
    expect(at(zone, date, time)).toBe(expected);
  });

  it('reaches past midnight onto the next calendar day', () => {
    expect(zonedIso('Europe/Lisbon', localInstant('Europe/Lisbon', '2026-06-12', 25 * 60 + 30) ?? 0)).toBe(
      '2026-06-13T01:30:00+01:00',
    );
  });

  it('agrees with the calendar library wherever that has one answer, and shows the wall clock it was asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 1_439 }),
        (zone, day, minutes) => {
          const date = day.toISOString().slice(0, 10);
          const found = localInstant(zone, date, minutes);
          const known = DateTime.fromISO(date, { zone: 'UTC' })
            .plus({ minutes })
            .setZone(zone, { keepLocalTime: true });
          const wanted = DateTime.fromISO(date, { zone: 'UTC' }).plus({ minutes }).toFormat("yyyy-MM-dd'T'HH:mm");
          if (found === null) {
            expect(known.toFormat("yyyy-MM-dd'T'HH:mm")).not.toBe(wanted);
            return;
          }
          expect(DateTime.fromMillis(found, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")).toBe(wanted);
          expect(found).toBeLessThanOrEqual(known.toMillis());
          expect(zonedIso(zone, found)).toBe(DateTime.fromMillis(found, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
