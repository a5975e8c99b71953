import { and, type DbOrTx, eq, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requireLocationAccess } from '../locations/find-location.ts';
import type { OrderWithLocation } from './read-orders.ts';

/** The order with its location, if the actor may touch it; another mode's and a foreign location's are `NOT_FOUND`. */
export async function findOrder(ctx: Ctx, id: string, db: DbOrTx = ctx.db): Promise<OrderWithLocation> {
  const { orders, locations } = schema;
  const [row] = await db
    .select({ order: orders, location: { slug: locations.slug, timezone: locations.timezone } })
    .from(orders)
    .innerJoin(locations, eq(locations.id, orders.locationId))
    .where(and(eq(orders.id, id), eq(locations.mode, ctx.actor.mode)));
  const sought = { what: 'order', id };
  if (!row) throw new DomainError('NOT_FOUND', { details: sought });
  requireLocationAccess(ctx, row.order.locationId, sought);
  return row;
}
