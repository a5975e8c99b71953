import { and, eq, inArray, lte, min, schema, sql } from '@tavola/db';
import type { Today } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import type { LocationRow } from '../locations/find-location.ts';

const SHOWN = 8;

/** What the kitchen has open and how late it runs, with the latest orders. */
export async function readTickets(ctx: Ctx, location: LocationRow): Promise<Pick<Today, 'tickets' | 'latestOrders'>> {
  const { orders } = schema;
  const now = ctx.clock();
  const [[open], latest] = await Promise.all([
    ctx.db
      .select({
        open: sql<number>`count(*)::int`,
        oldest: min(orders.placedAt),
        late: sql<number>`(count(*) filter (where ${orders.readyAt} < ${now.toISOString()} and ${orders.status} <> 'ready'))::int`,
      })
      .from(orders)
      .where(
        and(
          eq(orders.locationId, location.id),
          inArray(orders.status, ['pending', 'confirmed', 'preparing', 'ready']),
          lte(orders.fireAt, now),
        ),
      ),
    ctx.db
      .select()
      .from(orders)
      .where(eq(orders.locationId, location.id))
      .orderBy(sql`${orders.placedAt} desc nulls last`)
      .limit(SHOWN),
  ]);
  return {
    tickets: { open: open?.open ?? 0, oldestPlacedAt: open?.oldest?.toISOString() ?? null, late: open?.late ?? 0 },
    latestOrders: latest.map((order) => ({
      id: order.id,
      number: order.number,
      name: order.contactName,
      type: order.type,
      status: order.status,
      total: order.total,
      placedAt: order.placedAt.toISOString(),
    })),
  };
}
