import { DateTime } from 'luxon';

/** A service runs into the night: until this hour it still belongs to the day before. */
const DAY_STARTS_AT_HOUR = 5;

export interface ServiceDay {
  date: string;
  startsAt: Date;
  endsAt: Date;
  /** The same weekday a week before, by the wall clock. */
  lastWeek: { startsAt: Date; endsAt: Date };
}

/** The service day that contains `now` in the location's zone, from 05:00 to 05:00 by the wall clock. */
export function serviceDay(now: Date, timezone: string): ServiceDay {
  const local = DateTime.fromJSDate(now, { zone: timezone });
  // By the hour the clock shows: hours that pass are not the same in the night clocks change.
  const date = local.startOf('day').minus({ days: local.hour < DAY_STARTS_AT_HOUR ? 1 : 0 });
  const start = date.set({ hour: DAY_STARTS_AT_HOUR });
  const span = (from: DateTime) => ({ startsAt: from.toJSDate(), endsAt: from.plus({ days: 1 }).toJSDate() });
  return { date: date.toFormat('yyyy-MM-dd'), ...span(start), lastWeek: span(start.minus({ days: 7 })) };
}
