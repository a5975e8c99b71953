import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { DayPlan, PlanSlot } from './day-plan.ts';
import { addDays, localDateOf, localInstant, minutesOf } from './local-time.ts';
import type { LocationRules } from './location-rules.ts';
import type { PageStore } from './page-store.ts';
import { latestDate } from './rules.ts';

export interface WantedStart {
  date: string;
  time: string;
  startsAt?: string | undefined;
}

/** The slot at this local date and time and the service day it belongs to, which after midnight is the day before. */
export function findSlot(
  store: PageStore,
  rules: LocationRules,
  wanted: WantedStart,
): { slot: PlanSlot; plan: DayPlan } | undefined {
  for (const day of [wanted.date, addDays(wanted.date, -1)]) {
    const plan = store.plan(rules, day);
    const slot = plan.slots.find(({ date, time }) => date === wanted.date && time === wanted.time);
    if (!slot) continue;
    if (wanted.startsAt !== undefined && Date.parse(wanted.startsAt) !== slot.startsAt) {
      throw new DomainError('VALIDATION_FAILED', {
        details: { issues: [{ path: 'startsAt', message: 'startsAt is not that local date and time here' }] },
      });
    }
    return { slot, plan };
  }
  return undefined;
}

/** Why no booking starts at that date and time: too far, closed, or off the grid, with the numbers of the rule. */
export function noSlot(ctx: Ctx, store: PageStore, rules: LocationRules, wanted: WantedStart): DomainError {
  const zone = rules.location.timezone;
  const clock = ctx.clock().getTime();
  const today = localDateOf(zone, clock);
  const furthest = latestDate(zone, clock, Math.max(0, ...rules.periods.map((period) => period.maxAdvanceDays)));
  if (wanted.date < today || wanted.date > furthest) {
    return new DomainError('OUTSIDE_BOOKING_WINDOW', { details: { earliestDate: today, latestDate: furthest } });
  }
  const plan = store.plan(rules, wanted.date);
  if (plan.closed) {
    return new DomainError('LOCATION_CLOSED', { details: { date: wanted.date, reason: plan.closed, note: plan.note } });
  }
  const at = localInstant(zone, wanted.date, minutesOf(wanted.time)) ?? 0;
  const nearest = [...plan.slots]
    .sort((a, b) => Math.abs(a.startsAt - at) - Math.abs(b.startsAt - at))
    .slice(0, 3)
    .map(({ time }) => time);
  return new DomainError('NOT_A_SLOT', {
    details: {
      time: wanted.time,
      nearest,
      slotMinutes: [...new Set(plan.periods.map(({ period }) => period.slotMinutes))],
      first: plan.slots[0]?.time,
      last: plan.slots.at(-1)?.time,
    },
  });
}
