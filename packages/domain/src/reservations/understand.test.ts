import { describe, expect, test } from 'vitest';
import { DomainError } from '../kernel/domain-error.ts';
import { understandDate } from './understand-date.ts';
import { understandTime } from './understand-time.ts';

/** A Wednesday evening in Lisbon that is already Thursday in Tokyo. */
const CLOCK = Date.parse('2026-11-25T18:00:00Z');
const date = (said: string, zone = 'Europe/Lisbon') => understandDate(said, zone, CLOCK);

function readings(ask: () => unknown): unknown {
  try {
    return { understood: ask() };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.refusal.details?.readings ?? 'not understood';
  }
}

describe('a date', () => {
  test.each([
    ['2026-12-24', '2026-12-24'],
    ['Tomorrow', '2026-11-26'],
    ['the day after tomorrow', '2026-11-27'],
    ['übermorgen', '2026-11-27'],
    ['wednesday', '2026-11-25'],
    ['friday', '2026-11-27'],
    ['this friday', '2026-11-27'],
    ['am freitag', '2026-11-27'],
    ['friday evening', '2026-11-27'],
    ['in 3 days', '2026-11-28'],
    ['in a week', '2026-12-02'],
    ['in 2 wochen', '2026-12-09'],
    ['24 December', '2026-12-24'],
    ['December 24th', '2026-12-24'],
    ['the 24th of december', '2026-12-24'],
    ['24. Dezember', '2026-12-24'],
    ['24.12.', '2026-12-24'],
    ['1 february', '2027-02-01'],
    ['29 february', 'not understood'],
    ['constructor', 'not understood'],
    ['29 february 2028', '2028-02-29'],
    ['24/12', '2026-12-24'],
    ['next wednesday', '2026-12-02'],
  ])('%s is %s', (said, expected) => {
    expect(readings(() => date(said))).toEqual(expected === 'not understood' ? expected : { understood: expected });
  });

  test('is counted in the zone of the restaurant', () => {
    expect(date('tomorrow', 'Asia/Tokyo')).toBe('2026-11-27');
  });

  test('on a Sunday a weekend begins today or on Saturday', () => {
    expect(readings(() => understandDate('this weekend', 'Europe/Lisbon', Date.parse('2026-11-29T12:00:00Z')))).toEqual(
      ['2026-11-29', '2026-12-05'],
    );
  });

  test.each([
    ['next friday', ['2026-11-27', '2026-12-04']],
    ['nächsten freitag', ['2026-11-27', '2026-12-04']],
    ['this weekend', ['2026-11-28', '2026-11-29']],
    ['5/6', ['2027-05-06', '2027-06-05']],
    ['someday', 'not understood'],
    ['32 december', 'not understood'],
    ['', 'not understood'],
  ])('%s is not decided for the guest', (said, expected) => {
    expect(readings(() => date(said))).toEqual(expected);
  });
});

const DINNER = ['18:00', '19:00', '20:00', '21:30'];
const ALL_DAY = ['08:00', '12:00', '19:30', '20:00'];

describe('a time', () => {
  test.each([
    ['19:30', '19:30', 120],
    ['7pm', '19:00', 120],
    ['7:15 pm', '19:15', 120],
    ['12am', '00:00', 120],
    ['19h', '19:00', 120],
    ['20 Uhr', '20:00', 120],
    ['8', '20:00', 120],
    ['around 8', '20:00', 60],
    ['gegen acht', '20:00', 60],
    ['about 7:30', '19:30', 60],
    ['half past seven', '19:30', 120],
    ['halb acht', '19:30', 120],
    ['quarter to eight', '19:45', 120],
    ['viertel nach acht', '20:15', 120],
    ["nine o'clock", '21:00', 120],
    ['evening', '20:00', 150],
    ['lunch', '13:00', 90],
  ])('%s is %s where dinner is served', (said, time, windowMinutes) => {
    expect(understandTime(said, DINNER)).toMatchObject({ time, windowMinutes });
  });

  test.each([
    ['around 8', ALL_DAY, ['08:00', '20:00']],
    ['3', DINNER, ['03:00', '15:00']],
    ['8', [], ['08:00', '20:00']],
    ['25', DINNER, 'not understood'],
    ['7:75', DINNER, 'not understood'],
    ['13pm', DINNER, 'not understood'],
    ['soonish', DINNER, 'not understood'],
    ['constructor', DINNER, 'not understood'],
    ['around constructor', DINNER, 'not understood'],
  ])('%s where %j is served is not decided for the guest', (said, starts, expected) => {
    expect(readings(() => understandTime(said, starts))).toEqual(expected);
  });

  test('service past midnight counts as near midnight', () => {
    expect(understandTime('around 12', ['22:00', '23:30']).time).toBe('00:00');
  });
});
