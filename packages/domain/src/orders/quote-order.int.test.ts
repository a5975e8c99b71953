import { eq, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { getOrder } from './get-order.ts';
import { tillOf, WEDNESDAY } from './testing/till.ts';

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
  await database.db.delete(schema.couponUses);
  await database.db.delete(schema.orders);
  await database.db.delete(schema.coupons);
  await database.db.delete(schema.deliveryZones);
});

const coupon = (more: Partial<typeof schema.coupons.$inferInsert>) =>
  database.db.insert(schema.coupons).values({ id: newId(), code: 'SAVE', kind: 'percent', value: 1_000, ...more });
const soups = (quantity: number) => ({ lines: [{ itemId: house.items.soup, quantity }] });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => ({ code: error.code, ...error.refusal.details }),
  );

describe('a coupon', () => {
  it('takes a percentage, up to its cap', async () => {
    await coupon({ cap: 150 });
    expect((await till.quote({ ...soups(2), coupon: 'save' })).totals).toMatchObject({ discount: 120, total: 1_080 });
    expect((await till.quote({ ...soups(5), coupon: 'SAVE' })).totals).toMatchObject({ discount: 150 });
  });

  it('of a fixed amount takes no more than the cart', async () => {
    await coupon({ kind: 'fixed', value: 1_000 });
    expect((await till.quote({ ...soups(1), coupon: 'SAVE', tip: 50 })).totals).toMatchObject({
      discount: 600,
      total: 50,
    });
  });

  it.each([
    ['inactive', { active: false }],
    ['not_yet', { startsAt: new Date(WEDNESDAY.getTime() + 1) }],
    ['over', { endsAt: WEDNESDAY }],
    ['used_up', { limitTotal: 3, used: 3 }],
    ['order_type', { orderTypes: ['delivery'] }],
    ['minimum', { minimum: 601 }],
  ])('is refused when %s', async (reason, more) => {
    await coupon(more);
    expect(await refusal(till.quote({ coupon: 'SAVE' }))).toMatchObject({ code: 'COUPON_INVALID', reason });
  });

  it('of another mode does not exist', async () => {
    await coupon({ mode: 'test' });
    expect(await refusal(till.quote({ coupon: 'SAVE' }))).toMatchObject({ reason: 'unknown' });
  });

  it('that applies by itself gives the most there is, and a named one goes first', async () => {
    await coupon({ code: 'FIVE', value: 500, autoApply: true });
    await coupon({ code: 'TEN', value: 1_000, autoApply: true });
    await coupon({ code: 'NAMED', value: 100 });
    expect(await till.quote()).toMatchObject({ coupon: 'TEN', totals: { discount: 60 } });
    expect(await till.quote({ coupon: 'named' })).toMatchObject({ coupon: 'NAMED', totals: { discount: 6 } });
  });

  it('that applies by itself steps aside for a customer who has used it up', async () => {
    await coupon({ code: 'FIRST', autoApply: true, limitPerCustomer: 1 });
    expect((await till.place()).totals.discount).toBe(60);
    const second = await till.quote();
    const changed = await till.placeQuote(second.quote).catch((error) => error);
    expect(changed).toMatchObject({
      code: 'PRICE_CHANGED',
      refusal: { details: { quote: { totals: { discount: 0 } } } },
    });
    expect((await till.placeQuote(changed.refusal.details.quote.quote)).totals.discount).toBe(0);
  });

  it('that was changed between quote and order changes the price', async () => {
    await coupon({});
    const { quote } = await till.quote({ coupon: 'SAVE' });
    await database.db.update(schema.coupons).set({ value: 500 });
    expect(await refusal(till.placeQuote(quote))).toMatchObject({ code: 'PRICE_CHANGED' });
  });
});

