import type { TrackedOrder } from '@tavola/shared/schemas';
import { formatInstant } from '@tavola/ui/format';
import { localDay } from '../booking/booking-search.ts';

/** When an order is ready, by the restaurant's clock; with the day when that is not the day it was placed on. */
export function readyTime(
  { readyAt, placedAt, timezone }: Pick<TrackedOrder, 'readyAt' | 'placedAt' | 'timezone'>,
  locale: string,
): string {
  const dayOf = (instant: string) => localDay(new Date(instant), timezone);
  return formatInstant(readyAt, dayOf(readyAt) === dayOf(placedAt) ? 'time' : 'dateTime', locale, timezone);
}
