import { FINAL_ORDER_STATUSES, nextOrderStatuses, type OrderStatus } from '@tavola/shared';
import { DomainError } from '../kernel/domain-error.ts';
import type { OrderRow } from './order-event.ts';

export interface MoveOrder {
  id: string;
  status: OrderStatus;
  reason?: string | undefined;
  /** When given and no longer current, the move is `REVISION_CONFLICT`. */
  revision?: number | undefined;
  /** The diner's own cancellation: allowed only while nobody has accepted the order. */
  byDiner?: boolean | undefined;
}

/** Why this move is not possible, or nothing when it is. */
export function judgeMove(
  order: Pick<OrderRow, 'status' | 'type' | 'revision' | 'id'>,
  move: MoveOrder,
): DomainError | undefined {
  if (move.revision !== undefined && move.revision !== order.revision) {
    return new DomainError('REVISION_CONFLICT', {
      details: { id: order.id, status: order.status, revision: order.revision },
      allowedActions: nextOrderStatuses(order.type, order.status),
    });
  }
  const next = nextOrderStatuses(order.type, order.status);
  const allowed = move.byDiner ? next.filter((status) => status === 'cancelled' && order.status === 'pending') : next;
  if (!allowed.includes(move.status)) {
    return new DomainError('INVALID_TRANSITION', {
      details: { from: order.status, action: move.status, allowedActions: allowed },
      allowedActions: allowed,
    });
  }
  if (move.status === 'cancelled' && !move.byDiner && !move.reason?.trim()) return new DomainError('REASON_REQUIRED');
  return undefined;
}

/** Whether nothing can follow this status. */
export const isFinal = (status: OrderStatus): boolean =>
  (FINAL_ORDER_STATUSES as readonly OrderStatus[]).includes(status);
