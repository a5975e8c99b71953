import { createHash } from 'node:crypto';
import { and, desc, eq, newId, schema, type Tx } from '@tavola/db';
import type { Order, RefundOrderInput } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { changePoints } from '../loyalty/change-points.ts';
import { findOrder } from './find-order.ts';
import { getOrder } from './get-order.ts';
import { isFinal } from './judge-move.ts';
import { lockOrder } from './lock-order.ts';
import { noteChange } from './note-change.ts';
import type { OrderRow } from './order-event.ts';
import { type PaymentProvider, providerOf } from './payment-provider.ts';
import { paymentStatusOf } from './payment-status.ts';
import { countDishes } from './read-orders.ts';

/**
 * Gives money of an order back through whoever took it and records it with `order.refunded`. Never more than was taken
 * (`CONFLICT`). The provider is asked under a key made from the request's own, so a repeated request pays once. Points a
 * complete order earned are taken back in proportion, as far as they are still there.
 */
export async function refundOrder(
  ctx: Ctx,
  input: RefundOrderInput,
  findProvider: (name: string) => PaymentProvider | undefined = providerOf,
): Promise<Order> {
  const { order: seen } = await findOrder(ctx, input.id);
  const amount = input.amount ?? seen.paid - seen.refunded;
  const taken = await lastPayment(ctx, input.id);
  const provider = taken && findProvider(taken.provider);
  if (!taken || !provider) throw tooMuch(seen);
  const key = createHash('sha256')
    .update(ctx.intent ? `${ctx.actor.mode} ${ctx.actor.channel} ${ctx.intent.key}` : newId())
    .digest('hex');
  let moved: { reference: string | null } | undefined;
  return commitOnce(ctx, async (tx) => {
    const { order, location } = await lockOrder(tx, ctx, input.id);
    if (amount < 1 || amount > order.paid - order.refunded) throw tooMuch(order);
    moved ??= await provider.refund({
      key,
      orderId: order.id,
      amount,
      currency: order.currency,
      reference: taken.reference,
    });
    const after = { ...order, refunded: order.refunded + amount };
    const id = newId();
    await tx.insert(schema.orderPayments).values({
      id,
      orderId: order.id,
      kind: 'refund',
      provider: provider.name,
      method: taken.method,
      amount,
      reference: moved.reference,
      reason: input.reason.trim(),
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.id,
      actorName: ctx.actor.name,
      at: ctx.clock(),
    });
    await revokePoints(tx, ctx, order, amount);
    const counts = await countDishes(tx, [order.id]);
    await noteChange(tx, ctx, {
      before: order,
      after: { ...after, paymentStatus: paymentStatusOf(after) },
      location,
      itemCount: counts.get(order.id) ?? 0,
      event: 'order.refunded',
      action: 'refunded',
      reason: input.reason.trim(),
      details: { after: { amount, currency: order.currency } },
      more: { refund: { id, amount, currency: order.currency } },
    });
    return getOrder(ctx, input, tx);
  });
}

const tooMuch = ({ paid, refunded }: OrderRow): DomainError =>
  new DomainError('CONFLICT', { details: { reason: 'more_than_paid', refundable: paid - refunded } });

async function lastPayment(ctx: Ctx, orderId: string) {
  const { orderPayments } = schema;
  const [payment] = await ctx.db
    .select()
    .from(orderPayments)
    .where(and(eq(orderPayments.orderId, orderId), eq(orderPayments.kind, 'payment')))
    .orderBy(desc(orderPayments.at), desc(orderPayments.id))
    .limit(1);
  return payment;
}

async function revokePoints(tx: Tx, ctx: Ctx, order: OrderRow, amount: number): Promise<void> {
  if (order.guestId === null || order.loyaltyEarn === 0 || !isFinal(order.status) || order.status === 'cancelled')
    return;
  const { loyaltyAccounts } = schema;
  const [account] = await tx
    .select()
    .from(loyaltyAccounts)
    .where(eq(loyaltyAccounts.guestId, order.guestId))
    .for('update');
  const earned = Math.floor((order.loyaltyEarn * amount) / order.total);
  await changePoints(tx, ctx.clock(), [
    {
      guestId: order.guestId,
      orderId: order.id,
      kind: 'revoke',
      points: -Math.min(earned, account?.balance ?? 0),
      actorName: ctx.actor.name,
    },
  ]);
}
