import type { OrderType } from '@tavola/shared';
import { DateTime } from 'luxon';
import { serviceDay } from '../dashboard/service-day.ts';

/** Opening rows and special days of one location, as the database has them. */
export interface LocationHours {
  weekly: readonly {
    kind: 'opening' | 'pickup' | 'delivery';
    weekday: number;
    startTime: string;
    endTime: string;
  }[];
  special: readonly { date: string; closed: boolean; ranges: readonly { start: string; end: string }[] }[];
}

export interface TimeRules {
  timezone: string;
  hours: LocationHours;
  type: OrderType;
  now: Date;
  slotMinutes: number;
  maxDaysAhead: number;
  /** From placing to ready: lead time or the slowest dish, whichever is longer, and the kitchen's backlog. */
  readyInMinutes: number;
}

export interface OpenRange {
  startsAt: Date;
  endsAt: Date;
}

export interface TimeSlot {
  at: Date;
  date: string;
  time: string;
}

const MINUTE = 60_000;

/** When orders of this type are taken in the ranges that start on a local date, in order; touching ones are not joined. */
export function openRanges(
  { hours, timezone, type }: Pick<TimeRules, 'hours' | 'timezone' | 'type'>,
  date: string,
): OpenRange[] {
  const special = hours.special.find((day) => day.date === date);
  if (special?.closed) return [];
  const day = DateTime.fromISO(date, { zone: timezone });
  const ranges =
    special && special.ranges.length > 0
      ? special.ranges
      : weeklyOf(hours, type)
          .filter(({ weekday }) => weekday === day.weekday)
          .map(({ startTime, endTime }) => ({ start: startTime.slice(0, 5), end: endTime.slice(0, 5) }));
  return ranges
    .map(({ start, end }) => {
      const endDay = end > start ? day : day.plus({ days: 1 });
      return { startsAt: atTime(day, start), endsAt: atTime(endDay, end) };
    })
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Own hours of the order type when there are any, else the opening hours. */
function weeklyOf({ weekly }: LocationHours, type: OrderType) {
  const own = weekly.filter(({ kind }) => kind === type);
  return own.length > 0 ? own : weekly.filter(({ kind }) => kind === 'opening');
}

function atTime(day: DateTime, time: string): Date {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour: hour ?? 0, minute: minute ?? 0 }).toJSDate();
}

const dateAfter = (date: string, days: number) =>
  DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? date;

const localDate = (at: Date, timezone: string) => DateTime.fromJSDate(at, { zone: timezone }).toFormat('yyyy-MM-dd');

/** The open range that contains `at`, also one that began the evening before; its end is outside. */
export function rangeAt(rules: Pick<TimeRules, 'hours' | 'timezone' | 'type'>, at: Date): OpenRange | undefined {
  const today = localDate(at, rules.timezone);
  return [dateAfter(today, -1), today]
    .flatMap((date) => openRanges(rules, date))
    .find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
}