describe('delivery', () => {
  const zone = (more: Partial<typeof schema.deliveryZones.$inferInsert>) =>
    database.db.insert(schema.deliveryZones).values({
      id: newId(),
      locationId: house.locationId,
      name: 'Near',
      kind: 'radius',
      centerLat: 38.7,
      centerLng: -9.14,
      radiusMeters: 2_000,
      fee: 250,
      ...more,
    });
  const address = { line1: 'Rua A 1', city: 'Lisboa', lat: 38.701, lng: -9.14, instructions: 'Third bell' };
  const deliver = (quantity: number, more: object = {}) => ({
    type: 'delivery' as const,
    ...soups(quantity),
    address,
    ...more,
  });

  it('costs the fee of its zone, nothing from the free amount on, and keeps the address on the order', async () => {
    await zone({ freeOver: 3_000 });
    expect((await till.quote(deliver(3))).totals).toMatchObject({ deliveryFee: 250, total: 2_050 });
    expect((await till.quote(deliver(5))).totals).toMatchObject({ deliveryFee: 0, total: 3_000 });
    const { id } = await till.place(deliver(3));
    expect((await getOrder(till.staff(), { id })).address).toEqual(address);
  });

  it('is free with a coupon for it', async () => {
    await zone({});
    await coupon({ code: 'FREE', kind: 'free_delivery' });
    expect((await till.quote(deliver(3, { coupon: 'FREE' }))).totals).toMatchObject({ deliveryFee: 0, total: 1_800 });
    expect(await refusal(till.quote({ coupon: 'FREE' }))).toMatchObject({
      code: 'COUPON_INVALID',
      reason: 'order_type',
    });
  });

  it('is refused outside every zone, below the zone’s minimum and without an address', async () => {
    await zone({ minimum: 2_000 });
    const far = { ...address, lat: 38.8 };
    expect(await refusal(till.quote(deliver(4, { address: far })))).toMatchObject({
      code: 'OUTSIDE_DELIVERY_ZONE',
      zones: ['Near'],
    });
    expect(await refusal(till.quote(deliver(3)))).toMatchObject({
      code: 'BELOW_MINIMUM',
      minimum: 2_000,
      missing: 200,
    });
    expect(await refusal(till.quote(deliver(4, { address: undefined })))).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('ignores zones that are switched off and those of other locations', async () => {
    const other = await openTrattoria(database.db);
    await zone({ active: false });
    await zone({ locationId: other.locationId });
    expect(await refusal(till.quote(deliver(4)))).toMatchObject({ code: 'OUTSIDE_DELIVERY_ZONE' });
  });
});

describe('busy mode', () => {
  const pause = (until: Date | null) =>
    database.db
      .update(schema.locations)
      .set({ orderingPausedUntil: until })
      .where(eq(schema.locations.id, house.locationId));

  it('refuses until it ends, at placing too, and never staff', async () => {
    const { quote } = await till.quote();
    await pause(new Date(WEDNESDAY.getTime() + 600_000));
    expect(await refusal(till.quote())).toMatchObject({ code: 'ORDERING_PAUSED', until: '2026-11-18T20:10:00.000Z' });
    expect(await refusal(till.placeQuote(quote))).toMatchObject({ code: 'ORDERING_PAUSED' });
    expect((await till.place({}, till.staff())).status).toBe('confirmed');
    await pause(WEDNESDAY);
    expect(await refusal(till.placeQuote(quote))).toBeUndefined();
    await pause(null);
  });
});

describe('at the table', () => {
  it('is ordered by the code on it and goes to it', async () => {
    const { id } = await till.place({ type: 'dine_in', tableToken: house.tableToken });
    expect(await getOrder(till.staff(), { id })).toMatchObject({ type: 'dine_in', table: '1' });
  });

  it('is refused with the code of another location', async () => {
    const other = await openTrattoria(database.db);
    const foreign = till.quote({ type: 'dine_in', tableToken: other.tableToken });
    expect(await refusal(foreign)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('closed', () => {
  it('takes as soon as possible for the first slot, and orders for later; a closed special day has none', async () => {
    const hours = [4, 5].map((weekday) => ({ weekday, startTime: '18:00', endTime: '20:00' }));
    const bistro = await openTrattoria(database.db, { hours });
    const counter = tillOf(database.db, bistro);
    const soonest = await counter.quote();
    expect(soonest).toMatchObject({ readyAt: '2026-11-19T18:00:00.000Z' });
    expect(soonest.slots?.[0]).toMatchObject({ at: '2026-11-19T18:00:00.000Z', time: '18:00' });
    const thursday = { at: '2026-11-19T19:00:00Z' };
    const placed = await counter.place(thursday);
    expect(await getOrder(counter.staff(), { id: placed.id })).toMatchObject({
      scheduledFor: '2026-11-19T19:00:00.000Z',
      fireAt: '2026-11-19T18:45:00.000Z',
      readyAt: '2026-11-19T19:00:00.000Z',
    });
    await database.db
      .insert(schema.specialDays)
      .values({ id: newId(), locationId: bistro.locationId, date: '2026-11-19', closed: true });
    expect(await refusal(counter.quote(thursday))).toMatchObject({ code: 'LOCATION_CLOSED' });
    expect((await counter.quote({ at: '2026-11-20T18:00:00Z' })).slots?.[0]).toMatchObject({ date: '2026-11-20' });
  });
});
