import { spread } from './price-cart.ts';

export interface BillLine {
  id: string;
  orderId: string;
  quantity: number;
  /** Minor units for all portions, discounts on the dish taken off. */
  net: number;
}

export interface BillOrder {
  id: string;
  /** Everything the order costs: fee, tip, tax and discounts included. */
  total: number;
}

/** What each of so many people pays when they share evenly; the first ones pay the odd cents. */
export const splitEvenly = (total: number, parts: number): number[] => spread(total, Array<number>(parts).fill(1));

/**
 * What each share pays for its portions. Discount, fee, tip and tax of an order follow the dishes in proportion, by largest
 * remainder; portions nobody claimed are one more share at the end. The shares add up to the bill to the cent.
 */
export function splitByLines(
  orders: readonly BillOrder[],
  lines: readonly BillLine[],
  claims: readonly (readonly { lineId: string; quantity: number }[])[],
): { amounts: number[]; rest: boolean } {
  const claimed = new Map<string, number[]>(lines.map((line) => [line.id, claims.map(() => 0)]));
  for (const [share, picks] of claims.entries()) {
    for (const { lineId, quantity } of picks) {
      const counts = claimed.get(lineId);
      if (counts) counts[share] = (counts[share] ?? 0) + quantity;
    }
  }
  const shares = claims.length + 1;
  const amounts = Array<number>(shares).fill(0);
  let rest = false;
  for (const order of orders) {
    const weights = Array<number>(shares).fill(0);
    const portions = Array<number>(shares).fill(0);
    for (const line of lines.filter(({ orderId }) => orderId === order.id)) {
      const counts = claimed.get(line.id) ?? [];
      const left = line.quantity - counts.reduce((sum, count) => sum + count, 0);
      if (left > 0) rest = true;
      const all = [...counts, left];
      for (const [share, cents] of spread(line.net, all).entries()) weights[share] = (weights[share] ?? 0) + cents;
      for (const [share, count] of all.entries()) portions[share] = (portions[share] ?? 0) + count;
    }
    // Free dishes weigh nothing; tip and fee are then shared by portions.
    const byWorth = weights.some((weight) => weight > 0) ? weights : portions;
    for (const [share, cents] of spread(order.total, byWorth).entries()) amounts[share] = (amounts[share] ?? 0) + cents;
  }
  return rest ? { amounts, rest } : { amounts: amounts.slice(0, -1), rest };
}

/** Whether no share claims a line that is not on the bill, or more portions than there are. */
export function claimsTooMuch(
  lines: readonly BillLine[],
  claims: readonly (readonly { lineId: string; quantity: number }[])[],
): string | undefined {
  const left = new Map(lines.map((line) => [line.id, line.quantity]));
  for (const { lineId, quantity } of claims.flat()) {
    const now = (left.get(lineId) ?? 0) - quantity;
    if (now < 0) return lineId;
    left.set(lineId, now);
  }
  return undefined;
}
