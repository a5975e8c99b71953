import type { MovedOrder } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findOrder } from './find-order.ts';
import { findOrderByToken } from './find-order-by-token.ts';
import { moveOrder } from './move-order.ts';

/**
 * Cancels an order and gives portions, coupon and slot back. Whoever runs the house needs a reason and may cancel until
 * the order is final; others may cancel what their own channel placed, while it is pending.
 */
export async function cancelOrder(ctx: Ctx, input: { id: string; reason?: string | undefined }): Promise<MovedOrder> {
  if (ctx.actor.permissions.has('orders:manage')) return moveOrder(ctx, { ...input, status: 'cancelled' });
  const { order } = await findOrder(ctx, input.id);
  const isOwn = ctx.actor.kind === 'key' && order.channel === ctx.actor.channel;
  if (!isOwn) throw new DomainError('NOT_FOUND', { details: { what: 'order', id: input.id } });
  return moveOrder(ctx, { ...input, status: 'cancelled', byDiner: true });
}

/** The diner's own cancellation, by the token of the tracking link, while nobody has accepted the order. */
export async function cancelByToken(
  ctx: Ctx,
  input: { token: string; reason?: string | undefined },
): Promise<MovedOrder> {
  const { order } = await findOrderByToken(ctx, input.token);
  return moveOrder(ctx, { id: order.id, status: 'cancelled', reason: input.reason, byDiner: true });
}
