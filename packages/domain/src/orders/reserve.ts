import { type CouponRow, judgeCoupon } from '../coupons/judge-coupon.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isSoldOut, type StockEntry } from '../menu/menu-book.ts';
import { type DecidedOrder, pointsShort } from './decide-order.ts';
import { outOfStock } from './resolve-lines.ts';

/** Rows an order may use up, as read under lock; orders of a batch take from them one after the other. */
export interface Scarce {
  stock: Map<string, StockEntry>;
  coupons: Map<string, CouponRow>;
  /** Live uses per coupon and customer key: their ordinals. */
  couponUses: Map<string, Set<number>>;
  /** Scheduled orders per slot, by its instant in milliseconds. */
  slots: Map<number, number>;
  /** Points per guest. */
  points: Map<string, number>;
}

/** What one order takes. */
export interface Reservation {
  stock: Map<string, number>;
  couponUses: { couponId: string; customerKey: string | null; ordinal: number }[];
}

export interface ReserveRules {
  slotCapacity: number;
  customerKeys: readonly string[];
  now: Date;
  type: 'pickup' | 'delivery' | 'dine_in';
}

export const usesKey = (couponId: string, customerKey: string): string => `${couponId} ${customerKey}`;

/** Takes portions, coupon use, points and slot from `scarce`, or refuses and takes nothing. */
export function reserve(scarce: Scarce, order: DecidedOrder, rules: ReserveRules): Reservation {
  const stock = new Map<string, number>();
  for (const { itemId, quantity } of order.lines) stock.set(itemId, (stock.get(itemId) ?? 0) + quantity);
  for (const [itemId, quantity] of stock) {
    const entry = scarce.stock.get(itemId);
    const left = isSoldOut(entry, order.serviceDate) ? 0 : (entry?.quantity ?? null);
    if (left !== null && left < quantity) {
      throw outOfStock(itemId, order.lines.find((line) => line.itemId === itemId)?.name, left);
    }
    if (left === null) stock.delete(itemId);
  }
  const slot = order.scheduledFor?.getTime();
  const taken = slot === undefined ? 0 : (scarce.slots.get(slot) ?? 0);
  if (slot !== undefined && rules.slotCapacity > 0 && taken >= rules.slotCapacity) {
    throw new DomainError('SLOT_UNAVAILABLE', { details: { at: order.readyAt.toISOString() } });
  }
  const { redeem } = order;
  const balance = redeem ? (scarce.points.get(redeem.guestId) ?? 0) : 0;
  if (redeem && balance < redeem.points) throw pointsShort(balance, redeem.points);
  const couponUses = order.coupon ? useCoupon(scarce, order.coupon, goodsOf(order), rules) : [];

  for (const [itemId, quantity] of stock) {
    const entry = scarce.stock.get(itemId);
    if (entry?.quantity != null) scarce.stock.set(itemId, { ...entry, quantity: entry.quantity - quantity });
  }
  if (slot !== undefined) scarce.slots.set(slot, taken + 1);
  if (redeem) scarce.points.set(redeem.guestId, balance - redeem.points);
  return { stock, couponUses };
}

/** What the dishes cost once their own discounts are off: the amount coupons go by. */
const goodsOf = ({ priced }: DecidedOrder): number =>
  priced.subtotal - priced.lineDiscounts.reduce((sum, amount) => sum + amount, 0);

function useCoupon(scarce: Scarce, named: CouponRow, subtotal: number, rules: ReserveRules): Reservation['couponUses'] {
  const coupon = scarce.coupons.get(named.id);
  const refusal = coupon ? judgeCoupon(coupon, { subtotal, type: rules.type, now: rules.now }) : { reason: 'unknown' };
  if (!coupon || refusal) throw new DomainError('COUPON_INVALID', { details: { coupon: named.code, ...refusal } });
  const limit = coupon.limitPerCustomer;
  if (limit !== null && rules.customerKeys.length === 0) {
    throw new DomainError('COUPON_INVALID', { details: { coupon: coupon.code, reason: 'contact_required' } });
  }
  const uses = rules.customerKeys.map((customerKey) => {
    const ordinals = scarce.couponUses.get(usesKey(coupon.id, customerKey)) ?? new Set<number>();
    let ordinal = 1;
    while (ordinals.has(ordinal)) ordinal += 1;
    if (limit !== null && ordinal > limit) {
      throw new DomainError('COUPON_INVALID', { details: { coupon: coupon.code, reason: 'customer_limit', limit } });
    }
    return { couponId: coupon.id, customerKey, ordinal };
  });
  for (const { customerKey, ordinal } of uses) {
    const key = usesKey(coupon.id, customerKey);
    scarce.couponUses.set(key, new Set([...(scarce.couponUses.get(key) ?? []), ordinal]));
  }
  scarce.coupons.set(coupon.id, { ...coupon, used: coupon.used + 1 });
  return uses.length > 0 ? uses : [{ couponId: coupon.id, customerKey: null, ordinal: coupon.used + 1 }];
}
