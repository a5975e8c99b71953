import { addDays, localBoundary, localInstant, minutesOf, timeOf, weekdayOf } from './local-time.ts';
import type { LocationRules, Period } from './location-rules.ts';

const DAY_MINUTES = 1_440;

/** A moment at which a booking may start. */
export interface PlanSlot {
  startsAt: number;
  date: string;
  time: string;
  period: Period;
  /** When the last guest of this period or opening range must have left. */
  closesAt: number;
}

/** What one service day offers by its hours, periods and exceptions, before any booking. */
export interface DayPlan {
  date: string;
  zone: string;
  /** Why nothing can be booked all day, when that is so. */
  closed: 'closed' | 'walk_in_only' | null;
  note: string;
  periods: { period: Period; startsAt: number; endsAt: number }[];
  /** Ascending by start; a later period never repeats the start of an earlier one. */
  slots: PlanSlot[];
  slotAt: ReadonlyMap<number, PlanSlot>;
}

type Range = { start: string; end: string };

/** Lays out one service day. Times past midnight carry the date the wall calendar shows then. */
export function planDay(rules: LocationRules, date: string): DayPlan {
  const zone = rules.location.timezone;
  const special = rules.specialDays.get(date);
  const periods = special?.closed ? [] : rules.periods.filter((period) => period.weekdays.includes(weekdayOf(date)));
  const open = openRanges(rules, date).map((range) => span(zone, date, range));
  const keepsHours = rules.hours.length > 0 || (special?.ranges.length ?? 0) > 0;
  const plans = periods.map((period) => ({
    period,
    ...span(zone, date, { start: period.startTime, end: period.endTime }),
  }));
  const slots = new Map<number, PlanSlot>();
  for (const { period, endsAt } of special?.walkInOnly ? [] : plans) {
    if (period.walkInOnly) continue;
    for (const slot of steps(zone, date, period)) {
      const range = open.find((entry) => within(slot.startsAt, entry));
      if ((keepsHours && !range) || slots.has(slot.startsAt)) continue;
      slots.set(slot.startsAt, { ...slot, period, closesAt: Math.min(endsAt, range?.endsAt ?? endsAt) });
    }
  }
  const ordered = [...slots.values()].sort((a, b) => a.startsAt - b.startsAt);
  return {
    date,
    zone,
    closed: closedBecause(special, plans, ordered),
    note: special?.note ?? '',
    periods: plans,
    slots: ordered,
    slotAt: new Map(ordered.map((slot) => [slot.startsAt, slot])),
  };
}

function closedBecause(
  special: { closed: boolean; walkInOnly: boolean } | undefined,
  plans: { period: Period }[],
  slots: PlanSlot[],
): DayPlan['closed'] {
  if (slots.length > 0) return null;
  if (special?.walkInOnly && !special.closed) return 'walk_in_only';
  return plans.length > 0 && plans.every(({ period }) => period.walkInOnly) ? 'walk_in_only' : 'closed';
}

/** Opening ranges of a day: the exception's own, else the weekday's. */
function openRanges(rules: LocationRules, date: string): Range[] {
  const special = rules.specialDays.get(date);
  if (special && special.ranges.length > 0) return special.ranges;
  return rules.hours
    .filter((row) => row.weekday === weekdayOf(date))
    .map((row) => ({ start: row.startTime, end: row.endTime }));
}

/** Instants of a local range; an end not after the start lies on the next day. */
export function span(zone: string, date: string, range: Range): { startsAt: number; endsAt: number } {
  const start = minutesOf(range.start);
  const end = minutesOf(range.end);
  return {
    startsAt: localBoundary(zone, date, start),
    endsAt: localBoundary(zone, date, end > start ? end : end + DAY_MINUTES),
  };
}

const within = (at: number, range: { startsAt: number; endsAt: number }) => at >= range.startsAt && at < range.endsAt;

/** The period's grid on the wall clock, anchored at its start; times the clocks skip are left out. */
function* steps(zone: string, date: string, period: Period) {
  const start = minutesOf(period.startTime);
  const end = minutesOf(period.endTime);
  const last = end > start ? end : end + DAY_MINUTES;
  for (let minutes = start; minutes < last; minutes += period.slotMinutes) {
    const startsAt = localInstant(zone, date, minutes);
    if (startsAt === null) continue;
    const day = minutes >= DAY_MINUTES ? addDays(date, 1) : date;
    yield { startsAt, date: day, time: timeOf(minutes) };
  }
}

/** Minutes a party of this size keeps its table. */
export function turnMinutes(period: Period, partySize: number): number {
  const ascending = [...period.turnMinutes].sort((a, b) => a.upTo - b.upTo);
  return (ascending.find((rule) => partySize <= rule.upTo) ?? ascending.at(-1))?.minutes ?? 90;
}
