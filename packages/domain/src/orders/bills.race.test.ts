import { type Connection, connect, eq, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { updateSettings } from '../settings/update-settings.ts';
import { closeTab } from './close-tab.ts';
import { getBill, splitBill } from './get-bill.ts';
import { getOrder } from './get-order.ts';
import { getTableTab } from './get-table-tab.ts';
import { moveOrder } from './move-order.ts';
import type { RefundRequest } from './payment-provider.ts';
import { recordPayment } from './record-payment.ts';
import { refundOrder } from './refund-order.ts';
import { staffPlaceOrder } from './staff-place-order.ts';
import { listTableCodes } from './table-codes.ts';
import { tillOf, WEDNESDAY } from './testing/till.ts';

let database: TestDatabase;
let other: Connection;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
  other = connect(database.url);
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
afterAll(async () => {
  await other.close();
  await database.close();
});
beforeEach(async () => {
  await database.db.delete(schema.orders);
  await database.db.delete(schema.tabs);
  await database.db.delete(schema.events);
});

const atTable = (counter = till) =>
  counter.place({ type: 'dine_in', tableToken: house.tableToken, lines: [counter.pizza()] });
const bill = (id: string) => getBill(till.staff(), { id });
const staff = () => till.staff();

describe('a repeated request about a bill', () => {
  it('is answered word for word as the first time, whatever happened in between', async () => {
    const keyed = (key: string) => ({ ...staff(), intent: { key, operation: 'test', fingerprint: key } });
    const { id } = await atTable();
    const pay = () => recordPayment(keyed('the-key-of-a-payment'), { id, method: 'cash', amount: 400 });
    const first = await pay();
    const refund = () => refundOrder(keyed('the-key-of-a-refund'), { id, amount: 100, reason: 'cold' });
    const refunded = await refund();
    await recordPayment(staff(), { id, method: 'card', amount: 200 });
    expect(await pay()).toEqual(first);
    expect(await refund()).toEqual(refunded);
    expect(await bill(id)).toMatchObject({ paid: 500 });
  });
});

describe('an open bill', () => {
  it('holds the rounds of its table, by the code on it and by staff, until it is paid', async () => {
    const first = await atTable();
    const [table] = await listTableCodes(staff(), { location: house.slug });
    await staffPlaceOrder(staff(), {
      ...till.cart({ type: 'dine_in' }),
      tableId: table?.id,
      contact: { name: 'Table 1' },
      channel: 'walk_in',
    });
    expect(await bill(first.id)).toMatchObject({ table: '1', total: 1_600, due: 1_600, orders: [{}, {}] });
    expect(await getTableTab(till.diner(), { token: house.tableToken })).toMatchObject({
      table: '1',
      due: 1_600,
      rounds: [{ lines: [{ name: 'Pizza', quantity: 1 }] }, { lines: [{ name: 'Soup', quantity: 1 }] }],
    });
    expect(JSON.stringify(await getTableTab(till.diner(), { token: house.tableToken }))).not.toMatch(/Ana|912/);

    const paid = await recordPayment(staff(), { id: first.id, method: 'card' });
    expect(paid).toMatchObject({ due: 0, paid: 1_600, tab: { closedAt: expect.any(String) } });
    expect((await getTableTab(till.diner(), { token: house.tableToken })).rounds).toEqual([]);
    const next = await atTable();
    expect(await bill(next.id)).toMatchObject({ total: 1_000, orders: [{ id: next.id }] });
  });

  it('is one, however many order at the table at the same moment in two processes', async () => {
    const { quote } = await till.quote({ type: 'dine_in', tableToken: house.tableToken });
    const orders = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const ctx = till.diner();
        return till.placeQuote(quote, index % 2 === 0 ? ctx : { ...ctx, db: other.db });
      }),
    );
    const shown = await bill(orders[0]?.id ?? '');
    expect(shown.orders).toHaveLength(12);
    expect(await database.db.select().from(schema.tabs)).toHaveLength(1);
  });

  it('of another evening does not greet the next guests, and one settled elsewhere can be closed', async () => {
    const first = await atTable();
    const tomorrow = tillOf(database.db, house, () => new Date(WEDNESDAY.getTime() + 86_400_000));
    const second = await atTable(tomorrow);
    expect((await bill(second.id)).orders).toHaveLength(1);
    await closeTab(staff(), { id: second.id, reason: 'paid at the till' });
    expect((await bill((await atTable(tomorrow)).id)).orders).toHaveLength(1);
    expect((await bill(first.id)).due).toBe(1_000);
  });

  it('orders.tabsEnabled bills each order alone when off', async () => {
    await updateSettings(testCtx(database.db), { group: 'orders', values: { tabsEnabled: false } });
    const [first] = [await atTable(), await atTable()];
    expect(await bill(first.id)).toMatchObject({ tab: null, total: 1_000, orders: [{ id: first.id }] });
    await updateSettings(testCtx(database.db), { group: 'orders', values: { tabsEnabled: true } });
    const [third, fourth] = [await atTable(), await atTable()];
    expect((await bill(third.id)).orders.map(({ id }) => id)).toEqual([third.id, fourth.id]);
  });

  it('costs nothing for a round that was cancelled', async () => {
    const [first, second] = [await atTable(), await atTable()];
    await moveOrder(staff(), { id: second.id, status: 'cancelled', reason: 'double' });
    expect(await bill(first.id)).toMatchObject({ total: 1_000, due: 1_000 });
  });

  it('falls into shares that are paid one by one', async () => {
    const first = await atTable();
    await atTable();
    await atTable();
    const even = await splitBill(staff(), { id: first.id, by: { parts: 7 } });
    expect(even.amounts.reduce((sum, amount) => sum + amount, 0)).toBe(3_000);
    const { lines } = await bill(first.id);
    const mine = [{ lineId: lines[0]?.id ?? '', quantity: 1 }];
    expect(await splitBill(staff(), { id: first.id, by: { shares: [mine] } })).toMatchObject({
      amounts: [1_000, 2_000],
      rest: true,
    });
    const twice = splitBill(staff(), { id: first.id, by: { shares: [mine, mine] } });
    await expect(twice).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    for (const amount of even.amounts) await recordPayment(staff(), { id: first.id, method: 'cash', amount });
    expect(await bill(first.id)).toMatchObject({ due: 0, paid: 3_000 });
  });
});

