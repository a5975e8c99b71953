import { asc, type DbOrTx, eq, schema } from '@tavola/db';
import { ORDER_TYPES } from '@tavola/shared';
import type { OrderHours } from '@tavola/shared/schemas';
import { weekOf } from '../inventory/week-of.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation, type LocationRow } from './find-location.ts';

/** Which ways to order a location offers and when, in its own local time. */
export async function getOrderHours(ctx: Ctx, input: { location: string }): Promise<OrderHours> {
  return readOrderHours(ctx.db, await findLocation(ctx, input.location));
}

export async function readOrderHours(db: DbOrTx, location: LocationRow): Promise<OrderHours> {
  const { openingHours } = schema;
  const rows = await db
    .select()
    .from(openingHours)
    .where(eq(openingHours.locationId, location.id))
    .orderBy(asc(openingHours.weekday), asc(openingHours.startTime));
  const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    location: location.slug,
    timezone: location.timezone,
    opening: weekOf(ofKind('opening')),
    services: ORDER_TYPES.map((type) => {
      const own = ofKind(type);
      return { type, offered: location.orderTypes.includes(type), hours: own.length > 0 ? weekOf(own) : null };
    }),
  };
}
