import { SETTINGS, type TaxClass } from '@tavola/shared';

const { orders } = SETTINGS;
/** Rates of the demo, those the settings start with, in hundredths of a percent. */
export const TAX_RATES: Record<TaxClass, number> = {
  food: orders.taxRateFood.default,
  drink: orders.taxRateDrink.default,
  alcohol: orders.taxRateAlcohol.default,
  other: orders.taxRateOther.default,
};

/** Tax contained in the lines and the delivery fee, one entry per rate (hundredths of a percent). */
export function taxesIncluded(lines: readonly { taxClass: string; total: number }[], deliveryFee: number) {
  const gross = new Map<number, number>();
  const add = (rate: number, amount: number) => gross.set(rate, (gross.get(rate) ?? 0) + amount);
  for (const line of lines) add(TAX_RATES[line.taxClass as TaxClass], line.total);
  if (deliveryFee > 0) add(TAX_RATES.other, deliveryFee);
  const taxes = [...gross]
    .sort(([a], [b]) => a - b)
    .map(([rate, amount]) => ({
      name: `${rate / 100} %`,
      rate,
      amount: Math.round((amount * rate) / (10_000 + rate)),
    }));
  return { taxes, taxTotal: taxes.reduce((sum, tax) => sum + tax.amount, 0) };
}