describe('money', () => {
  it('is never taken twice: of ten payments at once only what is due', async () => {
    const first = await atTable();
    await atTable();
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        recordPayment(index % 2 === 0 ? staff() : { ...staff(), db: other.db }, {
          id: first.id,
          method: 'cash',
          amount: 500,
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(new Set(codes)).toEqual(new Set(['CONFLICT']));
    expect(await bill(first.id)).toMatchObject({ due: 0, paid: 2_000 });
  });

  it('given back is recorded, told once and never more than was taken', async () => {
    const placed = await till.place({ lines: [till.pizza()] });
    const refund = (amount?: number) => refundOrder(staff(), { id: placed.id, amount, reason: 'cold' });
    await expect(refund()).rejects.toMatchObject({ code: 'CONFLICT', refusal: { details: { refundable: 0 } } });
    await recordPayment(staff(), { id: placed.id, method: 'cash' });
    expect((await getOrder(staff(), { id: placed.id })).payment).toMatchObject({ status: 'paid', paid: 1_000 });
    expect((await refund(400)).payment).toMatchObject({ status: 'unpaid', refunded: 400 });
    await expect(refund(601)).rejects.toMatchObject({ code: 'CONFLICT', refusal: { details: { refundable: 600 } } });
    const order = await refund();
    expect(order.payment).toMatchObject({ status: 'refunded', refunded: 1_000 });
    expect(order.history?.at(-1)).toMatchObject({ action: 'refunded', reason: 'cold', after: { amount: 600 } });
    const events = await database.db.select().from(schema.events).where(eq(schema.events.name, 'order.refunded'));
    expect(events.map(({ payload }) => (payload.refund as { amount: number }).amount).sort()).toEqual([400, 600]);
    for (const event of events) {
      expect(EVENT_CATALOG['order.refunded'].payload.strict().safeParse(event.payload).error).toBeUndefined();
    }
  });

  it('is given back once for a request that is repeated, and under the same key at the provider', async () => {
    const placed = await till.place({ lines: [till.pizza()] });
    await recordPayment(staff(), { id: placed.id, method: 'card' });
    const asked: RefundRequest[] = [];
    const provider = {
      name: 'counter',
      refund: (request: RefundRequest) => {
        asked.push(request);
        return Promise.resolve({ reference: 'r-1' });
      },
    };
    const intent = { key: 'refund-press-0001', operation: 'orders.refund', fingerprint: 'same' };
    const press = () =>
      refundOrder({ ...staff(), intent }, { id: placed.id, amount: 300, reason: 'late' }, () => provider);
    await press();
    await press();
    expect((await getOrder(staff(), { id: placed.id })).payment).toMatchObject({ refunded: 300 });
    expect(asked).toHaveLength(1);
    const broken = { name: 'counter', refund: () => Promise.reject(new Error('provider is down')) };
    await expect(refundOrder(staff(), { id: placed.id, amount: 100, reason: 'late' }, () => broken)).rejects.toThrow(
      'provider is down',
    );
    expect((await getOrder(staff(), { id: placed.id })).payment).toMatchObject({ refunded: 300 });
  });
});
