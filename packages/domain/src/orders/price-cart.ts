import type { TaxClass } from '@tavola/shared';

export interface CartAmounts {
  lines: readonly {
    /** Minor units, before options. */
    unitPrice: number;
    options: readonly { price: number; quantity: number }[];
    quantity: number;
    taxClass: TaxClass;
    /** Frozen rate of a line that is already ordered; the rate of its class when absent. */
    taxRate?: number;
    /** Minor units off each portion by a discount on the dish. */
    portionDiscount?: number;
  }[];
  /** Minor units a coupon takes off; never more than what is left of the dishes. */
  discount: number;
  /** Minor units redeemed points take off after the coupon. */
  loyalty?: number;
  deliveryFee: number;
  tip: number;
  tax: {
    /** True when menu prices contain the tax. */
    included: boolean;
    /** Hundredths of a percent per class. */
    rates: Readonly<Record<TaxClass, number>>;
  };
}

export interface PricedCart {
  /** Before discounts. */
  lineTotals: number[];
  /** What discounts on dishes take off each line. */
  lineDiscounts: number[];
  subtotal: number;
  /** Everything that is taken off: dishes, coupon and points together. */
  discount: number;
  couponDiscount: number;
  loyaltyDiscount: number;
  deliveryFee: number;
  tip: number;
  taxIncluded: boolean;
  taxes: { name: string; rate: number; amount: number }[];
  taxTotal: number;
  total: number;
}

/**
 * Prices a cart in integer minor units. A line never goes below zero however far its options or its discount lower it.
 * Discounts on dishes come first, then the coupon, then points; the last two are spread over the lines by largest remainder, so that each tax rate is charged on what was really paid; tax is rounded
 * half up once per rate; the delivery fee is taxed as `other`, the tip is not taxed.
 * `total = subtotal - discount + deliveryFee + tip (+ taxes, when they are not included)`, always to the cent.
 */
export function priceCart(cart: CartAmounts): PricedCart {
  const lineTotals = cart.lines.map(
    ({ unitPrice, options, quantity }) =>
      Math.max(0, unitPrice + options.reduce((sum, option) => sum + option.price * option.quantity, 0)) * quantity,
  );
  const subtotal = sumOf(lineTotals);
  const lineDiscounts = cart.lines.map(({ portionDiscount = 0, quantity }, index) =>
    Math.min(portionDiscount * quantity, lineTotals[index] ?? 0),
  );
  const netTotals = lineTotals.map((total, index) => total - (lineDiscounts[index] ?? 0));
  const goods = sumOf(netTotals);
  const couponDiscount = Math.min(cart.discount, goods);
  const loyaltyDiscount = Math.min(cart.loyalty ?? 0, goods - couponDiscount);
  const discount = subtotal - goods + couponDiscount + loyaltyDiscount;
  const shares = spread(couponDiscount + loyaltyDiscount, netTotals);

  const taxable = new Map<number, number>();
  const add = (rate: number, amount: number) => taxable.set(rate, (taxable.get(rate) ?? 0) + amount);
  for (const [index, line] of cart.lines.entries()) {
    add(line.taxRate ?? cart.tax.rates[line.taxClass], (netTotals[index] ?? 0) - (shares[index] ?? 0));
  }
  if (cart.deliveryFee > 0) add(cart.tax.rates.other, cart.deliveryFee);

  const taxes = [...taxable]
    .filter(([rate, amount]) => rate > 0 && amount > 0)
    .sort(([a], [b]) => a - b)
    .map(([rate, amount]) => ({
      name: `${rate / 100} %`,
      rate,
      amount: Math.round((amount * rate) / (cart.tax.included ? 10_000 + rate : 10_000)),
    }));
  const taxTotal = sumOf(taxes.map((tax) => tax.amount));
  return {
    lineTotals,
    lineDiscounts,
    subtotal,
    discount,
    couponDiscount,
    loyaltyDiscount,
    deliveryFee: cart.deliveryFee,
    tip: cart.tip,
    taxIncluded: cart.tax.included,
    taxes,
    taxTotal,
    total: subtotal - discount + cart.deliveryFee + cart.tip + (cart.tax.included ? 0 : taxTotal),
  };
}

/** Splits `amount` in proportion to `weights` so that the parts are whole and add up to it: largest remainder first. */
export function spread(amount: number, weights: readonly number[]): number[] {
  const whole = sumOf(weights);
  if (whole === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => Math.floor((amount * weight) / whole));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, amount - sumOf(parts))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
