import type { OrderAgain } from '@tavola/shared/schemas';
import { serviceDay } from '../dashboard/service-day.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { type BookItem, isSoldOut } from '../menu/menu-book.ts';
import { readMenu } from '../menu/read-menu.ts';
import { findOrderByToken } from './find-order-by-token.ts';
import { readLines } from './read-orders.ts';

/**
 * The cart that would order the same again, by the tracking link: ids and quantities at today's menu, never a price.
 * Dishes that are gone, and those whose required choice is, are named in `left`; other choices that are gone are dropped.
 */
export async function orderAgain(ctx: Ctx, { token }: { token: string }): Promise<OrderAgain> {
  const { order, location } = await findOrderByToken(ctx, token);
  const [{ book, stock }, lines] = await Promise.all([readMenu(ctx, location.slug), readLines(ctx.db, [order.id])]);
  const { date } = serviceDay(ctx.clock(), location.timezone);
  const again: OrderAgain = { location: location.slug, lines: [], left: [] };
  for (const line of lines.get(order.id) ?? []) {
    const item = line.itemId === null ? undefined : book.items.get(line.itemId);
    const options = item && choicesLeft(item, line.options);
    if (!item || !options || isSoldOut(stock.get(item.row.id), date)) again.left.push(line.name);
    else {
      const comment = line.comment ? { comment: line.comment } : {};
      again.lines.push({ itemId: item.row.id, quantity: line.quantity, options, ...comment });
    }
  }
  return again;
}

/** What can still be chosen of the old choices; undefined when a required question would stay open. */
function choicesLeft(
  item: BookItem,
  chosen: readonly { valueId: string; quantity: number }[],
): { valueId: string; quantity: number }[] | undefined {
  const open = item.options.map(({ group, values }) => {
    const kept = chosen
      .filter(({ valueId }) => values.some((value) => value.id === valueId && value.available))
      .map(({ valueId, quantity }) => ({ valueId, quantity }));
    const count = kept.reduce((sum, { quantity }) => sum + quantity, 0);
    return { kept, isAnswered: count >= Math.max(group.min, group.required ? 1 : 0) };
  });
  return open.every(({ isAnswered }) => isAnswered) ? open.flatMap(({ kept }) => kept) : undefined;
}
