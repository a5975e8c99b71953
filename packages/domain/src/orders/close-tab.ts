import { eq, schema } from '@tavola/db';
import type { Bill } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { getBill } from './get-bill.ts';
import { lockBill } from './lock-order.ts';
import { noteChange } from './note-change.ts';
import { countDishes } from './read-orders.ts';

/** Ends the open bill of a table whose money was taken elsewhere: the next order there starts a new one. */
export function closeTab(ctx: Ctx, input: { id: string; reason: string }): Promise<Bill> {
  return commitOnce(ctx, async (tx) => {
    const { order, location } = await lockBill(tx, ctx, input.id);
    if (order.tabId === null) throw new DomainError('NOT_FOUND', { details: { what: 'tab' } });
    await tx.update(schema.tabs).set({ closedAt: ctx.clock() }).where(eq(schema.tabs.id, order.tabId));
    const counts = await countDishes(tx, [order.id]);
    await noteChange(tx, ctx, {
      before: order,
      after: order,
      location,
      itemCount: counts.get(order.id) ?? 0,
      event: 'order.modified',
      action: 'closed',
      reason: input.reason.trim(),
    });
    return getBill(ctx, input, tx);
  });
}
