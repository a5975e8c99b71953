import { ORDER_STATUSES, ORDER_TYPES, type OrderStatus, type OrderType } from '@tavola/shared';
import { oneOf } from '../shell/address-params.ts';

/** Filters of the order list; they live in the address so that a view can be shared and the back button works. */
export interface OrderFilters {
  date: string | undefined;
  status: OrderStatus | undefined;
  type: OrderType | undefined;
  query: string | undefined;
}

export function readFilters(params: URLSearchParams): OrderFilters {
  const date = params.get('date');
  return {
    date: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
    status: oneOf(ORDER_STATUSES, params.get('status')),
    type: oneOf(ORDER_TYPES, params.get('type')),
    query: params.get('query')?.trim().slice(0, 80) || undefined,
  };
}
