import { newId } from '@tavola/db';
import type { Channel } from '@tavola/shared';
import type { Contact, PlacedOrder } from '@tavola/shared/schemas';
import { createBatch } from '../kernel/commit-batch.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { decidePlacing } from './decide-placing.ts';
import { type QuotedCart, readQuote } from './quote-token.ts';
import { hashTrackingToken, trackingToken } from './tracking-token.ts';
import { writePlaced } from './write-placed.ts';

export interface PlaceOrder {
  quote: string;
  contact: Contact;
  payment: { method: 'counter' | 'on_delivery' | 'card' };
  notes?: string | undefined;
  locale?: string | undefined;
}

/** One order on its way into the book; everything random is made here, before any transaction. */
export interface Placing {
  id: string;
  token: string;
  trackingHash: string;
  quoted: QuotedCart;
  contact: Contact;
  method: 'counter' | 'on_delivery';
  notes: string | null;
  locale: string;
  channel: Channel;
}

const placing = createBatch({ prepare: decidePlacing, write: writePlaced });

/**
 * Places a quoted cart: stock, coupon use, slot, number, order with its snapshots, history, event and idempotency key
 * commit together or not at all. The cart is judged and priced again; when the diner would pay another amount than the
 * quote says it is `PRICE_CHANGED` with a new quote in `details.quote`. Orders of one location that arrive together
 * share a transaction, so that they line up instead of failing each other.
 */
export async function placeOrder(
  ctx: Ctx,
  input: PlaceOrder,
  channel: Channel = ctx.actor.channel,
): Promise<PlacedOrder> {
  const quoted = readQuote(ctx, input.quote);
  if (quoted.cart.byStaff && !ctx.actor.permissions.has('orders:manage')) throw new DomainError('FORBIDDEN');
  const { method } = input.payment;
  if (method === 'card') {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'payment.method', message: 'Card payment is not set up here' }] },
    });
  }
  const id = newId();
  const token = trackingToken(ctx.secrets, id);
  return placing(`${ctx.actor.mode} ${quoted.cart.locationId}`, {
    ctx,
    input: {
      id,
      token,
      trackingHash: hashTrackingToken(token),
      quoted,
      contact: input.contact,
      method,
      notes: input.notes || null,
      locale: (input.locale ?? ctx.locale).slice(0, 10),
      channel,
    },
  });
}
