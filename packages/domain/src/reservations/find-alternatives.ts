import type { Alternative } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { bookOf } from './book.ts';
import type { Facts } from './facts.ts';
import { addDays, localBoundary, localDateOf, localTimeOf, minutesOf, zonedIso } from './local-time.ts';
import type { LocationRules } from './location-rules.ts';
import { judgeSlot } from './rules.ts';
import type { Wish } from './seating.ts';

const ENOUGH = 3;
const MOST = 6;
const DAYS_AHEAD = 21;
/** How far from the wanted time an alternative of the same day is still one. */
const WINDOW_MS = 3 * 3_600_000;

export interface WantedPlace {
  /** Instant that was wanted, epoch ms. */
  at: number;
  serviceDate: string;
  wish: Wish;
}

/**
 * Bookable places near what was wanted, best first: the same day within three hours in the same area, the same time in
 * another area, the rest of the day, then the following days at about the same time. Empty only when nothing fits in
 * three weeks or online booking is paused.
 */
export async function findAlternatives(ctx: Ctx, rules: LocationRules, wanted: WantedPlace): Promise<Alternative[]> {
  if (wanted.wish.online && pausedUntil(ctx, rules)) return [];
  const { store } = bookOf(ctx.db);
  const zone = rules.location.timezone;
  const wantedDate = localDateOf(zone, wanted.at);
  const minutes = minutesOf(localTimeOf(zone, wanted.at));
  const found: Alternative[] = [];
  for (let day = 0; day <= DAYS_AHEAD && found.length < ENOUGH; day += 1) {
    const date = addDays(wanted.serviceDate, day);
    const plan = store.plan(rules, date);
    if (plan.slots.length === 0) continue;
    const facts = await store.facts(await store.current(rules.location.id, date));
    // The same time on the wall, also when the clocks change in between.
    const at = day === 0 ? wanted.at : localBoundary(zone, addDays(wantedDate, day), minutes);
    const taken = ctx.rehearseSlotTaken ? wanted.at : undefined;
    const more = nearest(ctx, facts, { ...wanted, at }, taken);
    found.push(...more.slice(0, day === 0 ? MOST : 1));
  }
  return found.slice(0, MOST);
}

function nearest(ctx: Ctx, facts: Facts, { at, wish }: WantedPlace, taken?: number): Alternative[] {
  const clock = ctx.clock().getTime();
  const wishes = wish.areaId === null ? [wish] : [wish, { ...wish, areaId: null }];
  const rank = (startsAt: number, index: number) => {
    const apart = Math.abs(startsAt - at);
    return apart + (apart > WINDOW_MS ? WINDOW_MS * 4 : 0) + index * 45 * 60_000;
  };
  const options = wishes.flatMap((option, index) =>
    facts.plan.slots.map((slot) => ({ slot, option, rank: rank(slot.startsAt, index) })),
  );
  options.sort((a, b) => a.rank - b.rank);
  const found: Alternative[] = [];
  const seen = new Set<number>();
  for (const { slot, option } of options) {
    if (found.length >= MOST) break;
    if (seen.has(slot.startsAt) || slot.startsAt === taken) continue;
    const verdict = judgeSlot(facts, slot, option, clock);
    if (!verdict.open) continue;
    seen.add(slot.startsAt);
    const area = option.areaId ?? (wish.areaId === null ? null : (verdict.areaIds[0] ?? null));
    found.push({
      location: facts.rules.location.slug,
      date: slot.date,
      time: slot.time,
      startsAt: zonedIso(facts.plan.zone, slot.startsAt),
      partySize: wish.partySize,
      ...areaName(facts.rules, area),
    });
  }
  return found;
}

/** Until when guests and agents cannot book here; undefined when they can. */
export function pausedUntil(ctx: Ctx, rules: LocationRules): Date | undefined {
  const until = rules.location.bookingPausedUntil;
  return until && until > ctx.clock() ? until : undefined;
}

/** `{ area }` with the area's name, or nothing. */
export function areaName(rules: LocationRules, id: string | null): { area?: string } {
  const name = rules.areas.find((area) => area.id === id)?.name;
  return name === undefined ? {} : { area: name };
}

const HELPED = new Set(['SLOT_UNAVAILABLE', 'HOLD_EXPIRED', 'NOT_A_SLOT', 'LOCATION_CLOSED', 'OUTSIDE_BOOKING_WINDOW']);

/** The refusal with places that would work right now, where such help makes sense; other errors as they are. */
export async function withAlternatives(
  ctx: Ctx,
  rules: LocationRules,
  wanted: WantedPlace,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof DomainError) || !HELPED.has(error.code) || error.refusal.alternatives) return error;
  const alternatives = await findAlternatives(ctx, rules, wanted);
  return new DomainError(error.code, { ...error.refusal, alternatives }, { cause: error });
}
