import { and, eq, schema } from '@tavola/db';
import { mayContinue } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requireLocationAccess } from '../locations/find-location.ts';

export type HoldRow = typeof schema.holds.$inferSelect;
/** What never changes about a hold: where it is, and whose. */
export type HoldPlace = Pick<
  HoldRow,
  'id' | 'locationId' | 'serviceDate' | 'startsAt' | 'partySize' | 'areaId' | 'channel' | 'holder'
>;

const SOUGHT = { what: 'hold' };
const MOST_REMEMBERED = 10_000;
const remembered = new WeakMap<object, Map<string, HoldPlace & { mode: string }>>();

/** The caller's own hold in whatever state; anyone else's is `NOT_FOUND`. */
export async function findHold(ctx: Ctx, holdId: string): Promise<HoldRow> {
  const { holds, locations } = schema;
  const [row] = await ctx.db
    .select({ hold: holds, mode: locations.mode })
    .from(holds)
    .innerJoin(locations, eq(locations.id, holds.locationId))
    .where(and(eq(holds.id, holdId), eq(holds.channel, ctx.actor.channel)));
  if (!row || row.mode !== ctx.actor.mode || !mayContinue(ctx.actor, row.hold.holder)) {
    throw new DomainError('NOT_FOUND', { details: SOUGHT });
  }
  requireLocationAccess(ctx, row.hold.locationId, SOUGHT);
  return row.hold;
}

/** Spares the confirmation that usually follows the look for its hold. */
export function rememberHold({ db, actor }: Ctx, place: HoldPlace): void {
  const places = remembered.get(db) ?? new Map<string, HoldPlace & { mode: string }>();
  remembered.set(db, places);
  places.set(place.id, { ...place, mode: actor.mode });
  if (places.size <= MOST_REMEMBERED) return;
  const [oldest] = places.keys();
  if (oldest !== undefined) places.delete(oldest);
}

/** Where the caller's own hold is, if this process made it; whether it still holds anything is for the page to say. */
export function recallHold(ctx: Ctx, holdId: string): HoldPlace | undefined {
  const place = remembered.get(ctx.db)?.get(holdId);
  const { mode, channel } = ctx.actor;
  if (!place || place.mode !== mode || place.channel !== channel) return undefined;
  if (!mayContinue(ctx.actor, place.holder)) return undefined;
  requireLocationAccess(ctx, place.locationId, SOUGHT);
  return place;
}
