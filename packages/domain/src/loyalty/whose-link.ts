import { isFinal } from '../orders/judge-move.ts';
import type { OrderRow } from '../orders/order-event.ts';

/**
 * Whose points the tracking link of this order shows and spends: nobody's until the order is complete. Anybody can order
 * with somebody else's number and has a link at once.
 */
export function whoseLink({ status, guestId }: Pick<OrderRow, 'status' | 'guestId'>): string | null {
  return isFinal(status) && status !== 'cancelled' ? guestId : null;
}
