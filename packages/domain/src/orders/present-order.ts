import type { OrderDiscount, OrderLine, OrderTotals } from '@tavola/shared/schemas';
import type { DecidedOrder } from './decide-order.ts';
import type { PricedCart } from './price-cart.ts';

/** The lines of a decided cart as they go over the wire. */
export function linesOf({ lines, priced }: DecidedOrder, currency: string): OrderLine[] {
  return lines.map((line, index) => ({
    itemId: line.itemId,
    name: line.name,
    quantity: line.quantity,
    unitPrice: { amount: line.unitPrice, currency },
    options: line.options.map((option) => ({ ...option, price: { amount: option.price, currency } })),
    ...(line.comment ? { comment: line.comment } : {}),
    total: { amount: priced.lineTotals[index] ?? 0, currency },
    ...lineDiscount(line.discountName, priced.lineDiscounts[index] ?? 0, currency),
  }));
}

export function totalsOf(
  priced: Pick<PricedCart, 'subtotal' | 'discount' | 'deliveryFee' | 'tip' | 'taxIncluded' | 'taxes' | 'total'> & {
    discounts: OrderDiscount[];
  },
  currency: string,
): OrderTotals {
  const { subtotal, discount, discounts, deliveryFee, tip, taxIncluded, taxes, total } = priced;
  return { currency, subtotal, discount, discounts, deliveryFee, tip, taxIncluded, taxes, total };
}

/** What is taken off, named: one entry per discount on dishes, then the coupon, then points; they add up to `discount`. */
export function discountsOf({
  lines,
  priced,
  coupon,
}: Pick<DecidedOrder, 'priced'> & {
  lines: readonly { discountName: string | null }[];
  coupon: { code: string } | null;
}): OrderDiscount[] {
  const byName = new Map<string, number>();
  for (const [index, { discountName }] of lines.entries()) {
    const amount = priced.lineDiscounts[index] ?? 0;
    if (amount > 0) byName.set(discountName ?? '', (byName.get(discountName ?? '') ?? 0) + amount);
  }
  return [
    ...[...byName].map(([name, amount]) => ({ kind: 'item' as const, name, amount })),
    ...(priced.couponDiscount > 0
      ? [{ kind: 'coupon' as const, name: coupon?.code ?? '', amount: priced.couponDiscount }]
      : []),
    ...(priced.loyaltyDiscount > 0 ? [{ kind: 'loyalty' as const, name: '', amount: priced.loyaltyDiscount }] : []),
  ];
}

export const lineDiscount = (name: string | null, amount: number, currency: string): Pick<OrderLine, 'discount'> =>
  amount > 0 ? { discount: { name: name ?? '', amount: { amount, currency } } } : {};
