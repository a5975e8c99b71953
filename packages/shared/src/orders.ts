export const ORDER_STATUSES = [
  'pending',
  'confirmed',
  'preparing',
  'ready',
  'out_for_delivery',
  'delivered',
  'picked_up',
  'served',
  'cancelled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const ORDER_TYPES = ['pickup', 'delivery', 'dine_in'] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

export const FINAL_ORDER_STATUSES = ['delivered', 'picked_up', 'served', 'cancelled'] as const satisfies OrderStatus[];

const AFTER_READY: Record<OrderType, OrderStatus> = {
  pickup: 'picked_up',
  delivery: 'out_for_delivery',
  dine_in: 'served',
};

/** Statuses an order of this type may move to next; cancellation included until it is final. */
export function nextOrderStatuses(type: OrderType, status: OrderStatus): OrderStatus[] {
  switch (status) {
    case 'pending':
      return ['confirmed', 'cancelled'];
    case 'confirmed':
      return ['preparing', 'cancelled'];
    case 'preparing':
      return ['ready', 'cancelled'];
    case 'ready':
      return [AFTER_READY[type], 'cancelled'];
    case 'out_for_delivery':
      return ['delivered', 'cancelled'];
    default:
      return [];
  }
}

/** Lanes of the kitchen board, left to right. */
export const KITCHEN_LANES = ['pending', 'confirmed', 'preparing', 'ready'] as const satisfies OrderStatus[];

export const PAYMENT_METHODS = ['counter', 'on_delivery', 'card'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export const PAYMENT_STATUSES = ['unpaid', 'pending', 'paid', 'refunded', 'failed'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
