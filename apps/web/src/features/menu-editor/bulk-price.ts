export interface PriceChange {
  /** Hundredths of a percent, or minor units; negative makes cheaper. */
  by: { kind: 'percent' | 'amount'; value: number };
  /** The result is rounded to a multiple of so many minor units, halves up. */
  step: number;
}

/** The price after a change, never below zero. */
export function priceAfter(price: number, { by, step }: PriceChange): number {
  const raw = by.kind === 'percent' ? price + (price * by.value) / 10_000 : price + by.value;
  return Math.max(0, Math.round(raw / step) * step);
}
