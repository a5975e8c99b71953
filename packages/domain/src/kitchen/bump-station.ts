import { and, eq, isNotNull, isNull, newId, schema, type Tx } from '@tavola/db';
import type { OrderStatus } from '@tavola/shared';
import type { Ticket } from '@tavola/shared/schemas';
import { eventRow } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { type OrderRow, orderPayload } from '../orders/order-event.ts';
import { readLines } from '../orders/read-orders.ts';
import { presentTicket } from './present-ticket.ts';

export interface BumpStation {
  id: string;
  /** Only this station's part; all of them when absent. */
  station?: string | undefined;
  /** False recalls. */
  bumped: boolean;
}

const ON_THE_LINE: readonly OrderStatus[] = ['confirmed', 'preparing', 'ready'];

/**
 * Bumps or recalls one station's part of a ticket and leaves the others alone. The first bump starts the order, the last
 * makes it ready, a recall takes a ready order back into preparation. Doing again what is done changes nothing, so a
 * queue of bumps pressed offline can be sent in any order.
 */
export function bumpStation(ctx: Ctx, input: BumpStation): Promise<Ticket> {
  const [historyId, eventId] = [newId(), newId()];
  const at = ctx.clock();
  return commitOnce(ctx, async (tx) => {
    const { order, location } = await lockOrder(tx, ctx, input.id);
    if (!ON_THE_LINE.includes(order.status)) {
      const details = { from: order.status, action: 'bump', allowedActions: [] };
      throw new DomainError('INVALID_TRANSITION', { details });
    }
    const changed = await markLines(tx, input, at);
    const lines = (await readLines(tx, [order.id])).get(order.id) ?? [];
    if (input.station !== undefined && !lines.some((line) => line.station === input.station)) {
      throw new DomainError('NOT_FOUND', { details: { what: 'station', station: input.station } });
    }
    const status = statusAfter(order.status, {
      isRecall: !input.bumped,
      allBumped: lines.every((line) => line.bumpedAt !== null),
    });
    if (changed === 0 && status === order.status) return presentTicket(order, lines);

    const after: OrderRow = { ...order, status, revision: order.revision + 1 };
    const itemCount = lines.reduce((sum, line) => sum + line.quantity, 0);
    const isMoved = status !== order.status;
    await Promise.all([
      tx.update(schema.orders).set({ status, revision: after.revision }).where(eq(schema.orders.id, order.id)),
      tx.insert(schema.orderHistory).values({
        id: historyId,
        orderId: order.id,
        at,
        action: input.bumped ? 'bumped' : 'recalled',
        fromStatus: order.status,
        toStatus: isMoved ? status : null,
        actorKind: ctx.actor.kind,
        actorId: ctx.actor.id,
        actorName: ctx.actor.name,
        channel: ctx.actor.channel,
        reason: input.station ?? null,
      }),
      tx.insert(schema.events).values({
        ...eventRow(ctx, isMoved ? 'order.status_changed' : 'order.modified', {
          locationId: order.locationId,
          object: { kind: 'order', id: order.id },
          version: after.revision,
          payload: {
            ...orderPayload(after, location, itemCount),
            ...(isMoved ? { previousStatus: order.status } : {}),
          },
          ...(isMoved ? { previous: { status: order.status } } : {}),
        }),
        id: eventId,
      }),
    ]);
    return presentTicket(after, lines);
  });
}

async function markLines(tx: Tx, { id, station, bumped }: BumpStation, at: Date): Promise<number> {
  const { orderLines } = schema;
  const rows = await tx
    .update(orderLines)
    .set({ bumpedAt: bumped ? at : null })
    .where(
      and(
        eq(orderLines.orderId, id),
        station === undefined ? undefined : eq(orderLines.station, station),
        bumped ? isNull(orderLines.bumpedAt) : isNotNull(orderLines.bumpedAt),
      ),
    )
    .returning({ id: orderLines.id });
  return rows.length;
}

/** Where a bump or recall leaves the order. */
export function statusAfter(
  status: OrderStatus,
  { isRecall, allBumped }: { isRecall: boolean; allBumped: boolean },
): OrderStatus {
  if (isRecall) return status === 'ready' ? 'preparing' : status;
  if (status === 'ready') return status;
  return allBumped ? 'ready' : 'preparing';
}
