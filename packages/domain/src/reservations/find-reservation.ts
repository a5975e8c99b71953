import { and, eq, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requireLocationAccess } from '../locations/find-location.ts';
import { bookOf } from './book.ts';
import type { LocationRules } from './location-rules.ts';
import type { ReservationRow } from './present-reservation.ts';

export interface FoundReservation {
  row: ReservationRow;
  rules: LocationRules;
}

const SOUGHT = { what: 'reservation' };

/**
 * The reservation, if the actor may read or change it; otherwise `NOT_FOUND`, like one that does not exist. Agents change
 * what their own channel made; guests come by a link or as the holder of the hold, which is what `trusted` says.
 */
export async function findReservation(
  ctx: Ctx,
  id: string,
  purpose: 'read' | 'write' | 'trusted',
): Promise<FoundReservation> {
  const { reservations, locations } = schema;
  const [found] = await ctx.db
    .select({ row: reservations, mode: locations.mode, rulesVersion: locations.rulesVersion })
    .from(reservations)
    .innerJoin(locations, eq(locations.id, reservations.locationId))
    .where(and(eq(reservations.id, id), eq(locations.mode, ctx.actor.mode)));
  if (!found) throw new DomainError('NOT_FOUND', { details: SOUGHT });
  requireLocationAccess(ctx, found.row.locationId, SOUGHT);
  if (purpose !== 'trusted' && !mayTouch(ctx, found.row, purpose)) {
    throw new DomainError('NOT_FOUND', { details: SOUGHT });
  }
  return { row: found.row, rules: await bookOf(ctx.db).store.rules(found.row.locationId, found.rulesVersion) };
}

function mayTouch({ actor }: Ctx, row: ReservationRow, purpose: 'read' | 'write'): boolean {
  if (actor.permissions.has('reservations:manage')) return true;
  if (actor.kind !== 'key') return false;
  return row.channel === actor.channel || (purpose === 'read' && actor.permissions.has('reservations:read'));
}

/** Tables that the reservation keeps now. */
export async function tablesOf(ctx: Ctx, id: string): Promise<string[]> {
  const { tableAllocations } = schema;
  const rows = await ctx.db
    .select({ tableId: tableAllocations.tableId })
    .from(tableAllocations)
    .where(and(eq(tableAllocations.claimId, id), eq(tableAllocations.live, true)));
  return rows.map(({ tableId }) => tableId);
}
