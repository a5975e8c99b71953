import type { schema } from '@tavola/db';
import type { LocationRow } from '../locations/find-location.ts';

export type OrderRow = typeof schema.orders.$inferSelect;

type EventOrder = Pick<
  OrderRow,
  | 'id'
  | 'number'
  | 'status'
  | 'type'
  | 'currency'
  | 'subtotal'
  | 'discount'
  | 'deliveryFee'
  | 'tip'
  | 'taxTotal'
  | 'total'
  | 'readyAt'
  | 'scheduledFor'
  | 'placedAt'
  | 'paymentMethod'
  | 'paymentStatus'
  | 'channel'
  | 'locale'
  | 'revision'
>;

/** What events say about an order: its state and amounts, nothing about the person. */
export function orderPayload(
  row: EventOrder,
  location: Pick<LocationRow, 'slug' | 'timezone'>,
  itemCount: number,
): Record<string, unknown> {
  const { currency, subtotal, discount, deliveryFee, tip, taxTotal, total } = row;
  return {
    order: {
      id: row.id,
      number: row.number,
      status: row.status,
      type: row.type,
      location: location.slug,
      timezone: location.timezone,
      totals: { currency, subtotal, discount, deliveryFee, tip, taxTotal, total },
      itemCount,
      readyAt: row.readyAt.toISOString(),
      scheduledFor: row.scheduledFor?.toISOString() ?? null,
      placedAt: row.placedAt.toISOString(),
      paymentMethod: row.paymentMethod,
      paymentStatus: row.paymentStatus,
      channel: row.channel,
      locale: row.locale,
      revision: row.revision,
    },
  };
}
