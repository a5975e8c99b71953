import { DateTime } from 'luxon';

export interface Mealtime {
  /** ISO weekdays, 1 is Monday; the weekday is that of the start. */
  weekdays: readonly number[];
  /** Local `HH:MM` or `HH:MM:SS`. */
  startTime: string;
  /** Not after the start means the mealtime ends on the following day. */
  endTime: string;
}

/** Whether the mealtime runs at `at` by the wall clock of `timezone`; the end itself is outside. */
export function isMealtimeActive({ weekdays, startTime, endTime }: Mealtime, at: Date, timezone: string): boolean {
  const local = DateTime.fromJSDate(at, { zone: timezone });
  const time = local.toFormat('HH:mm:ss');
  const start = withSeconds(startTime);
  const end = withSeconds(endTime);
  const yesterday = local.weekday === 1 ? 7 : local.weekday - 1;
  if (start < end) return weekdays.includes(local.weekday) && time >= start && time < end;
  return (weekdays.includes(local.weekday) && time >= start) || (weekdays.includes(yesterday) && time < end);
}

/** Whether a dish with these mealtimes is served at `at`; none means always. */
export function isServedAt(mealtimes: readonly Mealtime[], at: Date, timezone: string): boolean {
  return mealtimes.length === 0 || mealtimes.some((mealtime) => isMealtimeActive(mealtime, at, timezone));
}

const withSeconds = (time: string) => (time.length === 5 ? `${time}:00` : time);
