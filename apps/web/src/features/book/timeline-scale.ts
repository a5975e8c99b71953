import type { BookDay } from '@tavola/shared/schemas';

export const PX_PER_MINUTE = 1.6;
/** Grid that drags and arrow keys snap to. */
export const SNAP_MINUTES = 15;
const HOUR_MS = 3_600_000;

export interface Span {
  startsAt: number;
  endsAt: number;
}

/** Whole hours that cover every period and every booking of the day; undefined when there is neither. */
export function daySpan(day: Pick<BookDay, 'periods' | 'reservations'>): Span | undefined {
  const starts = [...day.periods, ...day.reservations].map(({ startsAt }) => Date.parse(startsAt));
  const ends = [...day.periods, ...day.reservations].map(({ endsAt }) => Date.parse(endsAt));
  if (starts.length === 0) return undefined;
  return {
    startsAt: Math.floor(Math.min(...starts) / HOUR_MS) * HOUR_MS,
    endsAt: Math.ceil(Math.max(...ends) / HOUR_MS) * HOUR_MS,
  };
}

export const hoursOf = ({ startsAt, endsAt }: Span): number[] =>
  Array.from({ length: Math.round((endsAt - startsAt) / HOUR_MS) }, (_, index) => startsAt + index * HOUR_MS);

export const toPx = (span: Span, instant: number): number => ((instant - span.startsAt) / 60_000) * PX_PER_MINUTE;

/** Minutes a drag of so many pixels means, on the grid. */
export const snappedMinutes = (px: number): number => Math.round(px / PX_PER_MINUTE / SNAP_MINUTES) * SNAP_MINUTES;
