import { newId, schema } from '@tavola/db';
import type { SaveItemDiscountInput } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { getMenu } from '../menu/get-menu.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { getOrder } from '../orders/get-order.ts';
import { tillOf } from '../orders/testing/till.ts';
import { deleteItemDiscount, listItemDiscounts, saveItemDiscount } from './edit-item-discounts.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(schema.itemDiscounts);
  await database.db.delete(schema.coupons);
});

const offer = (more: Partial<SaveItemDiscountInput> = {}) =>
  saveItemDiscount(till.staff(), {
    name: 'Pizza night',
    kind: 'percent',
    value: 2_000,
    itemIds: [house.items.pizza],
    orderTypes: ['pickup', 'delivery', 'dine_in'],
    startsAt: null,
    endsAt: null,
    weekdays: [],
    startTime: null,
    endTime: null,
    active: true,
    ...more,
  });
/** Two large pizzas with olives: 14.50 each, of which 10.00 is the dish. */
const pizzas = () => ({
  lines: [
    till.pizza({ quantity: 2, options: [{ valueId: house.sizes.large }, { valueId: house.toppings.olives }] }),
    { itemId: house.items.beer, quantity: 1 },
  ],
});

it('an offer takes its part off the dish, never off its options, and is named on line and bill', async () => {
  await offer();
  const quote = await till.quote(pizzas());
  expect(quote.totals).toMatchObject({
    subtotal: 3_300,
    discount: 400,
    discounts: [{ kind: 'item', name: 'Pizza night', amount: 400 }],
    total: 2_900,
    taxes: [
      { rate: 1_300, amount: 288 },
      { rate: 2_300, amount: 75 },
    ],
  });
  const { id } = await till.placeQuote(quote.quote);
  expect((await getOrder(till.staff(), { id })).lines[0]).toMatchObject({
    total: { amount: 2_900 },
    discount: { name: 'Pizza night', amount: { amount: 400 } },
  });
});

it('an offer comes before the coupon, and both before minimums', async () => {
  await offer();
  await database.db
    .insert(schema.coupons)
    .values({ id: newId(), code: 'TENTH', kind: 'percent', value: 1_000, minimum: 2_900 });
  expect((await till.quote({ ...pizzas(), coupon: 'TENTH' })).totals).toMatchObject({
    discount: 400 + 290,
    discounts: [{ kind: 'item' }, { kind: 'coupon', name: 'TENTH', amount: 290 }],
    total: 2_610,
  });
  await offer({ value: 3_000 });
  await expect(till.quote({ ...pizzas(), coupon: 'TENTH' })).rejects.toMatchObject({
    code: 'COUPON_INVALID',
    refusal: { details: { reason: 'minimum', missing: 200 } },
  });
});

it('an offer that ends between quote and order changes the price, and an order placed keeps it', async () => {
  const { id } = await offer();
  const { quote } = await till.quote(pizzas());
  const placed = await till.placeQuote(quote);
  await deleteItemDiscount(till.staff(), { id });
  await expect(till.placeQuote(quote)).rejects.toMatchObject({ code: 'PRICE_CHANGED' });
  expect((await getOrder(till.staff(), { id: placed.id })).totals.total).toBe(2_900);
});

it('the menu shows an offer at its hours, and only one that counts for every way to order', async () => {
  const shown = async (at?: string) => {
    const { categories } = await getMenu(till.diner(), { location: house.slug, at: at ?? '2026-11-20T23:30:00Z' });
    return categories[0]?.items.find(({ id }) => id === house.items.pizza)?.discount;
  };
  const { id } = await offer({ weekdays: [5], startTime: '22:00', endTime: '02:00' });
  expect(await shown()).toEqual({ name: 'Pizza night', price: { amount: 800, currency: 'EUR' } });
  expect(await shown('2026-11-20T21:59:00Z')).toBeUndefined();
  await offer({ id, orderTypes: ['dine_in'] });
  expect(await shown()).toBeUndefined();
  expect(await listItemDiscounts(till.staff())).toMatchObject([{ id, orderTypes: ['dine_in'] }]);
});

it('an offer of the other mode or none at all is not found', async () => {
  await expect(offer({ id: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const foreign = newId();
  await database.db
    .insert(schema.itemDiscounts)
    .values({ id: foreign, mode: 'test', name: 'Test', kind: 'fixed', value: 100, itemIds: [house.items.pizza] });
  await expect(deleteItemDiscount(till.staff(), { id: foreign })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await till.quote(pizzas())).totals.discount).toBe(0);
});
