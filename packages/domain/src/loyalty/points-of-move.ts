import { isFinal } from '../orders/judge-move.ts';
import type { OrderRow } from '../orders/order-event.ts';
import type { PointsChange } from './change-points.ts';

/** What a move does to points: a cancelled order gives back what it redeemed, a complete one gives what it earned. */
export function pointsOfMove(order: OrderRow): PointsChange[] {
  if (order.status === 'cancelled') {
    return order.loyaltyGuestId === null
      ? []
      : [{ guestId: order.loyaltyGuestId, orderId: order.id, kind: 'restore', points: order.loyaltyPoints }];
  }
  return isFinal(order.status) && order.guestId !== null
    ? [{ guestId: order.guestId, orderId: order.id, kind: 'earn', points: order.loyaltyEarn }]
    : [];
}
