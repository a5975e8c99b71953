import { DateTime } from 'luxon';
import { type DemoHouse, type DemoPeriod, dayOffFor } from './houses.ts';

export type SpecialDay = {
  date: string;
  closed: boolean;
  walkInOnly: boolean;
  ranges: { start: string; end: string }[];
  note: string;
};

export type ServiceDay = {
  date: string;
  weekday: number;
  isWeekend: boolean;
  periods: DemoPeriod[];
  ranges: { start: string; end: string }[];
};

/** A service runs into the night: until this hour it still belongs to the day before. */
const DAY_STARTS_AT_HOUR = 5;

/** Midnight of the service day that `now` falls into. */
export function todayOf(house: DemoHouse, now: Date): DateTime {
  return DateTime.fromJSDate(now, { zone: house.timezone }).minus({ hours: DAY_STARTS_AT_HOUR }).startOf('day');
}

/** Exceptions ahead: Christmas, a private evening and a night for the neighbours, all beyond the demo's own bookings. */
export function specialDaysOf(house: DemoHouse, now: Date): SpecialDay[] {
  const today = todayOf(house, now);
  const eve = today.set({ month: 12, day: 24 });
  const christmasEve = eve < today ? eve.plus({ years: 1 }) : eve;
  const whole = { closed: false, walkInOnly: false, ranges: [] };
  return [
    {
      ...whole,
      date: iso(christmasEve),
      ranges: [{ start: '12:00', end: '17:00' }],
      note: 'Christmas Eve, lunch only',
    },
    { ...whole, date: iso(christmasEve.plus({ days: 1 })), closed: true, note: 'Christmas Day' },
    house.slug === 'harbour'
      ? { ...whole, date: iso(today.plus({ days: 19 })), closed: true, note: 'Closed for a wedding' }
      : { ...whole, date: iso(today.plus({ days: 23 })), walkInOnly: true, note: 'Neighbours’ night, no bookings' },
  ];
}

const iso = (day: DateTime) => day.toFormat('yyyy-MM-dd');

/** What the house serves on a local day; nothing on its day off and on special days. */
export function serviceDay(house: DemoHouse, date: string, now: Date): ServiceDay {
  const day = DateTime.fromISO(date, { zone: house.timezone });
  const special = specialDaysOf(house, now).some((entry) => entry.date === date);
  const closed = special || dayOffFor(house, todayOf(house, now).weekday) === day.weekday;
  return {
    date,
    weekday: day.weekday,
    isWeekend: day.weekday === 5 || day.weekday === 6,
    periods: closed ? [] : house.periods.filter(({ weekdays }) => weekdays.includes(day.weekday)),
    ranges: closed
      ? []
      : house.hours.filter(({ weekdays }) => weekdays.includes(day.weekday)).flatMap(({ ranges }) => ranges),
  };
}

/** Instants between which a local range of `date` runs; an end not after the start lies on the next day. */
export function instantsOf(
  house: DemoHouse,
  date: string,
  range: { start: string; end: string },
): { from: Date; to: Date } {
  const at = (time: string, day: DateTime) => DateTime.fromISO(`${iso(day)}T${time}`, { zone: house.timezone });
  const day = DateTime.fromISO(date, { zone: house.timezone });
  return {
    from: at(range.start, day).toJSDate(),
    to: at(range.end, range.end > range.start ? day : day.plus({ days: 1 })).toJSDate(),
  };
}

/** Local days from `first` to `last`, counted from today. */
export function daysAround(house: DemoHouse, now: Date, first: number, last: number): string[] {
  const today = todayOf(house, now);
  return Array.from({ length: last - first + 1 }, (_, index) => iso(today.plus({ days: first + index })));
}

export function turnMinutes(period: DemoPeriod, partySize: number): number {
  const rule = period.turnMinutes.find(({ upTo }) => partySize <= upTo) ?? period.turnMinutes.at(-1);
  return rule?.minutes ?? 90;
}

export const addMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
