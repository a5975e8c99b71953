import type { schema } from '@tavola/db';
import { eventRow } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { MenuBook } from './menu-book.ts';

/** One `menu.item_sold_out` per dish that ran out. The version is the second it happened: it only has to rise. */
export function soldOutEvents(
  ctx: Ctx,
  book: MenuBook,
  itemIds: readonly string[],
): (typeof schema.events.$inferInsert)[] {
  return itemIds.flatMap((id) => {
    const item = book.items.get(id);
    if (!item) return [];
    return eventRow(ctx, 'menu.item_sold_out', {
      locationId: book.location.id,
      object: { kind: 'item', id },
      version: Math.floor(ctx.clock().getTime() / 1_000),
      payload: { item: { id, name: item.row.name, slug: item.row.slug }, location: book.location.slug },
    });
  });
}
