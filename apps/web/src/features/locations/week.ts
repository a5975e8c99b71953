import type { Inventory } from '@tavola/shared/schemas';

export type WeekdayHours = Inventory['hours'][number];

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** Seven days from Monday on; a day that is not named has no hours. */
export const wholeWeek = (hours: readonly WeekdayHours[]): WeekdayHours[] =>
  WEEK.map((weekday) => ({ weekday, ranges: hours.find((day) => day.weekday === weekday)?.ranges ?? [] }));

export const sameWeek = (one: readonly WeekdayHours[], other: readonly WeekdayHours[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
