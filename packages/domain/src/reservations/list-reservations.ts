import { and, asc, eq, gte, inArray, schema, sql } from '@tavola/db';
import type { ReservationStatus } from '@tavola/shared';
import type { Reservation } from '@tavola/shared/schemas';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { bookOf } from './book.ts';
import { findRules } from './find-rules.ts';
import { presentReservation } from './present-reservation.ts';

const PAGE = 50;
const cursorSchema = z.tuple([z.iso.date(), z.iso.datetime(), z.uuid()]);

export interface ListInput {
  location?: string | undefined;
  date?: string | undefined;
  status?: ReservationStatus | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * Reservations by service day and start, only of locations the actor may touch. A page of one location costs the same
 * however long its history is.
 */
export async function listReservations(
  ctx: Ctx,
  input: ListInput,
): Promise<{ items: Reservation[]; nextCursor: string | null }> {
  const { reservations, locations, tableAllocations } = schema;
  const limit = input.limit ?? PAGE;
  const location = input.location ? (await findRules(ctx, input.location)).location.id : undefined;
  const after = input.cursor ? readCursor(input.cursor) : undefined;
  const ownChannelOnly = ctx.actor.kind === 'key' && !ctx.actor.permissions.has('reservations:read');
  const rows = await ctx.db
    .select({
      row: reservations,
      tables: sql<string[] | null>`(select array_agg(${tableAllocations.tableId}) from ${tableAllocations}
        where ${tableAllocations.claimId} = ${reservations.id} and ${tableAllocations.live})`,
    })
    .from(reservations)
    .innerJoin(locations, and(eq(locations.id, reservations.locationId), eq(locations.mode, ctx.actor.mode)))
    .where(
      and(
        location ? eq(reservations.locationId, location) : undefined,
        ctx.actor.locationIds ? inArray(reservations.locationId, [...ctx.actor.locationIds]) : undefined,
        input.date ? eq(reservations.serviceDate, input.date) : undefined,
        input.status ? eq(reservations.status, input.status) : undefined,
        ownChannelOnly ? eq(reservations.channel, ctx.actor.channel) : undefined,
        // The first line gives the index its range, the second the exact place in it.
        after && gte(reservations.serviceDate, after.serviceDate),
        after &&
          sql`(${reservations.serviceDate}, ${reservations.startsAt}, ${reservations.id})
            > (${after.serviceDate}::date, ${after.startsAt}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    // Day first, as in the index of the page: by the start alone PostgreSQL would sort the whole history.
    .orderBy(asc(reservations.serviceDate), asc(reservations.startsAt), asc(reservations.id))
    .limit(limit + 1);
  const { store } = bookOf(ctx.db);
  const items = await Promise.all(
    rows
      .slice(0, limit)
      .map(async ({ row, tables }) =>
        presentReservation(ctx, await store.rules(row.locationId), row, { tableIds: tables ?? [] }),
      ),
  );
  const last = rows[limit - 1]?.row;
  return { items, nextCursor: rows.length > limit && last ? writeCursor(last) : null };
}

const writeCursor = ({ serviceDate, startsAt, id }: { serviceDate: string; startsAt: Date; id: string }): string =>
  Buffer.from(JSON.stringify([serviceDate, startsAt.toISOString(), id])).toString('base64url');

function readCursor(cursor: string): { serviceDate: string; startsAt: string; id: string } {
  try {
    const [serviceDate, startsAt, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return { serviceDate, startsAt, id };
  } catch (error) {
    throw new DomainError(
      'VALIDATION_FAILED',
      { details: { issues: [{ path: 'cursor', message: 'Not a cursor' }] } },
      { cause: error },
    );
  }
}
