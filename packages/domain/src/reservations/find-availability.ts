import { type SettingValues, WEEKDAYS } from '@tavola/shared';
import type { Availability, Slot } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { bookOf } from './book.ts';
import { type DayPlan, turnMinutes } from './day-plan.ts';
import { shownInstant } from './decide-hold.ts';
import { type Facts, isOnline } from './facts.ts';
import { areaName } from './find-alternatives.ts';
import { findArea, findRules } from './find-rules.ts';
import { addDays, localBoundary, localDateOf, minutesOf, weekdayOf, zonedIso } from './local-time.ts';
import { nextExpiry } from './page.ts';
import { requireOnlineBooking } from './place-request.ts';
import { policyFor } from './policy.ts';
import { judgeSlot } from './rules.ts';
import { understandDate } from './understand-date.ts';
import { type UnderstoodTime, understandTime } from './understand-time.ts';

export interface AvailabilityInput {
  location: string;
  date: string;
  partySize: number;
  time?: string | undefined;
  area?: string | undefined;
  windowMinutes?: number | undefined;
}

/** A computed answer and until when it stays true if the page and its rules do not change. */
interface Known {
  version: string;
  slots: Slot[];
  serverUntil: number;
  clockFrom: number;
  clockUntil: number;
}

const KEPT = 4_000;
const answers = new WeakMap<object, Map<string, Known>>();

/**
 * What can be booked on a service day for a party: every start with local time, instants, areas, remaining covers and
 * policy. True at `serverTime`: live holds count, lapsed ones do not. The house also learns why a start is closed.
 */
export async function findAvailability(ctx: Ctx, input: AvailabilityInput): Promise<Availability> {
  const settings = await ctx.settings.get('reservations');
  const rules = await findRules(ctx, input.location);
  const zone = rules.location.timezone;
  const clock = ctx.clock().getTime();
  const date = understandDate(input.date, zone, clock);
  const { store } = bookOf(ctx.db);
  const page = await store.current(rules.location.id, date);
  const facts = await store.facts(page);
  const known = knownAnswer(ctx, settings, input, facts, date, clock);
  const said =
    input.time === undefined
      ? undefined
      : understandTime(
          input.time,
          known.slots.map((slot) => slot.time),
        );
  const slots = said
    ? around(known.slots, facts.plan, date, said.time, input.windowMinutes ?? said.windowMinutes)
    : known.slots;
  return {
    location: rules.location.slug,
    date,
    timezone: zone,
    partySize: input.partySize,
    serverTime: shownInstant(ctx, Math.floor(store.clock.now())),
    ...(date !== input.date || said?.time !== input.time ? { understood: understood(date, said) } : {}),
    slots,
  };
}

/** What words were taken for, so that it can be read back to the guest. */
const understood = (date: string, said: UnderstoodTime | undefined): Availability['understood'] => ({
  date,
  weekday: WEEKDAYS[weekdayOf(date) - 1] ?? 'monday',
  ...(said ? { time: said.time, approximate: said.approximate } : {}),
});

function around(slots: Slot[], plan: DayPlan, date: string, time: string, windowMinutes: number): Slot[] {
  const at = localBoundary(plan.zone, date, minutesOf(time));
  return slots.filter((slot) => Math.abs(Date.parse(slot.startsAt) - at) <= windowMinutes * 60_000);
}

function knownAnswer(
  ctx: Ctx,
  settings: SettingValues<'reservations'>,
  input: AvailabilityInput,
  facts: Facts,
  date: string,
  clock: number,
): Known {
  const cache = answers.get(ctx.db) ?? new Map<string, Known>();
  answers.set(ctx.db, cache);
  const { page } = facts;
  const staff = ctx.actor.permissions.has('reservations:manage');
  const online = isOnline(ctx.actor.channel);
  const key = [page.locationId, date, input.partySize, input.area ?? '', staff, online, ctx.locale].join('|');
  const version = [page.version, page.rulesVersion, ...page.neighbours, JSON.stringify(settings)].join('|');
  const known = cache.get(key);
  if (
    known?.version === version &&
    facts.now < known.serverUntil &&
    clock >= known.clockFrom &&
    clock < known.clockUntil
  ) {
    return known;
  }
  const fresh: Known = {
    version,
    slots: computeSlots(ctx, settings, input, facts, clock, { staff, online }),
    serverUntil: nextExpiry(page, facts.now),
    clockFrom: clock,
    clockUntil: nextClockChange(facts, clock),
  };
  cache.delete(key);
  cache.set(key, fresh);
  for (const oldest of cache.keys()) {
    if (cache.size <= KEPT) break;
    cache.delete(oldest);
  }
  return fresh;
}

/** The next moment at which a start passes, its notice runs out or another day comes into reach. */
function nextClockChange({ plan, rules }: Facts, clock: number): number {
  const zone = plan.zone;
  let next = localBoundary(zone, addDays(localDateOf(zone, clock), 1), 0);
  for (const { startsAt, period } of plan.slots) {
    for (const edge of [startsAt, startsAt - period.minNoticeMinutes * 60_000]) {
      if (edge > clock && edge < next) next = edge;
    }
  }
  const paused = rules.location.bookingPausedUntil?.getTime() ?? 0;
  return paused > clock ? Math.min(next, paused) : next;
}

function computeSlots(
  ctx: Ctx,
  settings: SettingValues<'reservations'>,
  input: AvailabilityInput,
  facts: Facts,
  clock: number,
  { staff, online }: { staff: boolean; online: boolean },
): Slot[] {
  const { rules, plan } = facts;
  const area = findArea(rules, input.area);
  const wish = { partySize: input.partySize, areaId: area?.id ?? null, online };
  const bookable = isBookable(ctx, facts, settings);
  const requiresApproval = online && (!settings.autoConfirm || input.partySize >= settings.largePartyFrom);
  return plan.slots.map((slot) => {
    const verdict = judgeSlot(facts, slot, wish, clock);
    const open = verdict.open && bookable;
    const endsAt = verdict.open ? verdict.endsAt : slot.startsAt + turnMinutes(slot.period, input.partySize) * 60_000;
    return {
      date: slot.date,
      time: slot.time,
      startsAt: zonedIso(plan.zone, slot.startsAt),
      endsAt: zonedIso(plan.zone, endsAt),
      period: slot.period.name,
      ...(area ? { area: area.name } : {}),
      areas: open ? verdict.areaIds.flatMap((id) => areaName(rules, id).area ?? []) : [],
      available: open,
      ...(open && verdict.remainingCovers !== undefined ? { remainingCovers: verdict.remainingCovers } : {}),
      ...(staff && !verdict.open ? { closedReason: verdict.reason } : {}),
      policy: policyFor(settings, plan.zone, slot.startsAt, { locale: ctx.locale, requiresApproval }),
    };
  });
}

function isBookable(ctx: Ctx, { rules }: Facts, settings: SettingValues<'reservations'>): boolean {
  try {
    requireOnlineBooking(ctx, rules, settings);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
