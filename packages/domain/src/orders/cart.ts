import type { OrderType } from '@tavola/shared';
import type { Address, CartLine } from '@tavola/shared/schemas';

/** What a diner wants, as the server understood it: ids and quantities, never a price. Quotes carry it, signed. */
export interface Cart {
  locationId: string;
  type: OrderType;
  /** `asap` or an instant on the slot grid. */
  at: string;
  lines: CartLine[];
  coupon: string | null;
  /** Automatic coupons this customer has used up; they no longer count. */
  without: string[];
  /** Points to redeem, of the guest who showed a right to them. */
  redeem: { guestId: string; points: number } | null;
  tip: number;
  address: Address | null;
  table: { id: string; name: string } | null;
  /** Taken by staff: pauses, minimums and the online switch do not apply. */
  byStaff: boolean;
}
