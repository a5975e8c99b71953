import { describe, expect, it } from 'vitest';
import {
  judgeAsap,
  judgeScheduled,
  type LocationHours,
  nextSlots,
  openDays,
  openRanges,
  slotsOn,
  type TimeRules,
} from './ordering-times.ts';

const daily = (startTime: string, endTime: string): LocationHours => ({
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ kind: 'opening', weekday, startTime, endTime })),
  special: [],
});
const rules = (more: Partial<TimeRules> = {}): TimeRules => ({
  timezone: 'Europe/Lisbon',
  hours: daily('18:00:00', '23:00:00'),
  type: 'pickup',
  now: new Date('2026-11-18T17:00:00Z'),
  slotMinutes: 30,
  maxDaysAhead: 7,
  readyInMinutes: 15,
  ...more,
});
const times = (list: { time: string }[]) => list.map(({ time }) => time);

describe('hours', () => {
  it('of the order type replace the opening hours, and only for that type', () => {
    const hours: LocationHours = {
      weekly: [
        ...daily('18:00', '23:00').weekly,
        { kind: 'delivery', weekday: 3, startTime: '19:00', endTime: '21:00' },
      ],
      special: [],
    };
    expect(openRanges(rules({ hours, type: 'delivery' }), '2026-11-18')).toEqual([
      { startsAt: new Date('2026-11-18T19:00:00Z'), endsAt: new Date('2026-11-18T21:00:00Z') },
    ]);
    expect(openRanges(rules({ hours, type: 'delivery' }), '2026-11-19')).toEqual([]);
    expect(openRanges(rules({ hours }), '2026-11-18')).toHaveLength(1);
  });

  it('of a special day replace the usual ones; closed is closed; an empty special day keeps them', () => {
    const special = [
      { date: '2026-11-18', closed: true, ranges: [] },
      { date: '2026-11-19', closed: false, ranges: [{ start: '12:00', end: '13:00' }] },
      { date: '2026-11-20', closed: false, ranges: [] },
    ];
    const hours = { ...daily('18:00', '23:00'), special };
    expect(openRanges(rules({ hours }), '2026-11-18')).toEqual([]);
    expect(openRanges(rules({ hours }), '2026-11-19')).toEqual([
      { startsAt: new Date('2026-11-19T12:00:00Z'), endsAt: new Date('2026-11-19T13:00:00Z') },
    ]);
    expect(openRanges(rules({ hours }), '2026-11-20')).toHaveLength(1);
  });
});

describe('as soon as possible', () => {
  const hours = daily('18:00', '01:00');

  it.each([
    ['2026-11-18T17:59:00Z', false],
    ['2026-11-18T18:00:00Z', true],
    ['2026-11-19T00:45:00Z', true],
    ['2026-11-19T00:46:00Z', false],
    ['2026-11-19T01:00:00Z', false],
  ])('is possible while open, also after midnight: %s is %s', (now, open) => {
    expect(judgeAsap(rules({ hours, now: new Date(now) })) === undefined).toBe(open);
  });

  it('says when it opens next', () => {
    const refusal = judgeAsap(rules({ hours, now: new Date('2026-11-19T03:00:00Z') }));
    expect(refusal).toMatchObject({ code: 'LOCATION_CLOSED', details: { opensAt: '2026-11-19T18:00:00.000Z' } });
  });
});

