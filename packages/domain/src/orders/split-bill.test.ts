import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsTooMuch, splitByLines, splitEvenly } from './split-bill.ts';

const sum = (list: readonly number[]) => list.reduce((total, amount) => total + amount, 0);
const bills = fc.record({
  orders: fc.array(fc.record({ total: fc.nat({ max: 100_000 }) }), { minLength: 1, maxLength: 4 }),
  lines: fc.array(
    fc.record({
      at: fc.nat({ max: 3 }),
      quantity: fc.integer({ min: 1, max: 6 }),
      net: fc.nat({ max: 20_000 }),
      claims: fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

describe('a bill', () => {
  it('split evenly adds up, and no share differs by more than a cent', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 50 }), (total, parts) => {
        const shares = splitEvenly(total, parts);
        expect(sum(shares)).toBe(total);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('split by dishes adds up to the cent, whatever is claimed and whatever is left', () => {
    fc.assert(
      fc.property(bills, ({ orders, lines }) => {
        const named = orders.map((order, index) => ({ ...order, id: String(index) }));
        const listed = lines.map((line, index) => ({
          ...line,
          id: `line ${index}`,
          orderId: String(line.at % orders.length),
        }));
        const withDishes = named.filter(({ id }) => listed.some(({ orderId }) => orderId === id));
        let left = new Map(listed.map((line) => [line.id, line.quantity]));
        const shares = [0, 1, 2, 3].map((share) =>
          listed.flatMap((line) => {
            const quantity = Math.min(line.claims[share] ?? 0, left.get(line.id) ?? 0);
            left = new Map(left).set(line.id, (left.get(line.id) ?? 0) - quantity);
            return quantity > 0 ? [{ lineId: line.id, quantity }] : [];
          }),
        );
        expect(claimsTooMuch(listed, shares)).toBeUndefined();
        const { amounts, rest } = splitByLines(withDishes, listed, shares);
        expect(sum(amounts)).toBe(sum(withDishes.map(({ total }) => total)));
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
        expect(rest).toBe([...left.values()].some((quantity) => quantity > 0));
        expect(amounts).toHaveLength(rest ? 5 : 4);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives each what they had, with their part of discount and tip', () => {
    const lines = [
      { id: 'pizza', orderId: 'one', quantity: 2, net: 2_000 },
      { id: 'beer', orderId: 'two', quantity: 1, net: 400 },
    ];
    const orders = [
      { id: 'one', total: 2_200 },
      { id: 'two', total: 400 },
    ];
    const ana = [{ lineId: 'pizza', quantity: 1 }];
    const rui = [{ lineId: 'beer', quantity: 1 }];
    expect(splitByLines(orders, lines, [ana, rui])).toEqual({ amounts: [1_100, 400, 1_100], rest: true });
    expect(splitByLines(orders, lines, [[...ana, ...ana], rui])).toEqual({ amounts: [2_200, 400], rest: false });
  });

  it('is not claimed twice', () => {
    const lines = [{ id: 'beer', orderId: 'one', quantity: 1, net: 400 }];
    const beer = { lineId: 'beer', quantity: 1 };
    expect(claimsTooMuch(lines, [[beer], [beer]])).toBe('beer');
    expect(claimsTooMuch(lines, [[{ lineId: 'wine', quantity: 1 }]])).toBe('wine');
  });
});
