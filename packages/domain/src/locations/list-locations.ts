import { and, asc, eq, inArray, schema } from '@tavola/db';
import type { Location } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from '../reservations/book.ts';
import { presentLocation } from './present-location.ts';

/** Every open-for-business location the actor may touch, in the house's own order. */
export async function listLocations(ctx: Ctx): Promise<{ items: Location[]; nextCursor: string | null }> {
  const { locations } = schema;
  const rows = await ctx.db
    .select({ id: locations.id, rulesVersion: locations.rulesVersion })
    .from(locations)
    .where(
      and(
        eq(locations.mode, ctx.actor.mode),
        eq(locations.active, true),
        ctx.actor.locationIds ? inArray(locations.id, [...ctx.actor.locationIds]) : undefined,
      ),
    )
    .orderBy(asc(locations.sort), asc(locations.name));
  const { store } = bookOf(ctx.db);
  const items = await Promise.all(
    rows.map(async ({ id, rulesVersion }) => presentLocation(ctx, await store.rules(id, rulesVersion))),
  );
  return { items, nextCursor: null };
}
