import { nextOrderStatuses } from '@tavola/shared';
import type { Ticket } from '@tavola/shared/schemas';
import type { OrderRow } from '../orders/order-event.ts';
import type { OrderLineRow } from '../orders/read-orders.ts';

/** One order as the kitchen reads it. */
export function presentTicket(order: OrderRow, lines: readonly OrderLineRow[]): Ticket {
  return {
    id: order.id,
    number: order.number,
    type: order.type,
    status: order.status,
    version: order.revision,
    revision: order.revision,
    allowedStatuses: nextOrderStatuses(order.type, order.status),
    name: order.contactName,
    table: order.tableName,
    ...(order.notes ? { notes: order.notes } : {}),
    placedAt: order.placedAt.toISOString(),
    fireAt: order.fireAt.toISOString(),
    readyAt: order.readyAt.toISOString(),
    scheduledFor: order.scheduledFor?.toISOString() ?? null,
    lines: lines.map((line) => ({
      id: line.id,
      itemId: line.itemId,
      name: line.name,
      quantity: line.quantity,
      options: line.options.map((option) =>
        option.quantity > 1 ? `${option.quantity} × ${option.name}` : option.name,
      ),
      ...(line.comment ? { comment: line.comment } : {}),
      station: line.station,
      bumpedAt: line.bumpedAt?.toISOString() ?? null,
      allergens: line.allergens,
    })),
  };
}
