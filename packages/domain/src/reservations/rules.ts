import type { ErrorCode, SlotClosedReason } from '@tavola/shared';
import { type PlanSlot, turnMinutes } from './day-plan.ts';
import { type Facts, isOnline } from './facts.ts';
import { addDays, localDateOf } from './local-time.ts';
import type { LocationRules, Seating } from './location-rules.ts';
import { type Counter, counts } from './page.ts';
import { type Move, repack } from './repack.ts';
import { busyTables, fittingSeatings, isFree, type Wish } from './seating.ts';

const MINUTE = 60_000;
/** What the rules say about one start for one party. */
export type Verdict =
  | {
      open: true;
      seating: Seating;
      endsAt: number;
      freeAt: number;
      areaIds: string[];
      remainingCovers?: number;
      /** Bookings that must change tables first. */
      moves: readonly Move[];
    }
  | { open: false; reason: SlotClosedReason; code: ErrorCode; details: Record<string, unknown> };

const closed = (reason: SlotClosedReason, code: ErrorCode, details: Record<string, unknown> = {}): Verdict => ({
  open: false,
  reason,
  code,
  details,
});

/** Judges one slot: window, party size, areas, pacing, tables, in this order. `except` is a claim that would move. */
export function judgeSlot(facts: Facts, slot: PlanSlot, wish: Wish, clock: number, except?: string): Verdict {
  const { rules, page, now } = facts;
  const { period } = slot;
  const window = windowProblem(facts.plan.zone, slot, wish, clock);
  if (window) return window;
  const size = sizeProblem(rules, slot, wish);
  if (size) return size;
  const endsAt = slot.startsAt + turnMinutes(period, wish.partySize) * MINUTE;
  const freeAt = endsAt + period.bufferMinutes * MINUTE;
  if (endsAt > slot.closesAt) {
    return closed('full', 'SLOT_UNAVAILABLE', { turnMinutes: turnMinutes(period, wish.partySize), reason: 'closing' });
  }
  const fitting = fittingSeatings(rules, wish, period.areaIds);
  if (fitting.length === 0) return closed('area', 'SLOT_UNAVAILABLE', { reason: 'area' });
  const pacing = pacingProblem(facts, slot, wish, except);
  if (pacing) return closed('pacing', 'SLOT_UNAVAILABLE', pacing);
  const busy = busyTables(page, slot.startsAt, freeAt, now, except);
  const free = fitting.filter((seating) => isFree(seating, busy));
  const repacked = free.length > 0 ? undefined : repack(facts, fitting, { from: slot.startsAt, to: freeAt, except });
  const seating = free[0] ?? repacked?.seating;
  if (!seating) return closed('full', 'SLOT_UNAVAILABLE', { reason: 'tables' });
  return {
    open: true,
    seating,
    endsAt,
    freeAt,
    areaIds: [...new Set((repacked ? [repacked.seating] : free).flatMap((option) => option.areaIds))],
    moves: repacked?.moves ?? [],
    ...remaining(facts, slot, wish),
  };
}

function windowProblem(zone: string, slot: PlanSlot, wish: Wish, clock: number): Verdict | undefined {
  const { period, startsAt } = slot;
  const details = {
    minNoticeMinutes: period.minNoticeMinutes,
    maxAdvanceDays: period.maxAdvanceDays,
    latestDate: latestDate(zone, clock, period.maxAdvanceDays),
  };
  if (startsAt <= clock) return closed('past', 'OUTSIDE_BOOKING_WINDOW', details);
  if (!wish.online) return undefined;
  if (startsAt < clock + period.minNoticeMinutes * MINUTE) return closed('notice', 'OUTSIDE_BOOKING_WINDOW', details);
  if (slot.date > details.latestDate) return closed('notice', 'OUTSIDE_BOOKING_WINDOW', details);
  return undefined;
}

export const latestDate = (zone: string, clock: number, days: number): string =>
  addDays(localDateOf(zone, clock), days);

