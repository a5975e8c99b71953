import { and, type DbOrTx, eq, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { OrderWithLocation } from './read-orders.ts';
import { hashTrackingToken } from './tracking-token.ts';

/** The order a tracking link points to. The link is the right: no account and no permission is asked. */
export async function findOrderByToken(ctx: Ctx, token: string, db: DbOrTx = ctx.db): Promise<OrderWithLocation> {
  const { orders, locations } = schema;
  const [row] = await db
    .select({ order: orders, location: { slug: locations.slug, timezone: locations.timezone } })
    .from(orders)
    .innerJoin(locations, eq(locations.id, orders.locationId))
    .where(and(eq(orders.trackingHash, hashTrackingToken(token)), eq(locations.mode, ctx.actor.mode)));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'order' } });
  return row;
}
