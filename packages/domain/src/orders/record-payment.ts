import { eq, newId, schema } from '@tavola/db';
import type { Bill, RecordPaymentInput } from '@tavola/shared/schemas';
import { recordEvent } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { getBill } from './get-bill.ts';
import { lockBill } from './lock-order.ts';
import { noteChange } from './note-change.ts';
import { dueOf, paymentStatusOf } from './payment-status.ts';
import { countDishes } from './read-orders.ts';

/**
 * Notes money taken at the counter for a bill, all that is due or one share of it, oldest round first. Never more than
 * is due (`CONFLICT`), however many take at once. A table's bill that is paid in full is closed.
 */
export function recordPayment(ctx: Ctx, input: RecordPaymentInput): Promise<Bill> {
  return commitOnce(ctx, async (tx) => {
    const { order, location, rounds } = await lockBill(tx, ctx, input.id);
    const due = rounds.reduce((sum, round) => sum + dueOf(round), 0);
    const amount = input.amount ?? due;
    if (amount === 0 || amount > due) {
      throw new DomainError('CONFLICT', { details: { reason: due === 0 ? 'nothing_due' : 'more_than_due', due } });
    }
    const counts = await countDishes(
      tx,
      rounds.map(({ id }) => id),
    );
    let left = amount;
    for (const round of rounds) {
      const share = Math.min(left, dueOf(round));
      if (share === 0) continue;
      left -= share;
      const id = newId();
      const paid = { ...round, paid: round.paid + share };
      await tx.insert(schema.orderPayments).values({
        id,
        orderId: round.id,
        kind: 'payment',
        provider: 'counter',
        method: input.method,
        amount: share,
        reference: input.reference?.trim() || null,
        actorKind: ctx.actor.kind,
        actorId: ctx.actor.id,
        actorName: ctx.actor.name,
        at: ctx.clock(),
      });
      await noteChange(tx, ctx, {
        before: round,
        after: { ...paid, paymentStatus: paymentStatusOf(paid) },
        location,
        itemCount: counts.get(round.id) ?? 0,
        event: 'order.modified',
        action: 'paid',
        reason: input.method,
        details: { after: { amount: share, currency: round.currency } },
      });
      await recordEvent(tx, ctx, 'payment.succeeded', {
        locationId: round.locationId,
        object: { kind: 'payment', id },
        version: 1,
        payload: {
          payment: { id, orderId: round.id, amount: share, currency: round.currency, method: round.paymentMethod },
        },
      });
    }
    if (order.tabId !== null && amount === due) {
      await tx.update(schema.tabs).set({ closedAt: ctx.clock() }).where(eq(schema.tabs.id, order.tabId));
    }
    return getBill(ctx, input, tx);
  });
}
