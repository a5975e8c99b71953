import { and, asc, type DbOrTx, eq, inArray, ne, schema } from '@tavola/db';
import type { Bill, SplitBillInput, SplitBillOutput } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findOrder } from './find-order.ts';
import type { OrderRow } from './order-event.ts';
import { dueOf } from './payment-status.ts';
import { readLines } from './read-orders.ts';
import { claimsTooMuch, splitByLines, splitEvenly } from './split-bill.ts';

/**
 * The bill an order is on: all rounds of its table's open bill, or the order alone; cancelled rounds cost nothing.
 * Pass the transaction that has just changed it.
 */
export async function getBill(ctx: Ctx, { id }: { id: string }, db: DbOrTx = ctx.db): Promise<Bill> {
  const { order } = await findOrder(ctx, id, db);
  const { orders, orderPayments, tabs } = schema;
  const [rounds, [tab]] = await Promise.all([
    order.tabId === null
      ? [order]
      : db
          .select()
          .from(orders)
          .where(and(eq(orders.tabId, order.tabId), ne(orders.status, 'cancelled')))
          .orderBy(asc(orders.placedAt), asc(orders.id)),
    order.tabId === null ? [] : db.select().from(tabs).where(eq(tabs.id, order.tabId)),
  ]);
  const ids = rounds.map((round) => round.id);
  const [lines, payments] = await Promise.all([
    readLines(db, ids),
    ids.length === 0
      ? []
      : db
          .select()
          .from(orderPayments)
          .where(inArray(orderPayments.orderId, ids))
          .orderBy(asc(orderPayments.at), asc(orderPayments.id)),
  ]);
  const sum = (of: (round: OrderRow) => number) => rounds.reduce((total, round) => total + of(round), 0);
  return {
    currency: order.currency,
    table: order.tableName,
    tab: tab
      ? { id: tab.id, openedAt: tab.openedAt.toISOString(), closedAt: tab.closedAt?.toISOString() ?? null }
      : null,
    orders: rounds.map(({ id: orderId, number, status, total }) => ({ id: orderId, number, status, total })),
    lines: rounds.flatMap((round) =>
      (lines.get(round.id) ?? []).map((line) => ({
        id: line.id,
        orderId: round.id,
        name: line.name,
        options: line.options.map((option) => option.name),
        quantity: line.quantity,
        net: line.total - line.discount,
      })),
    ),
    total: sum((round) => round.total),
    paid: sum((round) => round.paid - round.refunded),
    due: sum(dueOf),
    payments: payments.map((payment) => ({
      id: payment.id,
      orderId: payment.orderId,
      kind: payment.kind,
      method: payment.method,
      amount: payment.amount,
      reason: payment.reason,
      actor: payment.actorName,
      at: payment.at.toISOString(),
    })),
  };
}

/** How a bill falls into shares, evenly or by portions; the amounts add up to the bill to the cent. Nothing is written. */
export async function splitBill(ctx: Ctx, input: SplitBillInput): Promise<SplitBillOutput> {
  const bill = await getBill(ctx, input);
  const { currency, total } = bill;
  if ('parts' in input.by) return { currency, total, rest: false, amounts: splitEvenly(total, input.by.parts) };
  const { shares } = input.by;
  const wrong = claimsTooMuch(bill.lines, shares);
  if (wrong !== undefined) {
    throw new DomainError('VALIDATION_FAILED', {
      details: {
        issues: [{ path: 'by.shares', message: 'More portions are shared than are on the bill' }],
        lineId: wrong,
      },
    });
  }
  return { currency, total, ...splitByLines(bill.orders, bill.lines, shares) };
}
