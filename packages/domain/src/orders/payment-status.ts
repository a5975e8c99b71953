import type { PaymentStatus } from '@tavola/shared';
import type { OrderRow } from './order-event.ts';

/** What the sums of an order say: everything given back, everything taken, or something still to pay. */
export function paymentStatusOf({
  paid,
  refunded,
  total,
}: Pick<OrderRow, 'paid' | 'refunded' | 'total'>): PaymentStatus {
  if (paid > 0 && refunded === paid) return 'refunded';
  return paid > 0 && paid - refunded >= total ? 'paid' : 'unpaid';
}

/** Minor units still to pay; a cancelled order owes nothing. */
export const dueOf = ({
  status,
  total,
  paid,
  refunded,
}: Pick<OrderRow, 'status' | 'total' | 'paid' | 'refunded'>): number =>
  status === 'cancelled' ? 0 : Math.max(0, total - (paid - refunded));
