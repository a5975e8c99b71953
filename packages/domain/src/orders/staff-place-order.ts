import { and, eq, schema } from '@tavola/db';
import type { PlacedOrder, StaffPlaceInput } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { normalPhone } from '../kernel/normal-phone.ts';
import { redeemingGuest } from '../loyalty/redeeming-guest.ts';
import { readMenu } from '../menu/read-menu.ts';
import { placeOrder } from './place-order.ts';
import { cartOf, quoteCart } from './quote-order.ts';
import { readFacts } from './read-facts.ts';

/**
 * An order staff takes by phone, at the door or at a table, in one step. The price is the server's as ever; pauses,
 * minimums and lead time do not bind staff, stock and options do.
 */
export async function staffPlaceOrder(ctx: Ctx, input: StaffPlaceInput): Promise<PlacedOrder> {
  const { location: ref, tableId, contact, payment, notes, channel, locale, redeem: points, ...wanted } = input;
  const menu = await readMenu(ctx, ref);
  const { location } = menu.book;
  const table = tableId === undefined ? null : await findTable(ctx, location.id, tableId);
  const phone = normalPhone(contact.phone, location.addressCountry) ?? undefined;
  const redeem = await redeemingGuest(ctx, points, { ...contact, phone });
  const cart = cartOf(ctx, location.id, { ...wanted, table, redeem });
  const { quote } = await quoteCart(ctx, cart, await readFacts(ctx, menu, [cart]));
  return placeOrder(
    ctx,
    { quote, contact, payment: payment ?? { method: 'counter' }, notes, locale },
    channel ?? 'phone',
  );
}

async function findTable(ctx: Ctx, locationId: string, id: string): Promise<{ id: string; name: string }> {
  const { diningTables } = schema;
  const [table] = await ctx.db
    .select({ id: diningTables.id, name: diningTables.name })
    .from(diningTables)
    .where(and(eq(diningTables.id, id), eq(diningTables.locationId, locationId)));
  if (!table) throw new DomainError('NOT_FOUND', { details: { what: 'table', id } });
  return table;
}
