import { and, count, eq, lt, schema, sql } from '@tavola/db';
import type { WaitlistEntry } from '@tavola/shared/schemas';
import { mayContinue } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requireLocationAccess } from '../locations/find-location.ts';
import { bookOf } from '../reservations/book.ts';
import { shownInstant } from '../reservations/decide-hold.ts';
import { areaName } from '../reservations/find-alternatives.ts';
import { localTimeOf, zonedIso } from '../reservations/local-time.ts';
import type { LocationRules } from '../reservations/location-rules.ts';

export type EntryRow = typeof schema.waitlistEntries.$inferSelect;

const SOUGHT = { what: 'waitlist entry' };

/** The waiting party's own entry, or any for the house; everyone else's is `NOT_FOUND`. */
export async function findEntry(ctx: Ctx, id: string): Promise<{ row: EntryRow; rules: LocationRules }> {
  const { waitlistEntries, locations } = schema;
  const [found] = await ctx.db
    .select({ row: waitlistEntries, mode: locations.mode })
    .from(waitlistEntries)
    .innerJoin(locations, eq(locations.id, waitlistEntries.locationId))
    .where(eq(waitlistEntries.id, id));
  const { actor } = ctx;
  const mine = found?.row.channel === actor.channel && mayContinue(actor, found.row.holder);
  if (!found || found.mode !== actor.mode || !(mine || actor.permissions.has('reservations:manage'))) {
    throw new DomainError('NOT_FOUND', { details: SOUGHT });
  }
  requireLocationAccess(ctx, found.row.locationId, SOUGHT);
  return { row: found.row, rules: await bookOf(ctx.db).store.rules(found.row.locationId) };
}

/** A hold that is or was an offer, with the seconds it has left by the database's clock: 0 when it holds nothing any more. */
export type OfferedHold = typeof schema.holds.$inferSelect & { secondsLeft: number };

export async function offeredHold(ctx: Ctx, holdId: string): Promise<OfferedHold | undefined> {
  const { holds } = schema;
  const left = sql<number>`case when ${holds.state} = 'held'
    then greatest(0, ceil(extract(epoch from ${holds.expiresAt} - clock_timestamp())))::int else 0 end`;
  const [found] = await ctx.db.select({ hold: holds, left }).from(holds).where(eq(holds.id, holdId));
  return found && { ...found.hold, secondsLeft: found.left };
}

/** Where an entry stands. What has become of its hold decides, because the end of an offer is written down later. */
export function standingOf(row: EntryRow, hold: OfferedHold | undefined): EntryRow['state'] {
  if (row.state !== 'offered' || !hold) return row.state;
  if (hold.state === 'confirmed') return 'accepted';
  return hold.secondsLeft > 0 ? 'offered' : 'expired';
}

/** The entry as its party sees it. */
export async function presentEntry(ctx: Ctx, rules: LocationRules, row: EntryRow): Promise<WaitlistEntry> {
  const { waitlistEntries } = schema;
  const zone = rules.location.timezone;
  const [before] = await ctx.db
    .select({ ahead: count() })
    .from(waitlistEntries)
    .where(
      and(
        eq(waitlistEntries.locationId, row.locationId),
        eq(waitlistEntries.serviceDate, row.serviceDate),
        eq(waitlistEntries.state, 'waiting'),
        lt(waitlistEntries.createdAt, row.createdAt),
      ),
    );
  const hold = row.state === 'offered' && row.holdId ? await offeredHold(ctx, row.holdId) : undefined;
  const state = standingOf(row, hold);
  return {
    id: row.id,
    state,
    location: rules.location.slug,
    date: row.serviceDate,
    from: localTimeOf(zone, row.earliestAt.getTime()),
    to: localTimeOf(zone, row.latestAt.getTime()),
    timezone: zone,
    partySize: row.partySize,
    ...areaName(rules, row.areaId),
    ahead: before?.ahead ?? 0,
    offer:
      hold && state === 'offered'
        ? {
            holdId: hold.id,
            startsAt: zonedIso(zone, hold.startsAt.getTime()),
            time: localTimeOf(zone, hold.startsAt.getTime()),
            expiresAt: shownInstant(ctx, hold.expiresAt.getTime()),
          }
        : null,
    reservationId: state === 'accepted' ? row.holdId : null,
  };
}

/** The state an event about an entry carries: everything but contact data; `startsAt` is the start of an offered table. */
export function entryPayload(
  rules: LocationRules,
  row: EntryRow,
  startsAt?: number,
): { waitlist: Record<string, unknown> } {
  return {
    waitlist: {
      id: row.id,
      location: rules.location.slug,
      date: row.serviceDate,
      timezone: rules.location.timezone,
      earliestAt: row.earliestAt.toISOString(),
      latestAt: row.latestAt.toISOString(),
      startsAt: startsAt === undefined ? null : new Date(startsAt).toISOString(),
      partySize: row.partySize,
      ...areaName(rules, row.areaId),
      channel: row.channel,
      locale: row.locale,
      state: row.state,
      offerExpiresAt: row.offerExpiresAt?.toISOString() ?? null,
    },
  };
}
