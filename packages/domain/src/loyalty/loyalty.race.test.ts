import { type Connection, connect, eq, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymousActor } from '../kernel/actor.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { moveOrder } from '../orders/move-order.ts';
import { placeOrder } from '../orders/place-order.ts';
import { recordPayment } from '../orders/record-payment.ts';
import { refundOrder } from '../orders/refund-order.ts';
import { tillOf, tokenOf } from '../orders/testing/till.ts';
import { updateSettings } from '../settings/update-settings.ts';
import { adjustPoints } from './adjust-points.ts';
import { changePoints } from './change-points.ts';
import { getLoyaltyAccount, getPoints } from './get-points.ts';
import { listMembers } from './list-members.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
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
  await database.db.delete(schema.loyaltyEntries);
  await database.db.delete(schema.loyaltyAccounts);
  await database.db.delete(schema.orders);
  await set({ loyaltyEnabled: true, loyaltyEarn: 1, loyaltyValue: 1 });
});

const set = (values: Record<string, number | boolean>) =>
  updateSettings(testCtx(database.db), { group: 'orders', values });
const account = () => getLoyaltyAccount(till.staff(), { phone: till.contact.phone });
const finish = async (id: string) => {
  for (const status of ['confirmed', 'preparing', 'ready', 'picked_up'] as const)
    await moveOrder(till.staff(), { id, status });
};
/** Ana, with points, and the tracking link that shows she is Ana. */
async function ana(points: number) {
  await set({ loyaltyEnabled: false });
  const placed = await till.place();
  await finish(placed.id);
  await set({ loyaltyEnabled: true });
  const { guestId } = await account();
  await adjustPoints(till.staff(), { guestId, points, reason: 'welcome' });
  return { token: tokenOf(placed), guestId };
}
const sumOfEntries = async () => (await account()).entries.reduce((sum, entry) => sum + entry.points, 0);

