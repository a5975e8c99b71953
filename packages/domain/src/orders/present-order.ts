import type { OrderLine, OrderTotals } from '@tavola/shared/schemas';
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
  }));
}

export function totalsOf(
  priced: Pick<PricedCart, 'subtotal' | 'discount' | 'deliveryFee' | 'tip' | 'taxIncluded' | 'taxes' | 'total'>,
  currency: string,
): OrderTotals {
  const { subtotal, discount, deliveryFee, tip, taxIncluded, taxes, total } = priced;
  return { currency, subtotal, discount, deliveryFee, tip, taxIncluded, taxes, total };
}
