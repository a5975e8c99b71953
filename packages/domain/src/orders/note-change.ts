import { eq, newId, schema, type Tx } from '@tavola/db';
import type { EventName } from '@tavola/shared';
import { recordEvent } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { type OrderRow, orderPayload } from './order-event.ts';
import type { OrderWithLocation } from './read-orders.ts';

export interface OrderChange {
  before: OrderRow;
  /** Its revision is raised here. */
  after: OrderRow;
  location: OrderWithLocation['location'];
  itemCount: number;
  event: Extract<EventName, 'order.modified' | 'order.status_changed' | 'order.refunded'>;
  /** What the history calls it. */
  action: 'edited' | 'paid' | 'refunded' | 'closed';
  reason: string | null;
  details?: { before?: Record<string, unknown>; after?: Record<string, unknown> };
  /** Said by the event besides the order. */
  more?: Record<string, unknown>;
}

/** Writes the changed row, a step of the history and the event; one revision each time. */
export async function noteChange(tx: Tx, ctx: Ctx, change: OrderChange): Promise<OrderRow> {
  const { before, location } = change;
  const after = { ...change.after, revision: before.revision + 1 };
  const isMoved = after.status !== before.status;
  await tx.update(schema.orders).set(after).where(eq(schema.orders.id, after.id));
  await tx.insert(schema.orderHistory).values({
    id: newId(),
    orderId: after.id,
    at: ctx.clock(),
    action: change.action,
    fromStatus: isMoved ? before.status : null,
    toStatus: isMoved ? after.status : null,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    channel: ctx.actor.channel,
    reason: change.reason,
    details: change.details ?? null,
  });
  await recordEvent(tx, ctx, change.event, {
    locationId: after.locationId,
    object: { kind: 'order', id: after.id },
    version: after.revision,
    payload: {
      ...orderPayload(after, location, change.itemCount),
      ...(isMoved ? { previousStatus: before.status } : {}),
      ...change.more,
    },
    ...(isMoved ? { previous: { status: before.status } } : {}),
  });
  return after;
}
