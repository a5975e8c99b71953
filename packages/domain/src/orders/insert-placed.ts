import { insertRows, newId, schema, type Tx } from '@tavola/db';
import { eventRow } from '../events/record-event.ts';
import type { BatchRequest } from '../kernel/commit-batch.ts';
import type { LocationRow } from '../locations/find-location.ts';
import type { DecidedPlacing } from './decide-placing.ts';
import { type OrderRow, orderPayload } from './order-event.ts';
import type { Placing } from './place-order.ts';
import type { Reservation } from './reserve.ts';

/** An order that passed every rule, with what it takes and the row it becomes. */
export interface Accepted {
  request: BatchRequest<Placing>;
  placing: DecidedPlacing;
  reservation: Reservation;
  row: typeof schema.orders.$inferInsert &
    Pick<
      OrderRow,
      'revision' | 'discount' | 'deliveryFee' | 'tip' | 'scheduledFor' | 'paymentStatus' | 'locale' | 'discounts'
    >;
}

/** Orders, frozen lines, first step of the history and event of a batch: one statement per table. */
export function insertOrders(tx: Tx, accepted: readonly Accepted[], location: LocationRow): Promise<void>[] {
  return [
    insertRows(
      tx,
      schema.orders,
      accepted.map(({ row }) => row),
    ),
    insertRows(tx, schema.orderLines, accepted.flatMap(lineRows)),
    insertRows(
      tx,
      schema.orderHistory,
      accepted.map(({ request: { ctx, input }, row }) => ({
        id: newId(),
        orderId: row.id,
        at: row.placedAt,
        action: 'created',
        toStatus: row.status,
        actorKind: ctx.actor.kind,
        actorId: ctx.actor.id,
        actorName: ctx.actor.name,
        channel: input.channel,
      })),
    ),
    insertRows(
      tx,
      schema.events,
      accepted.map(({ request: { ctx, input }, placing, row }) => {
        const itemCount = placing.decided.lines.reduce((sum, line) => sum + line.quantity, 0);
        return {
          ...eventRow(ctx, 'order.created', {
            locationId: location.id,
            object: { kind: 'order', id: row.id },
            version: 1,
            payload: orderPayload(row, location, itemCount),
          }),
          channel: input.channel,
        };
      }),
    ),
  ];
}

function lineRows({ placing: { decided }, row }: Accepted): (typeof schema.orderLines.$inferInsert)[] {
  return decided.lines.map(({ portionDiscount: _, ...line }, position) => ({
    id: newId(),
    orderId: row.id,
    position,
    ...line,
    taxRate: decided.taxRates[line.taxClass],
    total: decided.priced.lineTotals[position] ?? 0,
    discount: decided.priced.lineDiscounts[position] ?? 0,
  }));
}
