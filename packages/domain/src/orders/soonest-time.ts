import type { Ctx } from '../kernel/ctx.ts';
import type { Cart } from './cart.ts';
import { type OrderingFacts, timeRules } from './decide-order.ts';
import { withCapacity } from './offered-slots.ts';
import { isServedAtOnce, nextSlots } from './ordering-times.ts';

/**
 * While the kitchen is closed or about to close, as soon as possible is the first free slot after it opens; the quote's ready time says so.
 * Unchanged while it is open, at the table, for staff, and when there is no slot to take.
 */
export async function soonestTime(ctx: Ctx, cart: Cart, facts: OrderingFacts): Promise<Cart> {
  if (cart.at !== 'asap' || cart.type === 'dine_in' || cart.byStaff) return cart;
  const prepMinutes = Math.max(
    ...cart.lines.map(({ itemId }) => facts.menu.book.items.get(itemId)?.row.prepMinutes ?? 0),
  );
  const rules = timeRules(cart, facts, prepMinutes);
  if (isServedAtOnce(rules)) return cart;
  const slots = await withCapacity(ctx, facts, nextSlots(rules));
  const first = slots.find(({ available }) => available);
  return first ? { ...cart, at: first.at } : cart;
}
