import type { Quote, QuoteInput } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { redeemingGuest } from '../loyalty/redeeming-guest.ts';
import { readMenu } from '../menu/read-menu.ts';
import type { Cart } from './cart.ts';
import { type DecidedOrder, decideOrder, type OrderingFacts, timeRules } from './decide-order.ts';
import { findTableByToken } from './find-table.ts';
import { type OfferedSlot, withCapacity } from './offered-slots.ts';
import { nextSlots, openDays } from './ordering-times.ts';
import { discountsOf, linesOf, totalsOf } from './present-order.ts';
import { priceMark, signQuote } from './quote-token.ts';
import { readFacts } from './read-facts.ts';
import { soonestTime } from './soonest-time.ts';

/**
 * Prices a cart of ids and quantities and signs the result. Nothing is reserved: placing prices again and refuses with
 * `PRICE_CHANGED` when the diner would pay something else. Refuses what could not be placed with the rule's own code.
 */
export async function quoteOrder(ctx: Ctx, input: QuoteInput): Promise<Quote> {
  const menu = await readMenu(ctx, input.location);
  const { location } = menu.book;
  const table = input.tableToken === undefined ? null : await findTableByToken(ctx, location.id, input.tableToken);
  const redeem = await redeemingGuest(ctx, input.redeem, null);
  const cart = cartOf(ctx, location.id, { ...input, table, redeem });
  const facts = await readFacts(ctx, menu, [cart]);
  return quoteCart(ctx, await soonestTime(ctx, cart, facts), facts);
}

/** The cart of an input whose location and table were found. */
export function cartOf(
  ctx: Ctx,
  locationId: string,
  input: Omit<QuoteInput, 'location' | 'tableToken' | 'redeem'> & Pick<Cart, 'table' | 'redeem'>,
): Cart {
  return {
    locationId,
    type: input.type,
    at: input.at === undefined || input.at === 'asap' ? 'asap' : new Date(input.at).toISOString(),
    lines: input.lines,
    coupon: input.coupon ?? null,
    without: [],
    redeem: input.redeem,
    tip: input.tip ?? 0,
    address: input.type === 'delivery' ? (input.address ?? null) : null,
    table: input.table,
    byStaff: ctx.actor.permissions.has('orders:manage') && ctx.actor.kind === 'staff',
  };
}

/** The quote of a cart by facts already read; placing answers a changed price with it. */
export async function quoteCart(ctx: Ctx, cart: Cart, facts: OrderingFacts): Promise<Quote> {
  if (cart.type === 'dine_in' && !cart.table && !cart.byStaff) {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'tableToken', message: 'Scan the code on the table' }] },
    });
  }
  const decided = decideOrder(cart, facts);
  const slots = cart.type === 'dine_in' ? [] : await offeredSlots(ctx, cart, facts, decided);
  const { scheduledFor } = decided;
  if (scheduledFor && slots.some((slot) => slot.at === scheduledFor.toISOString() && !slot.available)) {
    throw slotFull(slots);
  }
  const expiresAt = new Date(facts.now.getTime() + facts.settings.quoteMinutes * 60_000);
  const { location } = facts.menu.book;
  return {
    quote: signQuote(ctx.secrets, ctx.actor.mode, { cart, price: priceMark(decided.priced), expiresAt }),
    expiresAt: expiresAt.toISOString(),
    location: location.slug,
    type: cart.type,
    lines: linesOf(decided, location.currency),
    totals: totalsOf({ ...decided.priced, discounts: discountsOf(decided) }, location.currency),
    coupon: decided.coupon?.code ?? null,
    loyalty: { redeems: decided.redeem?.points ?? 0, earns: decided.earns },
    readyAt: decided.readyAt.toISOString(),
    ...(cart.type === 'dine_in' ? {} : { slots, days: openDays(timeRules(cart, facts, prepOf(decided))) }),
  };
}

/** The refusal for a slot that has taken its last order, with what is still free that day. */
export const slotFull = (slots: readonly OfferedSlot[]): DomainError =>
  new DomainError('SLOT_UNAVAILABLE', { details: { slots: slots.filter((slot) => slot.available).slice(0, 8) } });

function offeredSlots(ctx: Ctx, cart: Cart, facts: OrderingFacts, decided: DecidedOrder): Promise<OfferedSlot[]> {
  const from = decided.scheduledFor ? decided.serviceDate : undefined;
  return withCapacity(ctx, facts, nextSlots(timeRules(cart, facts, prepOf(decided)), from));
}

/** The dish that takes longest decides when the order can be ready. */
const prepOf = ({ lines }: DecidedOrder): number => Math.max(...lines.map((line) => line.prepMinutes));
