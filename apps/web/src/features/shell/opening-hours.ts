import type { Location } from '@tavola/shared/schemas';

export interface HoursLine {
  /** ISO weekdays 1–7, from and to; equal for a single day. */
  from: number;
  to: number;
  ranges: Location['hours'][number]['ranges'];
}

const sameRanges = (one: HoursLine['ranges'], other: HoursLine['ranges']) =>
  one.length === other.length &&
  one.every((range, at) => range.start === other[at]?.start && range.end === other[at]?.end);

/** A week of hours with equal neighbouring days folded into one line; days that are not listed are closed. */
export function foldHours(hours: Location['hours']): HoursLine[] {
  const lines: HoursLine[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const ranges = hours.filter((day) => day.weekday === weekday).flatMap((day) => day.ranges);
    const last = lines.at(-1);
    if (last && sameRanges(last.ranges, ranges)) last.to = weekday;
    else lines.push({ from: weekday, to: weekday, ranges });
  }
  return lines;
}

/** Name of an ISO weekday in the reader's language. */
export function weekdayName(weekday: number, locale: string, style: 'short' | 'long' = 'short'): string {
  // 2024-01-01 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday, 12));
}