/** Times a diner may choose on a local date, earliest first: on the slot grid, open, and far enough away to be ready. */
export function slotsOn(rules: TimeRules, date: string): TimeSlot[] {
  const { timezone, slotMinutes, now } = rules;
  const first = serviceDay(now, timezone).date;
  if (date < first || date > dateAfter(first, rules.maxDaysAhead)) return [];
  const earliest = now.getTime() + rules.readyInMinutes * MINUTE;
  const slots = new Map<number, TimeSlot>();
  for (const { startsAt, endsAt } of openRanges(rules, date)) {
    for (let at = startsAt.getTime(); at <= endsAt.getTime(); at += slotMinutes * MINUTE) {
      if (at < earliest) continue;
      const local = DateTime.fromMillis(at, { zone: timezone });
      slots.set(at, { at: new Date(at), date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') });
    }
  }
  return [...slots.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Slots of the first day, from `from` or today on, that has any within the days one may order ahead. */
export function nextSlots(rules: TimeRules, from?: string): TimeSlot[] {
  const today = serviceDay(rules.now, rules.timezone).date;
  const start = from !== undefined && from > today ? from : today;
  for (let date = start; date <= dateAfter(today, rules.maxDaysAhead); date = dateAfter(date, 1)) {
    const slots = slotsOn(rules, date);
    if (slots.length > 0) return slots;
  }
  return [];
}

/** Local dates on which anything can still be ordered for, as far ahead as one may. */
export function openDays(rules: TimeRules): string[] {
  const today = serviceDay(rules.now, rules.timezone).date;
  const earliest = rules.now.getTime() + rules.readyInMinutes * MINUTE;
  const step = rules.slotMinutes * MINUTE;
  const days: string[] = [];
  for (let date = today; date <= dateAfter(today, rules.maxDaysAhead); date = dateAfter(date, 1)) {
    const hasSlot = openRanges(rules, date).some(({ startsAt, endsAt }) => {
      const steps = Math.max(0, Math.ceil((earliest - startsAt.getTime()) / step));
      return startsAt.getTime() + steps * step <= endsAt.getTime();
    });
    if (hasSlot) days.push(date);
  }
  return days;
}

/** Whether an order placed now can be made in the running service. */
export function isServedAtOnce(rules: TimeRules): boolean {
  const range = rangeAt(rules, rules.now);
  if (!range) return false;
  if (rules.type === 'dine_in') return true;
  const readyAt = rules.now.getTime() + rules.readyInMinutes * MINUTE;
  return readyAt <= lastOfService(rules, range).getTime();
}

/** The end of the service a range belongs to: ranges that touch, as around midnight, are one. */
function lastOfService(rules: Pick<TimeRules, 'hours' | 'timezone' | 'type'>, range: OpenRange): Date {
  let end = range.endsAt;
  for (let steps = 0; steps < LONGEST_SERVICE_RANGES; steps += 1) {
    const next = rangeAt(rules, end);
    if (!next) break;
    end = next.endsAt;
  }
  return end;
}

/** Whoever is open round the clock never closes; a few ranges on is far enough for any lead time. */
const LONGEST_SERVICE_RANGES = 3;

export type TimeRefusal =
  | { code: 'LOCATION_CLOSED'; details: Record<string, unknown> }
  | { code: 'OUTSIDE_BOOKING_WINDOW'; details: Record<string, unknown> }
  | { code: 'NOT_A_SLOT'; details: Record<string, unknown> };

/** Why food cannot be had at the chosen moment, or nothing when it can. Capacity is judged elsewhere. */
export function judgeScheduled(rules: TimeRules, at: Date): TimeRefusal | undefined {
  const { now, timezone } = rules;
  const earliest = new Date(now.getTime() + rules.readyInMinutes * MINUTE);
  if (at < earliest) return { code: 'OUTSIDE_BOOKING_WINDOW', details: { earliest: earliest.toISOString() } };
  const lastDate = dateAfter(serviceDay(now, timezone).date, rules.maxDaysAhead);
  const dates = [dateAfter(localDate(at, timezone), -1), localDate(at, timezone)];
  const ranges = dates.flatMap((date) => openRanges(rules, date).map((range) => ({ ...range, date })));
  const around = ranges.filter(({ startsAt, endsAt }) => startsAt <= at && at <= endsAt);
  if (localDate(at, timezone) > lastDate && !around.some(({ date }) => date <= lastDate)) {
    return { code: 'OUTSIDE_BOOKING_WINDOW', details: { lastDate, maxDaysAhead: rules.maxDaysAhead } };
  }
  if (around.length === 0) return { code: 'LOCATION_CLOSED', details: { at: at.toISOString() } };
  const onGrid = around.some(
    ({ startsAt }) => (at.getTime() - startsAt.getTime()) % (rules.slotMinutes * MINUTE) === 0,
  );
  return onGrid ? undefined : { code: 'NOT_A_SLOT', details: { slotMinutes: rules.slotMinutes } };
}

/**
 * Why food cannot be had as soon as possible, or nothing when it can: the kitchen is open, and what is fetched or brought
 * is ready before it closes. At the table the last orders are taken until the end.
 */
export function judgeAsap(rules: TimeRules): TimeRefusal | undefined {
  if (isServedAtOnce(rules)) return undefined;
  return {
    code: 'LOCATION_CLOSED',
    details: { opensAt: nextSlots({ ...rules, readyInMinutes: 0 })[0]?.at.toISOString() ?? null },
  };
}
