import type { FeedInput, FeedPage } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { listLocations } from '../locations/list-locations.ts';
import { bookOf } from '../reservations/book.ts';
import type { PlanSlot } from '../reservations/day-plan.ts';
import { turnMinutes } from '../reservations/day-plan.ts';
import type { Facts } from '../reservations/facts.ts';
import { findRules } from '../reservations/find-rules.ts';
import { addDays, localDateOf, zonedIso } from '../reservations/local-time.ts';
import type { Seating } from '../reservations/location-rules.ts';
import { requireOnlineBooking } from '../reservations/place-request.ts';
import { judgeSlot, largestParty } from '../reservations/rules.ts';
import { busyTables, fittingSeatings, isFree } from '../reservations/seating.ts';

const DAYS = 30;
const LARGEST = 20;

/**
 * Availability as a feed: one location's service day a page, one entry per start and party size. `spotsOpen` says how many
 * such parties still fit by tables and pacing, and is 0 where the rules are closed for them.
 */
export async function readFeed(ctx: Ctx, input: FeedInput): Promise<FeedPage> {
  const slugs = await feedLocations(ctx, input.location);
  const [slug = slugs[0] ?? '', day = '0'] = input.cursor?.split('/') ?? [];
  const ahead = Number(day);
  const days = input.days ?? DAYS;
  if (!slugs.includes(slug) || !Number.isInteger(ahead) || ahead < 0 || ahead >= days) throw badCursor();
  const rules = await findRules(ctx, slug);
  const zone = rules.location.timezone;
  const clock = ctx.clock().getTime();
  const date = addDays(localDateOf(zone, clock), ahead);
  const { store } = bookOf(ctx.db);
  const facts = await store.facts(await store.current(rules.location.id, date));
  const settings = await ctx.settings.get('reservations');
  const bookable = isOpen(() => requireOnlineBooking(ctx, facts.rules, settings));
  const largest = Math.min(LARGEST, largestParty(facts.rules, true));
  const sizes = Array.from({ length: largest }, (_, index) => index + 1);
  const slots = facts.plan.slots.flatMap((slot) =>
    sizes.flatMap((partySize) => {
      const fitting = fittingSeatings(facts.rules, wishOf(partySize), slot.period.areaIds);
      const spotsTotal = disjoint(fitting);
      if (spotsTotal === 0) return [];
      return {
        startsAt: zonedIso(zone, slot.startsAt),
        durationMinutes: turnMinutes(slot.period, partySize),
        partySize,
        spotsTotal,
        spotsOpen: bookable ? openSpots(facts, slot, partySize, fitting, clock) : 0,
        requiresApproval: !settings.autoConfirm || partySize >= settings.largePartyFrom,
      };
    }),
  );
  return {
    location: slug,
    date,
    generatedAt: ctx.clock().toISOString(),
    slots,
    nextCursor: nextCursor(slugs, slug, ahead, days),
  };
}

const wishOf = (partySize: number) => ({ partySize, areaId: null, online: true });

async function feedLocations(ctx: Ctx, only: string | undefined): Promise<string[]> {
  if (only !== undefined) return [(await findRules(ctx, only)).location.slug];
  const { items } = await listLocations(ctx);
  return items.map(({ slug }) => slug);
}

function nextCursor(slugs: string[], slug: string, ahead: number, days: number): string | null {
  if (ahead + 1 < days) return `${slug}/${ahead + 1}`;
  const next = slugs[slugs.indexOf(slug) + 1];
  return next === undefined ? null : `${next}/0`;
}

function openSpots(facts: Facts, slot: PlanSlot, partySize: number, fitting: Seating[], clock: number): number {
  const verdict = judgeSlot(facts, slot, wishOf(partySize), clock);
  if (!verdict.open) return 0;
  const busy = busyTables(facts.page, slot.startsAt, verdict.freeAt, facts.now);
  const byTables = disjoint(fitting.filter((seating) => isFree(seating, busy)));
  const byPacing = verdict.remainingCovers === undefined ? byTables : Math.floor(verdict.remainingCovers / partySize);
  // Open by moving other bookings only: one spot.
  return Math.max(1, Math.min(byTables, byPacing));
}

/** How many of these seatings can be taken at the same time, cheapest first. */
function disjoint(seatings: readonly Seating[]): number {
  const taken = new Set<string>();
  let count = 0;
  for (const { tableIds } of seatings) {
    if (tableIds.some((id) => taken.has(id))) continue;
    for (const id of tableIds) taken.add(id);
    count += 1;
  }
  return count;
}

function isOpen(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const badCursor = () =>
  new DomainError('VALIDATION_FAILED', {
    details: { issues: [{ path: 'cursor', message: 'Use the cursor of the last page' }] },
  });
