import { schema, sql } from '@tavola/db';
import { serviceDay } from '../dashboard/service-day.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { forgetMenu, readMenu } from '../menu/read-menu.ts';
import { soldOutEvents } from '../menu/sold-out-events.ts';

export interface SetSoldOut {
  location: string;
  itemId: string;
  soldOut: boolean;
}

/** Takes a dish off for the running service day ("86") or puts it back; the next day it is there again by itself. */
export async function setSoldOut(ctx: Ctx, input: SetSoldOut): Promise<{ itemId: string; soldOut: boolean }> {
  const { book } = await readMenu(ctx, input.location);
  const { location } = book;
  if (!book.items.has(input.itemId))
    throw new DomainError('NOT_FOUND', { details: { what: 'item', id: input.itemId } });
  const soldOutOn = input.soldOut ? serviceDay(ctx.clock(), location.timezone).date : null;
  const events = input.soldOut ? soldOutEvents(ctx, book, [input.itemId]) : [];
  const result = await commitOnce(ctx, async (tx) => {
    const { itemStock } = schema;
    const changed = await tx
      .insert(itemStock)
      .values({ locationId: location.id, itemId: input.itemId, soldOutOn })
      .onConflictDoUpdate({
        target: [itemStock.locationId, itemStock.itemId],
        set: { soldOutOn },
        setWhere: sql`${itemStock.soldOutOn} is distinct from excluded.sold_out_on`,
      })
      .returning({ itemId: itemStock.itemId });
    if (changed.length > 0 && events.length > 0) await tx.insert(schema.events).values(events);
    return { itemId: input.itemId, soldOut: input.soldOut };
  });
  forgetMenu(ctx.db);
  ctx.ring('menu');
  return result;
}
