import { minutesOf } from '../reservations/local-time.ts';

export interface TimeRange {
  start: string;
  end: string;
}

const DAY = 1_440;
const WEEK = 7 * DAY;

/** Minutes a range lasts; one that ends where it starts lasts a whole day. */
export function lengthOf({ start, end }: TimeRange): number {
  const length = minutesOf(end) - minutesOf(start);
  return length > 0 ? length : length + DAY;
}

/** The first range of a day that another one of that day runs into, by its place in the list. */
export function overlapInDay(ranges: readonly TimeRange[]): number | undefined {
  return clash(
    ranges.map((range, index) => ({ name: index, from: minutesOf(range.start), length: lengthOf(range) })),
    Number.POSITIVE_INFINITY,
  );
}

/** The first range of a week that another one runs into, also past midnight and from Sunday into Monday. */
export function overlapInWeek(
  days: readonly { weekday: number; ranges: readonly TimeRange[] }[],
): { day: number; range: number } | undefined {
  return clash(
    days.flatMap(({ weekday, ranges }, day) =>
      ranges.map((range, index) => ({
        name: { day, range: index },
        from: (weekday - 1) * DAY + minutesOf(range.start),
        length: lengthOf(range),
      })),
    ),
    WEEK,
  );
}

/** On a line that begins anew after `round`: who starts before the one before has ended. */
function clash<T>(spans: { name: T; from: number; length: number }[], round: number): T | undefined {
  const ordered = [...spans].sort((a, b) => a.from - b.from);
  for (const [index, span] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next && span.from + span.length > next.from) return next.name;
  }
  const [first] = ordered;
  const last = ordered.at(-1);
  const wraps = first && last && first !== last && last.from + last.length > first.from + round;
  return wraps ? first.name : undefined;
}
