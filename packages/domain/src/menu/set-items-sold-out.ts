import { schema, sql } from '@tavola/db';
import { serviceDay } from '../dashboard/service-day.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { changeMenu } from './change-menu.ts';
import { readMenu } from './read-menu.ts';
import { soldOutEvents } from './sold-out-events.ts';

export interface SetItemsSoldOut {
  location: string;
  itemIds: readonly string[];
  soldOut: boolean;
}

/**
 * Takes dishes off for the running service day ("86") or puts them back; the next day they are there again by themselves.
 * Those the location does not serve are left alone; when none is served there it is `NOT_FOUND`. Only changes are told of.
 */
export async function setItemsSoldOut(ctx: Ctx, input: SetItemsSoldOut): Promise<{ ids: string[] }> {
  const { book } = await readMenu(ctx, input.location);
  const { location } = book;
  const ids = [...new Set(input.itemIds)].filter((id) => book.items.has(id));
  if (ids.length === 0) throw new DomainError('NOT_FOUND', { details: { what: 'item', id: input.itemIds[0] } });
  const soldOutOn = input.soldOut ? serviceDay(ctx.clock(), location.timezone).date : null;
  return changeMenu(ctx, async (tx) => {
    const { itemStock } = schema;
    const changed = await tx
      .insert(itemStock)
      .values(ids.map((itemId) => ({ locationId: location.id, itemId, soldOutOn })))
      .onConflictDoUpdate({
        target: [itemStock.locationId, itemStock.itemId],
        set: { soldOutOn },
        setWhere: sql`${itemStock.soldOutOn} is distinct from excluded.sold_out_on`,
      })
      .returning({ itemId: itemStock.itemId });
    const events = input.soldOut
      ? soldOutEvents(
          ctx,
          book,
          changed.map(({ itemId }) => itemId),
        )
      : [];
    if (events.length > 0) await tx.insert(schema.events).values(events);
    return { ids };
  });
}