function sizeProblem(rules: LocationRules, slot: PlanSlot, wish: Wish): Verdict | undefined {
  const { period } = slot;
  const most = largestParty(rules, wish.online);
  const max = wish.online ? Math.min(period.maxPartyOnline, most) : most;
  if (wish.partySize >= period.minParty && wish.partySize <= max) return undefined;
  return closed('party_size', 'PARTY_SIZE_NOT_ALLOWED', { min: period.minParty, max });
}

/** The largest party any table or combination can take. */
export function largestParty(rules: LocationRules, online: boolean): number {
  return Math.max(0, ...rules.seatings.filter((seating) => !online || seating.online).map(({ maxParty }) => maxParty));
}

export const NO_COUNT: Counter = { covers: 0, parties: 0, coversOnline: 0, partiesOnline: 0, exists: false };

/** What starts within `[from, to)`, without lapsed holds and without the claim that would move. */
export function countWithin({ page, now }: Facts, from: number, to: number, except?: string): Counter {
  let count = NO_COUNT;
  for (const [startsAt, counter] of page.counters) if (startsAt >= from && startsAt < to) count = sum(count, counter);
  for (const claim of page.claims.values()) {
    if (claim.serviceDate !== page.date || claim.startsAt < from || claim.startsAt >= to) continue;
    if (!counts(claim, now) || claim.id === except) count = addTo(count, claim, -1);
  }
  return count;
}

const sum = (a: Counter, b: Counter): Counter => ({
  covers: a.covers + b.covers,
  parties: a.parties + b.parties,
  coversOnline: a.coversOnline + b.coversOnline,
  partiesOnline: a.partiesOnline + b.partiesOnline,
  exists: a.exists || b.exists,
});

/** What counts against the pacing of a slot: every party that starts before the next step. */
export const countAt = (facts: Facts, slot: PlanSlot, except?: string): Counter =>
  countWithin(facts, slot.startsAt, slot.startsAt + slot.period.slotMinutes * MINUTE, except);

/** The counter with a party added (`1`) or taken away (`-1`). */
export function addTo(count: Counter, party: { partySize: number; channel: string }, sign: 1 | -1): Counter {
  const online = isOnline(party.channel);
  return {
    covers: count.covers + sign * party.partySize,
    parties: count.parties + sign,
    coversOnline: count.coversOnline + (online ? sign * party.partySize : 0),
    partiesOnline: count.partiesOnline + (online ? sign : 0),
    exists: count.exists,
  };
}

function pacingProblem(facts: Facts, slot: PlanSlot, wish: Wish, except?: string) {
  const { period } = slot;
  const count = countAt(facts, slot, except);
  const over = (used: number, more: number, cap: number | null) => cap !== null && used + more > cap;
  const limits = [
    ['covers', over(count.covers, wish.partySize, period.pacingCovers), period.pacingCovers],
    ['parties', over(count.parties, 1, period.pacingParties), period.pacingParties],
    [
      'coversOnline',
      wish.online && over(count.coversOnline, wish.partySize, period.pacingCoversOnline),
      period.pacingCoversOnline,
    ],
    [
      'partiesOnline',
      wish.online && over(count.partiesOnline, 1, period.pacingPartiesOnline),
      period.pacingPartiesOnline,
    ],
  ] as const;
  const [name, , limit] = limits.find(([, isOver]) => isOver) ?? [];
  return name ? { reason: 'pacing', limit: name, max: limit } : undefined;
}

function remaining(facts: Facts, slot: PlanSlot, wish: Wish): { remainingCovers?: number } {
  const { period } = slot;
  const count = countAt(facts, slot);
  const left = [
    period.pacingCovers === null ? undefined : period.pacingCovers - count.covers,
    wish.online && period.pacingCoversOnline !== null ? period.pacingCoversOnline - count.coversOnline : undefined,
  ].filter((value) => value !== undefined);
  return left.length > 0 ? { remainingCovers: Math.max(0, Math.min(...left)) } : {};
}
