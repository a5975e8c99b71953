import { and, type Connection, connect, eq, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymousActor } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { moveOrder } from './move-order.ts';
import { placeOrder } from './place-order.ts';
import { tillOf, WEDNESDAY } from './testing/till.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
/** Two more pools stand for two more processes: each has its own queue and its own cache. */
let processes: Connection[];
beforeAll(async () => {
  database = await createTestDatabase();
  processes = [connect(database.url), connect(database.url)];
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
afterAll(async () => {
  await Promise.all(processes.map((process) => process.close()));
  await database.close();
});
beforeEach(async () => {
  await database.db.delete(schema.couponUses);
  await database.db.delete(schema.orders);
  await database.db.delete(schema.coupons);
  await database.db.delete(schema.itemStock);
  await database.db.delete(schema.orderSlots);
});

const contactOf = (index: number) => ({
  name: `Diner ${index}`,
  phone: `+3519100000${String(index).padStart(2, '0')}`,
});

/** Places the same quote many times at once, spread over three processes, each time as another customer. */
async function rush(times: number, quote: string, contact = contactOf) {
  const dbs = [database.db, ...processes.map((process) => process.db)];
  const results = await Promise.allSettled(
    Array.from({ length: times }, (_, index) => {
      const ctx: Ctx = {
        ...till.diner({ actor: anonymousActor(`browser ${index}`) }),
        db: dbs[index % 3] ?? database.db,
      };
      return placeOrder(ctx, { quote, contact: contact(index), payment: { method: 'counter' } });
    }),
  );
  const placed = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  return { placed, codes: new Set(refusals.map((refusal) => refusal.code ?? String(refusal))) };
}

const stockOf = async (itemId: string) => {
  const { itemStock } = schema;
  const [row] = await database.db
    .select()
    .from(itemStock)
    .where(and(eq(itemStock.locationId, house.locationId), eq(itemStock.itemId, itemId)));
  return row?.quantity;
};

describe('the last seven portions', () => {
  beforeEach(async () => {
    await database.db
      .insert(schema.itemStock)
      .values({ locationId: house.locationId, itemId: house.items.soup, quantity: 7 });
  });

  it('feed seven of fifty parallel orders, and come back when one is cancelled', async () => {
    const { quote } = await till.quote();
    const { placed, codes } = await rush(50, quote);
    expect(placed).toHaveLength(7);
    expect([...codes]).toEqual(['OUT_OF_STOCK']);
    expect(await stockOf(house.items.soup)).toBe(0);
    const events = await database.db.select().from(schema.events).where(eq(schema.events.name, 'menu.item_sold_out'));
    expect(events.filter((event) => event.objectId === house.items.soup).length).toBeGreaterThanOrEqual(1);

    const first = placed[0]?.id ?? '';
    await moveOrder(till.staff(), { id: first, status: 'cancelled', reason: 'changed their mind' });
    expect(await stockOf(house.items.soup)).toBe(1);
    expect((await till.place()).status).toBe('pending');
    await expect(till.place()).rejects.toMatchObject({ code: 'OUT_OF_STOCK' });
  });

  it('would be oversold by reading first and writing then: the control', async () => {
    const { itemStock } = schema;
    const mine = eq(itemStock.itemId, house.items.soup);
    const readers: Promise<number>[] = [];
    const sold = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const reading = database.db.select().from(itemStock).where(mine);
        readers.push(reading.then(([row]) => row?.quantity ?? 0));
        await Promise.all(readers);
        const [row] = await reading;
        if ((row?.quantity ?? 0) < 1) return false;
        await database.db
          .update(itemStock)
          .set({ quantity: (row?.quantity ?? 0) - 1 })
          .where(mine);
        return true;
      }),
    );
    expect(sold.filter(Boolean).length).toBeGreaterThan(7);
  });
});

describe('a coupon', () => {
  const coupon = (more: Partial<typeof schema.coupons.$inferInsert>) =>
    database.db.insert(schema.coupons).values({ id: newId(), code: 'WELCOME', kind: 'fixed', value: 100, ...more });
  const uses = async () => (await database.db.select().from(schema.coupons))[0]?.used;

  it('for one use is used once by twenty at once, and again after a cancellation', async () => {
    await coupon({ limitTotal: 1 });
    const { quote } = await till.quote({ coupon: 'welcome' });
    const { placed, codes } = await rush(20, quote);
    expect(placed).toHaveLength(1);
    expect([...codes]).toEqual(['COUPON_INVALID']);
    expect(await uses()).toBe(1);
    await moveOrder(till.staff(), { id: placed[0]?.id ?? '', status: 'cancelled', reason: 'twice' });
    expect(await uses()).toBe(0);
    expect((await till.place({ coupon: 'WELCOME' })).totals.discount).toBe(100);
  });

  it('for one use per customer is used once by the same customer, by phone or by e-mail', async () => {
    await coupon({ limitPerCustomer: 1 });
    const { quote } = await till.quote({ coupon: 'WELCOME' });
    const same = () => ({ name: 'Ana', phone: '+351912345678', email: 'Ana@Example.com' });
    const { placed, codes } = await rush(20, quote, same);
    expect(placed).toHaveLength(1);
    expect([...codes]).toEqual(['COUPON_INVALID']);
    const again = { quote, contact: { name: 'A.', email: 'ana@example.COM' }, payment: { method: 'counter' as const } };
    await expect(placeOrder(till.diner(), again)).rejects.toMatchObject({
      code: 'COUPON_INVALID',
      refusal: { details: { reason: 'customer_limit' } },
    });
    await expect(placeOrder(till.diner(), { ...again, contact: { name: 'Bo' } })).rejects.toMatchObject({
      refusal: { details: { reason: 'contact_required' } },
    });
    const { placed: others } = await rush(5, quote);
    expect(others).toHaveLength(5);
  });
});

it('a slot for three takes three scheduled orders of thirty', async () => {
  const at = new Date(WEDNESDAY.getTime() + 3_600_000).toISOString();
  const small = tillOf(database.db, house);
  await database.db
    .insert(schema.settings)
    .values({ id: 'default', version: 1, groups: { orders: { slotCapacity: 3 } }, updatedBy: {} });
  const { quote } = await small.quote({ at });
  const { placed, codes } = await rush(30, quote);
  expect(placed).toHaveLength(3);
  expect([...codes]).toEqual(['SLOT_UNAVAILABLE']);
  await expect(small.quote({ at })).rejects.toMatchObject({ code: 'SLOT_UNAVAILABLE' });
  await moveOrder(small.staff(), { id: placed[0]?.id ?? '', status: 'cancelled', reason: 'ill' });
  expect((await small.place({ at })).status).toBe('pending');
  await database.db.delete(schema.settings);
});

it('sixty orders at once over three processes get sixty different numbers without a gap', async () => {
  await database.db.delete(schema.orderCounters);
  const { quote } = await till.quote();
  const { placed, codes } = await rush(60, quote);
  expect([...codes]).toEqual([]);
  expect(placed.map(({ number }) => Number(number)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 60 }, (_, index) => index + 1),
  );
});

it('one of two presses on the same revision wins', async () => {
  const { id } = await till.place();
  const press = () => moveOrder(till.staff(), { id, status: 'confirmed', revision: 1 });
  const other = () =>
    moveOrder({ ...till.staff(), db: processes[0]?.db ?? database.db }, { id, status: 'confirmed', revision: 1 });
  const results = await Promise.allSettled([press(), press(), other(), other()]);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
  expect(codes).toEqual(['REVISION_CONFLICT', 'REVISION_CONFLICT', 'REVISION_CONFLICT']);
});
