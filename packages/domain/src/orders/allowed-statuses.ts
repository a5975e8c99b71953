import { nextOrderStatuses, type OrderStatus, type OrderType } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';

/** Statuses this actor may move the order to; whoever does not run the house may only cancel, while it is pending. */
export function allowedStatuses(ctx: Ctx, { type, status }: { type: OrderType; status: OrderStatus }): OrderStatus[] {
  if (ctx.actor.permissions.has('orders:manage')) return nextOrderStatuses(type, status);
  return status === 'pending' ? ['cancelled'] : [];
}
