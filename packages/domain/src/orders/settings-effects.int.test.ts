import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { updateSettings } from '../settings/update-settings.ts';
import { tillOf, WEDNESDAY } from './testing/till.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
  await database.db
    .insert(schema.deliveryZones)
    .values({ id: newId(), locationId: house.locationId, name: 'Near', kind: 'radius', postcodes: ['1200'], fee: 300 });
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(schema.settings);
  await database.db.delete(schema.orders);
  await database.db.delete(schema.orderSlots);
});

const set = (values: Record<string, string | number | boolean>) =>
  updateSettings(testCtx(database.db), { group: 'orders', values });
const address = { line1: 'Rua A 1', city: 'Lisboa', postcode: '1200-109' };
const at = (minutes: number) => new Date(WEDNESDAY.getTime() + minutes * 60_000).toISOString();
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error) => error.code,
  );
const taxOf = async (lines: Parameters<typeof till.quote>[0]) => (await till.quote(lines)).totals.taxes;
const beer = () => ({ lines: [{ itemId: house.items.beer, quantity: 1 }] });

it('orders.enabled refuses diners and agents when off, and staff never', async () => {
  await set({ enabled: false });
  expect(await code(till.quote())).toBe('ORDERING_PAUSED');
  expect(await code(till.place({}, till.staff()))).toBe('accepted');
  await set({ enabled: true });
  expect(await code(till.quote())).toBe('accepted');
});

it('orders.autoConfirm sends new orders to the kitchen as confirmed', async () => {
  expect((await till.place()).status).toBe('pending');
  await set({ autoConfirm: true });
  expect((await till.place()).status).toBe('confirmed');
});

it('orders.taxIncluded adds tax on top when off', async () => {
  expect((await till.quote()).totals).toMatchObject({ taxIncluded: true, total: 600 });
  await set({ taxIncluded: false });
  expect((await till.quote()).totals).toMatchObject({ taxIncluded: false, total: 678, taxes: [{ amount: 78 }] });
});

it('orders.taxRateFood is the rate of dishes', async () => {
  await set({ taxRateFood: 2_000 });
  expect(await taxOf({})).toEqual([{ name: '20 %', rate: 2_000, amount: 100 }]);
});

it.each([
  ['orders.taxRateDrink is the rate of soft drinks', 'taxRateDrink', 'drink'],
  ['orders.taxRateAlcohol is the rate of alcohol', 'taxRateAlcohol', 'alcohol'],
  ['orders.taxRateOther is the rate of everything else', 'taxRateOther', 'other'],
] as const)('%s', async (_title, field, taxClass) => {
  await database.sql`update menu_items set tax_class = ${taxClass} where id = ${house.items.beer}`;
  await set({ [field]: 2_500 });
  expect(await taxOf(beer())).toEqual([{ name: '25 %', rate: 2_500, amount: 80 }]);
  await database.sql`update menu_items set tax_class = 'alcohol' where id = ${house.items.beer}`;
});

it('orders.tipsEnabled refuses a tip when off', async () => {
  expect((await till.quote({ tip: 100 })).totals.total).toBe(700);
  await set({ tipsEnabled: false });
  expect(await code(till.quote({ tip: 100 }))).toBe('VALIDATION_FAILED');
  expect(await code(till.quote({ tip: 0 }))).toBe('accepted');
});

it('orders.leadMinutes is the shortest time until ready', async () => {
  expect((await till.quote()).readyAt).toBe(at(15));
  await set({ leadMinutes: 40 });
  expect((await till.quote()).readyAt).toBe(at(40));
  expect(await code(till.quote({ at: at(30) }))).toBe('OUTSIDE_BOOKING_WINDOW');
});

it('orders.slotMinutes is the step between the times offered', async () => {
  expect(await code(till.quote({ at: at(75) }))).toBe('accepted');
  await set({ slotMinutes: 60 });
  expect(await code(till.quote({ at: at(75) }))).toBe('NOT_A_SLOT');
  const { slots = [] } = await till.quote({ at: at(60) });
  expect(slots.slice(0, 2).map(({ time }) => time)).toEqual(['21:00', '22:00']);
});

it('orders.slotCapacity closes a slot once it is full; 0 never does', async () => {
  await set({ slotCapacity: 1 });
  await till.place({ at: at(60) });
  const { slots = [] } = await till.quote();
  expect(slots.find((slot) => slot.at === at(60))?.available).toBe(false);
  expect(await code(till.quote({ at: at(60) }))).toBe('SLOT_UNAVAILABLE');
  await set({ slotCapacity: 0 });
  expect(await code(till.place({ at: at(60) }))).toBe('accepted');
});

it('orders.kitchenHands moves new orders back when more is open than the hands can make', async () => {
  await set({ kitchenHands: 0 });
  await till.place({ lines: [till.pizza({ quantity: 30 })] });
  expect((await till.quote()).readyAt).toBe(at(15));
  await set({ kitchenHands: 10 });
  expect((await till.quote()).readyAt).toBe(at(15 + 25));
  expect(await code(till.quote({ at: at(30) }))).toBe('OUTSIDE_BOOKING_WINDOW');
});

it('what is fired later does not move new orders back', async () => {
  await set({ kitchenHands: 10 });
  await till.place({ lines: [till.pizza({ quantity: 30 })], at: at(120) });
  expect((await till.quote()).readyAt).toBe(at(15));
  const later = tillOf(database.db, house, () => new Date(at(90)));
  expect((await later.quote()).readyAt).toBe(at(90 + 15 + 25));
});

it('orders.maxDaysAhead is how far ahead an order may be', async () => {
  const inDays = (days: number) => code(till.quote({ at: at(days * 1_440) }));
  expect(await Promise.all([inDays(7), inDays(8)])).toEqual(['accepted', 'OUTSIDE_BOOKING_WINDOW']);
  await set({ maxDaysAhead: 1 });
  expect(await Promise.all([inDays(1), inDays(2)])).toEqual(['accepted', 'OUTSIDE_BOOKING_WINDOW']);
});

it('orders.minimumPickup refuses smaller carts for pickup', async () => {
  await set({ minimumPickup: 601 });
  const refusal = await till.quote().catch((error) => error);
  expect(refusal).toMatchObject({ code: 'BELOW_MINIMUM', refusal: { details: { minimum: 601, missing: 1 } } });
  await set({ minimumPickup: 600 });
  expect(await code(till.quote())).toBe('accepted');
});

it('orders.minimumDelivery refuses smaller carts for delivery', async () => {
  expect(await code(till.quote({ type: 'delivery', address }))).toBe('BELOW_MINIMUM');
  await set({ minimumDelivery: 600 });
  expect((await till.quote({ type: 'delivery', address })).totals).toMatchObject({ deliveryFee: 300, total: 900 });
});

it('orders.quoteMinutes is how long a quote says it holds', async () => {
  expect((await till.quote()).expiresAt).toBe(at(15));
  await set({ quoteMinutes: 2 });
  expect((await till.quote()).expiresAt).toBe(at(2));
});