describe('points', () => {
  it('are earned once the order is complete, on what the dishes cost after discounts', async () => {
    await till.place({ lines: [till.pizza({ quantity: 2 })], tip: 500 });
    const placed = await till.place({ lines: [till.pizza({ quantity: 2 })], tip: 500 });
    expect(await account()).toMatchObject({ balance: 0, entries: [] });
    await finish(placed.id);
    expect(await account()).toMatchObject({ balance: 20, entries: [{ kind: 'earn', points: 20, orderId: placed.id }] });
    expect(await getPoints(till.diner(), { token: tokenOf(placed) })).toMatchObject({ enabled: true, balance: 20 });
  });

  it('orders.loyaltyEnabled neither gives nor takes points when off', async () => {
    const { token } = await ana(100);
    await set({ loyaltyEnabled: false });
    await expect(till.quote({ redeem: { points: 10, token } })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    const placed = await till.place();
    await finish(placed.id);
    expect((await account()).balance).toBe(100);
    await set({ loyaltyEnabled: true });
    expect((await till.quote({ redeem: { points: 10, token } })).loyalty).toEqual({ redeems: 10, earns: 5 });
  });

  it('orders.loyaltyEarn is how many an order earns', async () => {
    expect((await till.quote()).loyalty?.earns).toBe(6);
    await set({ loyaltyEarn: 10 });
    expect((await till.quote()).loyalty?.earns).toBe(60);
  });

  it('orders.loyaltyValue is what one takes off', async () => {
    const { token } = await ana(100);
    expect((await till.quote({ redeem: { points: 50, token } })).totals).toMatchObject({ discount: 50, total: 550 });
    await set({ loyaltyValue: 5 });
    expect((await till.quote({ redeem: { points: 50, token } })).totals).toMatchObject({
      discount: 250,
      total: 350,
      discounts: [{ kind: 'loyalty', amount: 250 }],
    });
  });

  it('take no more than the dishes cost, and only as many as that needs', async () => {
    const { token } = await ana(5_000);
    const quote = await till.quote({ redeem: { points: 5_000, token }, tip: 100 });
    expect(quote).toMatchObject({ loyalty: { redeems: 600, earns: 0 }, totals: { discount: 600, total: 100 } });
    await till.placeQuote(quote.quote);
    expect((await account()).balance).toBe(4_400);
  });

  it('are not spent by who only knows a phone number', async () => {
    const { token } = await ana(100);
    await expect(till.quote({ redeem: { points: 10 } })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    const guess = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    await expect(till.quote({ redeem: { points: 10, token: guess } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(till.quote({ redeem: { points: 101, token } })).rejects.toMatchObject({
      code: 'CONFLICT',
      refusal: { details: { reason: 'points_short', balance: 100 } },
    });
  });

  it('are neither shown to nor spent by who orders with somebody else’s number either, until that order is complete', async () => {
    await ana(100);
    const token = tokenOf(await till.place({}, till.diner(), { ...till.contact, name: 'Somebody else' }));
    await expect(till.quote({ redeem: { points: 10, token } })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await getPoints(till.diner(), { token })).toMatchObject({ balance: 0 });
  });

  it('come back when the order is cancelled', async () => {
    const { token } = await ana(100);
    const placed = await till.place({ redeem: { points: 100, token } });
    expect((await account()).balance).toBe(0);
    await moveOrder(till.staff(), { id: placed.id, status: 'cancelled', reason: 'ill' });
    expect((await account()).balance).toBe(100);
    expect(await sumOfEntries()).toBe(100);
  });

  it('earned by an order are taken back with a refund, as far as they are still there', async () => {
    const placed = await till.place({ lines: [till.pizza()] });
    await finish(placed.id);
    await recordPayment(till.staff(), { id: placed.id, method: 'cash' });
    await refundOrder(till.staff(), { id: placed.id, amount: 500, reason: 'cold' });
    expect((await account()).balance).toBe(5);
    const { guestId } = await account();
    await adjustPoints(till.staff(), { guestId, points: -4, reason: 'gift' });
    await refundOrder(till.staff(), { id: placed.id, reason: 'all of it' });
    expect((await account()).balance).toBe(0);
  });

  it('are listed for staff, most first, and anybody is found by a part of a name, number or address', async () => {
    const { guestId } = await ana(10);
    const bea = { name: 'Bea Sol', phone: '+351933000111', email: 'bea@sol.example' };
    await till.place({}, till.diner(), bea);
    const found = async (search?: string) => {
      const { members } = await listMembers(till.staff(), search === undefined ? {} : { search });
      return members.map(({ name, balance }) => [name, balance]);
    };
    expect(await found()).toEqual([['Ana Reis', 10]]);
    for (const part of ['bea', '933 000', 'SOL.EX']) expect(await found(part)).toEqual([['Bea Sol', 0]]);
    expect(await found('%')).toEqual([]);
    const known = await getLoyaltyAccount(till.staff(), { phone: bea.phone });
    await adjustPoints(till.staff(), { guestId: known.guestId, points: 25, reason: 'birthday' });
    expect(await found('')).toEqual([
      ['Bea Sol', 25],
      ['Ana Reis', 10],
    ]);
    expect(await getLoyaltyAccount(till.staff(), { guestId: known.guestId })).toMatchObject({
      balance: 25,
      entries: [{ kind: 'adjust', points: 25, reason: 'birthday', actor: 'Rui' }],
    });
    const erased = { erasedAt: new Date() };
    await database.db.update(schema.guests).set(erased).where(eq(schema.guests.id, known.guestId));
    expect(await found()).toEqual([['Ana Reis', 10]]);
    await expect(getLoyaltyAccount(till.staff(), { guestId: known.guestId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await listMembers(till.staff(), {})).toMatchObject({ enabled: true, earn: 1, value: 1, more: false });
    expect(guestId).not.toBe(known.guestId);
  });

  it('given or taken by hand never fall below zero', async () => {
    const { guestId } = await ana(10);
    await expect(adjustPoints(till.staff(), { guestId, points: -11, reason: 'mistake' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await account()).balance).toBe(10);
  });
});

describe('a hundred points and thirty orders at once that want forty each', () => {
  it('pay for two of them, over three processes, and never go negative', async () => {
    const { token } = await ana(100);
    const { quote } = await till.quote({ redeem: { points: 40, token } });
    const dbs = [database.db, ...processes.map(({ db }) => db)];
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        placeOrder(
          { ...till.diner({ actor: anonymousActor(`browser ${index}`) }), db: dbs[index % 3] ?? database.db },
          { quote, contact: till.contact, payment: { method: 'counter' } },
        ),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(new Set(codes)).toEqual(new Set(['CONFLICT']));
    expect((await account()).balance).toBe(20);
    expect(await sumOfEntries()).toBe(20);
  });

  it('would be spent more than once by reading first and writing then: the control', async () => {
    const { guestId } = await ana(100);
    const { loyaltyAccounts } = schema;
    const mine = eq(loyaltyAccounts.guestId, guestId);
    const readings = Array.from({ length: 10 }, () => database.db.select().from(loyaltyAccounts).where(mine));
    const seen = await Promise.all(readings);
    const spent = seen.filter(([row]) => (row?.balance ?? 0) >= 40).length;
    expect(spent).toBeGreaterThan(2);
    // Even then the database has the last word.
    await expect(
      database.db.transaction(async (tx) => {
        await changePoints(tx, new Date(), [{ guestId, orderId: null, kind: 'adjust', points: -40 * spent }]);
      }),
    ).rejects.toMatchObject({ cause: { code: '23514' } });
    expect((await account()).balance).toBe(100);
  });
});
