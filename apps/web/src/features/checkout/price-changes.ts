import type { Quote } from '@tavola/shared/schemas';

export interface PriceChange {
  name: string;
  before: number;
  after: number;
}

type Priced = Pick<Quote, 'lines' | 'totals'>;

/** What a new quote charges differently for each line, and the totals; in the order of the cart. */
export function priceChanges(before: Priced, after: Priced): { lines: PriceChange[]; total: [number, number] } {
  const lines = after.lines.flatMap((line, at) => {
    const old = before.lines[at];
    const known = old && old.itemId === line.itemId ? old : undefined;
    return known && known.total.amount !== line.total.amount
      ? [{ name: line.name, before: known.total.amount, after: line.total.amount }]
      : [];
  });
  return { lines, total: [before.totals.total, after.totals.total] };
}
