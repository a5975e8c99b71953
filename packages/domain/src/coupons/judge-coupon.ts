import type { schema } from '@tavola/db';
import type { OrderType } from '@tavola/shared';

export type CouponRow = typeof schema.coupons.$inferSelect;

export interface CouponUse {
  subtotal: number;
  type: OrderType;
  now: Date;
}

export type CouponRefusal =
  | { reason: 'inactive' | 'not_yet' | 'over' | 'used_up' }
  | { reason: 'order_type'; types: string[] }
  | { reason: 'minimum'; minimum: number; missing: number };

/** Why the coupon cannot be used for this cart, or nothing when it can. Limits per customer are judged when placing. */
export function judgeCoupon(coupon: CouponRow, { subtotal, type, now }: CouponUse): CouponRefusal | undefined {
  if (!coupon.active) return { reason: 'inactive' };
  if (coupon.startsAt && now < coupon.startsAt) return { reason: 'not_yet' };
  if (coupon.endsAt && now >= coupon.endsAt) return { reason: 'over' };
  if (coupon.limitTotal !== null && coupon.used >= coupon.limitTotal) return { reason: 'used_up' };
  if (!coupon.orderTypes.includes(type)) return { reason: 'order_type', types: coupon.orderTypes };
  if (coupon.kind === 'free_delivery' && type !== 'delivery') return { reason: 'order_type', types: ['delivery'] };
  if (subtotal < coupon.minimum) {
    return { reason: 'minimum', minimum: coupon.minimum, missing: coupon.minimum - subtotal };
  }
  return undefined;
}

/** Minor units the coupon takes off the subtotal; percentages are rounded half up, then capped. */
export function couponDiscount(coupon: CouponRow, subtotal: number): number {
  if (coupon.kind === 'free_delivery') return 0;
  if (coupon.kind === 'fixed') return Math.min(coupon.value, subtotal);
  const discount = Math.round((subtotal * Math.min(coupon.value, 10_000)) / 10_000);
  return Math.min(discount, coupon.cap ?? discount, subtotal);
}
