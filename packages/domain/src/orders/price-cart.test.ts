import { TAX_CLASSES, type TaxClass } from '@tavola/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CartAmounts, priceCart, spread } from './price-cart.ts';

const rate = fc.integer({ min: 0, max: 3_000 });
const carts: fc.Arbitrary<CartAmounts> = fc.record({
  lines: fc.array(
    fc.record({
      unitPrice: fc.integer({ min: 0, max: 20_000 }),
      options: fc.array(
        fc.record({ price: fc.integer({ min: -2_000, max: 2_000 }), quantity: fc.integer({ min: 1, max: 5 }) }),
        { maxLength: 4 },
      ),
      quantity: fc.integer({ min: 1, max: 99 }),
      taxClass: fc.constantFrom(...TAX_CLASSES),
      portionDiscount: fc.integer({ min: 0, max: 3_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  discount: fc.integer({ min: 0, max: 30_000 }),
  loyalty: fc.integer({ min: 0, max: 20_000 }),
  deliveryFee: fc.integer({ min: 0, max: 2_000 }),
  tip: fc.integer({ min: 0, max: 5_000 }),
  tax: fc.record({
    included: fc.boolean(),
    rates: fc.record({ food: rate, drink: rate, alcohol: rate, other: rate }),
  }),
});

/** The same cart worked out dish by dish with exact fractions, written without looking at the code under test. */
function independentTotals(cart: CartAmounts) {
  let subtotal = 0n;
  let goods = 0n;
  const portions: { taxClass: TaxClass; cents: bigint }[] = [];
  for (const line of cart.lines) {
    let each = BigInt(line.unitPrice);
    for (const { price, quantity } of line.options) for (let n = 0; n < quantity; n += 1) each += BigInt(price);
    if (each < 0n) each = 0n;
    const off = BigInt(line.portionDiscount ?? 0);
    const eachNet = off > each ? 0n : each - off;
    let whole = 0n;
    for (let n = 0; n < line.quantity; n += 1) {
      subtotal += each;
      whole += eachNet;
    }
    portions.push({ taxClass: line.taxClass, cents: whole });
    goods += whole;
  }
  const wanted = BigInt(cart.discount);
  const coupon = wanted > goods ? goods : wanted;
  const points = BigInt(cart.loyalty ?? 0);
  const loyalty = points > goods - coupon ? goods - coupon : points;
  return { subtotal, goods, coupon, loyalty, discount: subtotal - goods + coupon + loyalty, portions };
}

describe('ten thousand random carts', () => {
  it('sum to the cent against an independent model', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const priced = priceCart(cart);
        const { subtotal, goods, coupon, loyalty, discount, portions } = independentTotals(cart);
        expect(BigInt(priced.subtotal)).toBe(subtotal);
        expect(BigInt(priced.discount)).toBe(discount);
        expect([BigInt(priced.couponDiscount), BigInt(priced.loyaltyDiscount)]).toEqual([coupon, loyalty]);
        const before = subtotal - discount + BigInt(cart.deliveryFee) + BigInt(cart.tip);
        const taxSum = priced.taxes.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
        expect(BigInt(priced.taxTotal)).toBe(taxSum);
        expect(BigInt(priced.total)).toBe(cart.tax.included ? before : before + taxSum);

        // Each rate's tax is within what exact proportional shares, rounded once and off by one cent a line, allow.
        for (const tax of priced.taxes) {
          const classes = TAX_CLASSES.filter((name) => cart.tax.rates[name] === tax.rate);
          const mine = portions.filter(({ taxClass }) => classes.includes(taxClass));
          const gross = mine.reduce((sum, { cents }) => sum + Number(cents), 0);
          const net = goods === 0n ? 0 : gross - (Number(coupon + loyalty) * gross) / Number(goods);
          const base = net + (classes.includes('other') ? cart.deliveryFee : 0);
          const exact = (base * tax.rate) / (cart.tax.included ? 10_000 + tax.rate : 10_000);
          expect(Math.abs(tax.amount - exact)).toBeLessThanOrEqual(0.5 + mine.length * (tax.rate / 10_000) + 1e-6);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('are never negative, whatever options and discounts do', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const priced = priceCart(cart);
        const amounts = [priced.subtotal, priced.discount, priced.total, priced.taxTotal, ...priced.lineTotals];
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
        expect(amounts.every(Number.isSafeInteger)).toBe(true);
        expect(priced.discount).toBeLessThanOrEqual(priced.subtotal);
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);
});

describe('spreading a discount', () => {
  it('loses and invents nothing, and takes from no line more than it has', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 60 }), fc.nat(), (weights, seed) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const amount = whole === 0 ? 0 : seed % (whole + 1);
        const parts = spread(amount, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        expect(parts.every((part, index) => part >= 0 && part <= (weights[index] ?? 0))).toBe(true);
      }),
    );
  });

  it('gives the odd cent to the largest remainder', () => {
    expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(spread(10, [1, 2, 4])).toEqual([1, 3, 6]);
  });
});

describe('tax', () => {
  const cart = (included: boolean): CartAmounts => ({
    lines: [
      { unitPrice: 1_130, options: [], quantity: 1, taxClass: 'food' },
      { unitPrice: 1_230, options: [], quantity: 1, taxClass: 'alcohol' },
    ],
    discount: 0,
    deliveryFee: 0,
    tip: 100,
    tax: { included, rates: { food: 1_300, drink: 1_300, alcohol: 2_300, other: 2_300 } },
  });

  it('is contained in the price when prices include it', () => {
    expect(priceCart(cart(true))).toMatchObject({
      taxes: [
        { name: '13 %', rate: 1_300, amount: 130 },
        { name: '23 %', rate: 2_300, amount: 230 },
      ],
      total: 2_460,
    });
  });

  it('is added on top when they do not', () => {
    expect(priceCart(cart(false))).toMatchObject({ taxTotal: 147 + 283, total: 2_460 + 430 });
  });

  it('is charged on the delivery fee and never on the tip', () => {
    const delivered = priceCart({ ...cart(false), lines: [], deliveryFee: 1_000, tip: 5_000 });
    expect(delivered).toMatchObject({ taxTotal: 230, total: 6_230 });
  });
});