describe('slots', () => {
  it('begin when food can be ready and end with the hours', () => {
    const now = new Date('2026-11-18T21:20:00Z');
    expect(times(slotsOn(rules({ now }), '2026-11-18'))).toEqual(['22:00', '22:30', '23:00']);
  });

  it('run on past midnight and still belong to the evening', () => {
    const late = rules({ hours: daily('22:00', '01:00'), now: new Date('2026-11-19T00:10:00Z') });
    expect(nextSlots(late)).toEqual([
      { at: new Date('2026-11-19T00:30:00Z'), date: '2026-11-19', time: '00:30' },
      { at: new Date('2026-11-19T01:00:00Z'), date: '2026-11-19', time: '01:00' },
    ]);
  });

  it('are none on the day once the kitchen cannot make it, so the next day is offered', () => {
    const now = new Date('2026-11-18T22:50:00Z');
    expect(nextSlots(rules({ now }))[0]).toMatchObject({ date: '2026-11-19', time: '18:00' });
  });

  it('go no further than the days ahead, counted from the running service day', () => {
    const ahead = rules({
      maxDaysAhead: 1,
      hours: { weekly: [{ kind: 'opening', weekday: 5, startTime: '18:00', endTime: '20:00' }], special: [] },
    });
    expect(nextSlots(ahead)).toEqual([]);
    expect(nextSlots({ ...ahead, maxDaysAhead: 2 })).not.toEqual([]);
    expect(slotsOn(rules({ maxDaysAhead: 0 }), '2026-11-19')).toEqual([]);
  });

  it('are none in the past and none on past days', () => {
    const now = new Date('2026-11-18T19:40:00Z');
    expect(slotsOn(rules({ now }), '2026-11-17')).toEqual([]);
    expect(slotsOn(rules({ now }), '2026-11-18').every(({ at }) => at > now)).toBe(true);
  });

  it('are 23 and 25 hours of them on the change days, each once', () => {
    const around = (date: string) =>
      slotsOn(
        rules({
          hours: daily('00:00', '00:00'),
          timezone: 'Europe/Berlin',
          slotMinutes: 60,
          now: new Date('2026-01-01T00:00:00Z'),
          maxDaysAhead: 400,
        }),
        date,
      );
    expect(around('2026-03-29')).toHaveLength(24);
    expect(around('2026-10-25')).toHaveLength(26);
    expect(around('2026-10-26')).toHaveLength(25);
    expect(times(around('2026-10-25')).filter((time) => time === '02:00')).toHaveLength(2);
    expect(times(around('2026-03-29'))).not.toContain('02:00');
  });
});

describe('a chosen time', () => {
  const judge = (at: string, more: Partial<TimeRules> = {}) => judgeScheduled(rules(more), new Date(at))?.code;

  it('must be on the grid, open, far enough away and near enough', () => {
    expect(judge('2026-11-18T18:30:00Z')).toBeUndefined();
    expect(judge('2026-11-18T18:40:00Z')).toBe('NOT_A_SLOT');
    expect(judge('2026-11-18T16:00:00Z')).toBe('OUTSIDE_BOOKING_WINDOW');
    expect(judge('2026-11-18T17:10:00Z')).toBe('OUTSIDE_BOOKING_WINDOW');
    expect(judge('2026-11-19T12:00:00Z')).toBe('LOCATION_CLOSED');
    expect(judge('2026-11-25T18:00:00Z')).toBeUndefined();
    expect(judge('2026-11-26T18:00:00Z')).toBe('OUTSIDE_BOOKING_WINDOW');
  });

  it('is one of the offered slots exactly if it is accepted', () => {
    for (const more of [{}, { hours: daily('22:00', '02:00') }, { hours: daily('00:00', '00:00') }]) {
      const offered = new Set(
        ['2026-11-18', '2026-11-19'].flatMap((date) => slotsOn(rules(more), date).map(({ at }) => at.getTime())),
      );
      for (let at = Date.parse('2026-11-18T05:00:00Z'); at < Date.parse('2026-11-19T20:00:00Z'); at += 5 * 60_000) {
        expect([new Date(at).toISOString(), judgeScheduled(rules(more), new Date(at)) === undefined]).toEqual([
          new Date(at).toISOString(),
          offered.has(at),
        ]);
      }
    }
  });

  it('is judged by the clock of the location, not of the server', () => {
    const ny = { timezone: 'America/New_York', now: new Date('2026-11-18T20:00:00Z') };
    expect(judge('2026-11-18T23:00:00Z', ny)).toBeUndefined();
    expect(judge('2026-11-18T22:30:00Z', ny)).toBe('LOCATION_CLOSED');
  });
});

describe('days', () => {
  it('are all on which anything can be ordered for, and exactly those that have slots', () => {
    const special = [
      { date: '2026-11-20', closed: true, ranges: [] },
      { date: '2026-11-21', closed: false, ranges: [{ start: '12:00', end: '13:00' }] },
    ];
    const week = rules({ hours: { ...daily('18:00', '23:00'), special }, now: new Date('2026-11-18T22:50:00Z') });
    expect(openDays(week)).toEqual([
      '2026-11-19',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ]);
    for (const readyInMinutes of [0, 15, 400, 1_500]) {
      for (const slotMinutes of [7, 15, 45]) {
        const these = { ...week, readyInMinutes, slotMinutes };
        const dates = Array.from({ length: 10 }, (_, day) => `2026-11-${String(17 + day)}`);
        expect(openDays(these)).toEqual(dates.filter((date) => slotsOn(these, date).length > 0));
      }
    }
  });
});

