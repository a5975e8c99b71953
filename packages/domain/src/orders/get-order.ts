import type { DbOrTx } from '@tavola/db';
import type { Order } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findOrder } from './find-order.ts';
import { presentOrders } from './read-orders.ts';

/** One order with its history. Pass the transaction that has just changed it. */
export async function getOrder(ctx: Ctx, { id }: { id: string }, db: DbOrTx = ctx.db): Promise<Order> {
  const [order] = await presentOrders(ctx, [await findOrder(ctx, id, db)], true, db);
  if (!order) throw new DomainError('NOT_FOUND');
  return order;
}
