import { and, eq, schema, type Tx } from '@tavola/db';
import type { SettingValues } from '@tavola/shared';
import { addressSchema } from '@tavola/shared/schemas';
import { couponDiscount } from '../coupons/judge-coupon.ts';
import { findZone, zoneFee } from '../delivery/find-zone.ts';
import type { PointsChange } from '../loyalty/change-points.ts';
import type { OrderRow } from './order-event.ts';
import { discountsOf } from './present-order.ts';
import { type CartAmounts, priceCart } from './price-cart.ts';
import type { ResolvedLine } from './resolve-lines.ts';

/** A line of an order being changed: kept ones carry their frozen tax rate, new ones none yet. */
export interface EditedLine extends Omit<ResolvedLine, 'itemId'> {
  id: string;
  itemId: string | null;
  isNew: boolean;
  taxRate: number | undefined;
  bumpedAt: Date | null;
}

/**
 * Adds an order up anew by what it was promised: kept lines at their price and tax, the coupon by its terms, points at
 * the value they were taken for, the fee of the zone. A coupon whose minimum is no longer met takes nothing off; points
 * the dishes cannot take any more go back.
 */
export async function repriceOrder(
  tx: Tx,
  order: OrderRow,
  lines: readonly EditedLine[],
  settings: SettingValues<'orders'>,
) {
  const rates = {
    food: settings.taxRateFood,
    drink: settings.taxRateDrink,
    alcohol: settings.taxRateAlcohol,
    other: settings.taxRateOther,
  };
  for (const line of lines) line.taxRate ??= rates[line.taxClass];
  const amounts: Omit<CartAmounts, 'discount' | 'deliveryFee'> = {
    lines: lines.map(({ taxRate = 0, ...line }) => ({ ...line, taxRate })),
    tip: order.tip,
    tax: { included: order.taxIncluded, rates },
  };
  const plain = priceCart({ ...amounts, discount: 0, deliveryFee: 0 });
  const goods = plain.subtotal - plain.discount;
  const coupon = await findCoupon(tx, order);
  const discount = coupon && goods >= coupon.minimum ? couponDiscount(coupon, goods) : 0;
  const pointValue = order.loyaltyPoints > 0 ? loyaltyAmount(order) / order.loyaltyPoints : 1;
  const points = Math.min(order.loyaltyPoints, Math.floor((goods - discount) / pointValue));
  const priced = priceCart({
    ...amounts,
    discount,
    loyalty: points * pointValue,
    deliveryFee: coupon?.kind === 'free_delivery' && goods >= coupon.minimum ? 0 : await feeOf(tx, order, goods),
  });
  const isEarning = order.loyaltyEarn > 0 || settings.loyaltyEnabled;
  const back = order.loyaltyPoints - points;
  const changes: PointsChange[] =
    order.loyaltyGuestId !== null && back > 0
      ? [{ guestId: order.loyaltyGuestId, orderId: order.id, kind: 'restore', points: back }]
      : [];
  return {
    lineTotals: priced.lineTotals,
    lineDiscounts: priced.lineDiscounts,
    points: changes,
    amounts: {
      subtotal: priced.subtotal,
      discount: priced.discount,
      discounts: discountsOf({ lines, priced, coupon: coupon ?? { code: order.couponCode ?? '' } }),
      deliveryFee: priced.deliveryFee,
      taxTotal: priced.taxTotal,
      taxes: priced.taxes,
      total: priced.total,
      loyaltyPoints: points,
      loyaltyEarn:
        isEarning && order.guestId !== null
          ? Math.floor(((priced.subtotal - priced.discount) * settings.loyaltyEarn) / 100)
          : 0,
    },
  };
}

const loyaltyAmount = ({ discounts }: OrderRow): number =>
  discounts.find(({ kind }) => kind === 'loyalty')?.amount ?? 0;

async function findCoupon(tx: Tx, { couponId }: OrderRow) {
  if (couponId === null) return undefined;
  const [coupon] = await tx.select().from(schema.coupons).where(eq(schema.coupons.id, couponId));
  return coupon;
}

/** The fee of the address's zone for this amount; the one agreed when no zone is found any more. */
async function feeOf(tx: Tx, order: OrderRow, goods: number): Promise<number> {
  const address = addressSchema.safeParse(order.address);
  if (order.type !== 'delivery' || !address.success) return order.deliveryFee;
  const { deliveryZones } = schema;
  const zones = await tx
    .select()
    .from(deliveryZones)
    .where(and(eq(deliveryZones.locationId, order.locationId), eq(deliveryZones.active, true)))
    .orderBy(deliveryZones.sort, deliveryZones.name);
  const zone = findZone(zones, address.data);
  return zone ? zoneFee(zone, goods) : order.deliveryFee;
}
