import { span } from '../reservations/day-plan.ts';
import { addDays, weekdayOf } from '../reservations/local-time.ts';
import type { LocationRules } from '../reservations/location-rules.ts';

export interface OpenState {
  open: boolean;
  openUntil: number | null;
  opensAt: number | null;
}

/** Opening ranges of a local day as instants; exceptions replace the weekday's hours. */
export function rangesOn(rules: LocationRules, date: string): { startsAt: number; endsAt: number }[] {
  const special = rules.specialDays.get(date);
  if (special?.closed) return [];
  const usual = rules.hours
    .filter((row) => row.weekday === weekdayOf(date))
    .map((row) => ({ start: row.startTime, end: row.endTime }));
  const ranges = special && special.ranges.length > 0 ? special.ranges : usual;
  return ranges.map((range) => span(rules.location.timezone, date, range));
}

/** Whether the doors are open at `now`, until when, and when they open next within a fortnight. */
export function openState(rules: LocationRules, today: string, now: number): OpenState {
  const ranges = Array.from({ length: 16 }, (_, day) => rangesOn(rules, addDays(today, day - 1)))
    .flat()
    .sort((a, b) => a.startsAt - b.startsAt);
  let openUntil: number | null = null;
  for (const { startsAt, endsAt } of ranges) {
    const reached = openUntil ?? now;
    if (startsAt <= reached && endsAt > reached) openUntil = endsAt;
  }
  const opensAt = openUntil === null ? (ranges.find(({ startsAt }) => startsAt > now)?.startsAt ?? null) : null;
  return { open: openUntil !== null, openUntil, opensAt };
}