/** Mistakes other systems made again and again: TastyIgniter issues by number. */
describe('known mistakes', () => {
  it('#415: the first slot is not already too late when the page was open for a while', () => {
    const opened = rules({ now: new Date('2026-11-18T19:01:00Z') });
    const [first] = nextSlots(opened);
    expect(judgeScheduled(opened, first?.at ?? new Date(0))).toBeUndefined();
    expect(judgeScheduled({ ...opened, now: new Date('2026-11-18T19:40:00Z') }, first?.at ?? new Date(0))?.code).toBe(
      'OUTSIDE_BOOKING_WINDOW',
    );
  });

  it('#416: tomorrow can be ordered for after closing time', () => {
    expect(nextSlots(rules({ now: new Date('2026-11-18T23:30:00Z') }))[0]?.date).toBe('2026-11-19');
  });

  it('#419: lead time counts from now also on a later day, and does not shift its slots', () => {
    expect(times(slotsOn(rules({ readyInMinutes: 90 }), '2026-11-19'))[0]).toBe('18:00');
  });

  it('#419: as soon as possible is never after closing time, and at the table orders are taken to the end', () => {
    const late = (minutes: number, more: Partial<TimeRules> = {}) =>
      judgeAsap(rules({ now: new Date(Date.parse('2026-11-18T23:00:00Z') - minutes * 60_000), ...more }))?.code;
    expect(late(15)).toBeUndefined();
    expect(late(14)).toBe('LOCATION_CLOSED');
    expect(late(30, { readyInMinutes: 45 })).toBe('LOCATION_CLOSED');
    expect(late(1, { type: 'dine_in' })).toBeUndefined();
    expect(late(5, { hours: daily('00:00', '00:00') })).toBeUndefined();
  });

  it('#415, #698: on the days the clocks change a slot is never offered twice, skipped or accepted unoffered', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const night = rules({
        timezone: 'Europe/Berlin',
        hours: daily('22:00', '04:00'),
        now: new Date(`${day}T00:00:00Z`),
        slotMinutes: 15,
        maxDaysAhead: 1,
      });
      const offered = slotsOn(night, day === '2026-03-29' ? '2026-03-28' : '2026-10-24').map(({ at }) => at.getTime());
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered.every((at, index) => index === 0 || at - (offered[index - 1] ?? 0) === 900_000)).toBe(true);
      const closes = day === '2026-03-29' ? '2026-03-29T02:00:00Z' : '2026-10-25T03:00:00Z';
      expect(new Date(offered.at(-1) ?? 0)).toEqual(new Date(closes));
      expect(judgeScheduled(night, new Date(Date.parse(closes) + 900_000))?.code).toBe('LOCATION_CLOSED');
    }
  });

  it('#760: a special day replaces the hours for slots, as soon as possible and chosen times alike', () => {
    const special = [{ date: '2026-11-18', closed: false, ranges: [{ start: '12:00', end: '14:00' }] }];
    const holiday = rules({ hours: { ...daily('18:00', '23:00'), special }, now: new Date('2026-11-18T12:30:00Z') });
    expect(times(slotsOn(holiday, '2026-11-18'))).toEqual(['13:00', '13:30', '14:00']);
    expect(judgeAsap(holiday)).toBeUndefined();
    expect(judgeAsap({ ...holiday, now: new Date('2026-11-18T19:00:00Z') })?.code).toBe('LOCATION_CLOSED');
    expect(judgeScheduled(holiday, new Date('2026-11-18T19:00:00Z'))?.code).toBe('LOCATION_CLOSED');
  });

  it('#676: a closing time after midnight does not make the day empty', () => {
    expect(slotsOn(rules({ hours: daily('20:00', '02:00') }), '2026-11-18')).toHaveLength(13);
  });

  it('#698: a lead time longer than the evening leaves no slot instead of a wrong one', () => {
    expect(slotsOn(rules({ readyInMinutes: 600 }), '2026-11-18')).toEqual([]);
    expect(nextSlots(rules({ readyInMinutes: 600 }))[0]?.date).toBe('2026-11-19');
  });

  it('#760: two ranges a day keep their gap', () => {
    const lunchAndDinner: LocationHours = {
      weekly: [
        { kind: 'opening', weekday: 4, startTime: '12:00', endTime: '13:00' },
        { kind: 'opening', weekday: 4, startTime: '19:00', endTime: '20:00' },
      ],
      special: [],
    };
    expect(times(slotsOn(rules({ hours: lunchAndDinner }), '2026-11-19'))).toEqual([
      '12:00',
      '12:30',
      '13:00',
      '19:00',
      '19:30',
      '20:00',
    ]);
  });
});
