import { eq, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { forgetMenu } from '../menu/read-menu.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { getOrder } from '../orders/get-order.ts';
import { moveOrder } from '../orders/move-order.ts';
import { tillOf, WEDNESDAY } from '../orders/testing/till.ts';
import { bumpStation } from './bump-station.ts';
import { pauseOrdering } from './pause-ordering.ts';
import { setSoldOut } from './set-sold-out.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
afterAll(() => database.close());

async function mixedOrder(status: 'pending' | 'confirmed' | 'preparing' = 'preparing'): Promise<string> {
  const { id } = await till.place({ lines: [till.pizza(), { itemId: house.items.beer, quantity: 2 }] });
  if (status !== 'pending') await moveOrder(till.staff(), { id, status: 'confirmed' });
  if (status === 'preparing') await moveOrder(till.staff(), { id, status });
  return id;
}

const bump = (id: string, station?: string, bumped = true) => bumpStation(till.staff(), { id, station, bumped });
const bumpedStations = (ticket: Awaited<ReturnType<typeof bump>>) =>
  ticket.lines.filter((line) => line.bumpedAt).map((line) => line.station);

it('bumps one station and leaves the other; the last one makes it ready', async () => {
  const id = await mixedOrder();
  const first = await bump(id, 'bar');
  expect(first.status).toBe('preparing');
  expect(bumpedStations(first)).toEqual(['bar']);
  const last = await bump(id, 'oven');
  expect(last.status).toBe('ready');
  expect(bumpedStations(last)).toEqual(['oven', 'bar']);
});

it('brings a ready order back when one station is recalled', async () => {
  const id = await mixedOrder();
  await bump(id);
  const recalled = await bump(id, 'oven', false);
  expect(recalled.status).toBe('preparing');
  expect(bumpedStations(recalled)).toEqual(['bar']);
  const { history } = await getOrder(till.staff(), { id });
  expect(history?.map((step) => step.action)).toEqual(['created', 'status', 'status', 'bumped', 'recalled']);
});

it('starts a confirmed order with its first bump', async () => {
  expect((await bump(await mixedOrder('confirmed'), 'bar')).status).toBe('preparing');
});

it('does nothing twice', async () => {
  const id = await mixedOrder();
  const first = await bump(id, 'bar');
  const again = await bump(id, 'bar');
  expect(again).toEqual(first);
  const events = await database.db.select().from(schema.events).where(eq(schema.events.objectId, id));
  expect(events.filter((event) => event.name === 'order.modified')).toHaveLength(1);
  for (const { name, payload } of events) {
    expect(EVENT_CATALOG[name as 'order.modified'].payload.strict().safeParse(payload).error).toBeUndefined();
  }
});

it('refuses a pending or finished order, a station it has nothing from, an unknown order', async () => {
  await expect(bump(await mixedOrder('pending'), 'bar')).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  const id = await mixedOrder();
  await expect(bump(id, 'pastry')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await moveOrder(till.staff(), { id, status: 'cancelled', reason: 'spilt' });
  await expect(bump(id, 'bar')).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  await expect(bump(house.locationId, 'bar')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('has no station left to wait for once the whole order is called ready', async () => {
  const id = await mixedOrder();
  await moveOrder(till.staff(), { id, status: 'ready' });
  const lines = await database.db.select().from(schema.orderLines).where(eq(schema.orderLines.orderId, id));
  expect(lines.map(({ bumpedAt }) => bumpedAt)).toEqual([WEDNESDAY, WEDNESDAY]);
  const recalled = await bump(id, 'bar', false);
  expect(recalled.status).toBe('preparing');
  expect(bumpedStations(recalled)).toEqual(['oven']);
});

it('takes a dish off for the service day, once, and puts it back', async () => {
  const at = (iso: string) => tillOf(database.db, house, () => new Date(iso));
  const cart = { lines: [{ itemId: house.items.soup, quantity: 1 }] };
  const off = { location: house.slug, itemId: house.items.soup, soldOut: true };
  await setSoldOut(at('2026-11-18T20:00:00Z').staff(), off);
  await setSoldOut(at('2026-11-18T20:01:00Z').staff(), off);
  const events = await database.db.select().from(schema.events).where(eq(schema.events.name, 'menu.item_sold_out'));
  expect(events).toHaveLength(1);
  await expect(at('2026-11-19T01:00:00Z').quote(cart)).rejects.toMatchObject({ code: 'OUT_OF_STOCK' });
  await expect(at('2026-11-19T12:00:00Z').quote(cart)).resolves.toBeDefined();
  await setSoldOut(at('2026-11-18T20:30:00Z').staff(), { ...off, soldOut: false });
  forgetMenu(database.db);
  await expect(at('2026-11-18T21:00:00Z').quote(cart)).resolves.toBeDefined();
});

it('pauses ordering for so many minutes and takes orders again by itself or at once', async () => {
  const at = (minutes: number) =>
    tillOf(database.db, house, () => new Date(Date.parse('2026-11-18T20:00:00Z') + minutes * 60_000));
  const paused = await pauseOrdering(at(0).staff(), { location: house.slug, minutes: 30 });
  expect(paused).toEqual({ pausedUntil: '2026-11-18T20:30:00.000Z' });
  await expect(at(29).quote()).rejects.toMatchObject({ code: 'ORDERING_PAUSED' });
  await expect(at(30).quote()).resolves.toBeDefined();
  await pauseOrdering(at(1).staff(), { location: house.slug, minutes: null });
  await expect(at(2).quote()).resolves.toBeDefined();
});
