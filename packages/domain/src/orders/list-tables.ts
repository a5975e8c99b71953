import { and, asc, eq, isNull, schema, sql } from '@tavola/db';
import type { ServedTable } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';

/** The tables of a location as whoever serves sees them: by area, with what their open bill still owes. */
export async function listServedTables(ctx: Ctx, input: { location: string }): Promise<ServedTable[]> {
  const location = await findLocation(ctx, input.location);
  const { areas, diningTables, orders, tabs } = schema;
  return ctx.db
    .select({
      id: diningTables.id,
      name: diningTables.name,
      area: areas.name,
      due: sql<number | null>`(
        select sum(greatest(0, o.total - (o.paid - o.refunded)))::int from ${orders} o
        where o.tab_id = ${tabs.id} and o.status <> 'cancelled'
      )`,
    })
    .from(diningTables)
    .innerJoin(areas, eq(areas.id, diningTables.areaId))
    .leftJoin(tabs, and(eq(tabs.tableId, diningTables.id), isNull(tabs.closedAt)))
    .where(and(eq(diningTables.locationId, location.id), eq(diningTables.active, true)))
    .orderBy(asc(areas.name), asc(diningTables.name));
}
