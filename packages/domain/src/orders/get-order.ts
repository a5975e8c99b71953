import type { Order } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findOrder } from './find-order.ts';
import { presentOrders } from './read-orders.ts';

/** One order with its history. */
export async function getOrder(ctx: Ctx, { id }: { id: string }): Promise<Order> {
  const [order] = await presentOrders(ctx, [await findOrder(ctx, id)], true);
  if (!order) throw new DomainError('NOT_FOUND');
  return order;
}
