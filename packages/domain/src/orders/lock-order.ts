import { asc, eq, inArray, schema, sql, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { findOrder } from './find-order.ts';
import type { OrderWithLocation } from './read-orders.ts';

/** Locks an order the actor may touch and reads it. Sequential scans are off: on a small table they would conflict with every other order. */
export async function lockOrder(tx: Tx, ctx: Ctx, id: string): Promise<OrderWithLocation> {
  await tx.execute(sql`set local enable_seqscan = off`);
  await tx.select({ id: schema.orders.id }).from(schema.orders).where(eq(schema.orders.id, id)).for('update');
  return findOrder(ctx, id, tx);
}

/** Locks all rounds of a bill after the bill itself, in the order they were placed. */
export async function lockBill(
  tx: Tx,
  ctx: Ctx,
  id: string,
): Promise<OrderWithLocation & { rounds: OrderWithLocation['order'][] }> {
  await tx.execute(sql`set local enable_seqscan = off`);
  const { order: seen } = await findOrder(ctx, id, tx);
  const { orders, tabs } = schema;
  if (seen.tabId !== null) await tx.select({ id: tabs.id }).from(tabs).where(eq(tabs.id, seen.tabId)).for('update');
  const ofBill = seen.tabId === null ? inArray(orders.id, [id]) : eq(orders.tabId, seen.tabId);
  const rounds = await tx
    .select()
    .from(orders)
    .where(ofBill)
    .orderBy(asc(orders.placedAt), asc(orders.id))
    .for('update');
  const found = await findOrder(ctx, id, tx);
  return { ...found, rounds };
}
