import { and, asc, eq, isNotNull, schema } from '@tavola/db';
import { nextOrderStatuses, type OrderStatus, type OrderType } from '@tavola/shared';
import type { TrackedOrder } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findOrderByToken } from './find-order-by-token.ts';
import { isFinal } from './judge-move.ts';
import { totalsOf } from './present-order.ts';
import { type OrderWithLocation, readLines } from './read-orders.ts';

/** What the diner behind a tracking link sees: steps, times, lines and amounts, no contact data. */
export async function trackOrder(ctx: Ctx, { token }: { token: string }): Promise<TrackedOrder> {
  return presentTracked(ctx, await findOrderByToken(ctx, token));
}

export async function presentTracked(ctx: Ctx, { order, location }: OrderWithLocation): Promise<TrackedOrder> {
  const { orderHistory, reviews } = schema;
  const [lines, reached, rated] = await Promise.all([
    readLines(ctx.db, [order.id]),
    ctx.db
      .select({ at: orderHistory.at, status: orderHistory.toStatus })
      .from(orderHistory)
      .where(and(eq(orderHistory.orderId, order.id), isNotNull(orderHistory.toStatus)))
      .orderBy(asc(orderHistory.at)),
    ctx.db.select({ id: reviews.id }).from(reviews).where(eq(reviews.orderId, order.id)),
  ]);
  const { currency } = order;
  return {
    id: order.id,
    number: order.number,
    location: location.slug,
    timezone: location.timezone,
    type: order.type,
    status: order.status,
    version: order.revision,
    steps: stepsOf(order.type, order.status, reached),
    canCancel: order.status === 'pending',
    cancelReason: order.cancelReason,
    table: order.tableName,
    payment: { method: order.paymentMethod, status: order.paymentStatus },
    canReview: isFinal(order.status) && order.status !== 'cancelled' && rated.length === 0,
    readyAt: order.readyAt.toISOString(),
    scheduledFor: order.scheduledFor?.toISOString() ?? null,
    lines: (lines.get(order.id) ?? []).map((line) => ({
      name: line.name,
      quantity: line.quantity,
      options: line.options.map((option) =>
        option.quantity > 1 ? `${option.quantity} × ${option.name}` : option.name,
      ),
      ...(line.comment ? { comment: line.comment } : {}),
      total: { amount: line.total, currency },
    })),
    totals: totalsOf(order, currency),
    placedAt: order.placedAt.toISOString(),
  };
}

/** The steps from placing to the end for this type; a cancelled order shows those it reached and the cancellation. */
export function stepsOf(
  type: OrderType,
  status: OrderStatus,
  reached: readonly { at: Date; status: string | null }[],
): TrackedOrder['steps'] {
  const lastReached = new Map(reached.map((step) => [step.status, step.at]));
  const isCancelled = status === 'cancelled';
  const path: OrderStatus[] = ['pending'];
  for (let current: OrderStatus | undefined = 'pending'; current; ) {
    current = nextOrderStatuses(type, current).find((next) => next !== 'cancelled');
    if (current) path.push(current);
  }
  const firstReached = path.findIndex((step) => lastReached.has(step));
  const shown = isCancelled ? path.filter((step) => lastReached.has(step)) : path.slice(Math.max(0, firstReached));
  return [...shown, ...(isCancelled ? (['cancelled'] as const) : [])].map((step) => ({
    status: step,
    at: lastReached.get(step)?.toISOString() ?? null,
  }));
}
