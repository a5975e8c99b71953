import { and, eq, newId, schema } from '@tavola/db';
import type { EditOrderInput } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { bumpStation } from '../kitchen/bump-station.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { editOrder } from './edit-order.ts';
import { getOrder } from './get-order.ts';
import { moveOrder } from './move-order.ts';
import { tillOf } from './testing/till.ts';

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
  await database.db.delete(schema.itemStock);
  await database.db.delete(schema.events);
});

const read = (id: string) => getOrder(till.staff(), { id });
type Wanted = EditOrderInput['lines'];

/** Places a pizza and a beer, and changes the order to what `wanted` makes of its lines. */
async function change(
  wanted: (ids: { pizza: string; beer: string }) => Wanted,
  cart: Parameters<typeof till.place>[0] = {},
) {
  const placed = await till.place({ lines: [till.pizza(), { itemId: house.items.beer, quantity: 1 }], ...cart });
  return edit(placed.id, wanted);
}
async function edit(id: string, wanted: (ids: { pizza: string; beer: string }) => Wanted, revision?: number) {
  const before = await read(id);
  const idOf = (name: string) => before.lines.find((line) => line.name === name)?.id ?? '';
  return editOrder(till.staff(), {
    id,
    revision: revision ?? before.revision,
    lines: wanted({ pizza: idOf('Pizza'), beer: idOf('Beer') }),
    reason: 'guest called',
  });
}

describe('an order that is changed', () => {
  it('adds, removes and counts again, and the total is the sum of what is on it', async () => {
    const order = await change(({ pizza }) => [
      { lineId: pizza, quantity: 3 },
      { itemId: house.items.soup, quantity: 2, comment: 'hot' },
    ]);
    expect(order.lines.map(({ name, quantity, total }) => [name, quantity, total.amount])).toEqual([
      ['Pizza', 3, 3_000],
      ['Soup', 2, 1_200],
    ]);
    expect(order.totals).toMatchObject({ subtotal: 4_200, total: 4_200, taxes: [{ rate: 1_300, amount: 483 }] });
    expect(order.revision).toBe(2);
  });

  it('keeps the price a dish was ordered at and takes new dishes at the price of now', async () => {
    const placed = await till.place({ lines: [till.pizza()] });
    await database.sql`update menu_items set price = 9900 where id = ${house.items.pizza}`;
    const order = await edit(placed.id, ({ pizza }) => [{ lineId: pizza, quantity: 2 }, till.pizza()]);
    expect(order.lines.map(({ total }) => total.amount)).toEqual([2_000, 9_900]);
    await database.sql`update menu_items set price = 1000 where id = ${house.items.pizza}`;
  });

  it('writes who did what into the history and one event of the catalogued shape', async () => {
    const { id } = await change(({ pizza }) => [{ lineId: pizza, quantity: 1 }]);
    expect((await read(id)).history?.at(-1)).toMatchObject({
      action: 'edited',
      actor: { name: 'Rui' },
      reason: 'guest called',
      before: { total: 1_400, lines: ['1 × Pizza', '1 × Beer'] },
      after: { total: 1_000, lines: ['1 × Pizza'] },
    });
    const events = await database.db.select().from(schema.events).where(eq(schema.events.name, 'order.modified'));
    expect(events).toMatchObject([{ objectId: id, version: 2 }]);
    expect(EVENT_CATALOG['order.modified'].payload.strict().safeParse(events[0]?.payload).error).toBeUndefined();
  });

  it('takes and gives back portions', async () => {
    const stock = (itemId: string) =>
      and(eq(schema.itemStock.itemId, itemId), eq(schema.itemStock.locationId, house.locationId));
    const left = async (itemId: string) =>
      (await database.db.select().from(schema.itemStock).where(stock(itemId)))[0]?.quantity;
    await database.db.insert(schema.itemStock).values([
      { locationId: house.locationId, itemId: house.items.pizza, quantity: 5 },
      { locationId: house.locationId, itemId: house.items.beer, quantity: 5 },
    ]);
    const { id } = await change(({ pizza }) => [{ lineId: pizza, quantity: 3 }]);
    expect([await left(house.items.pizza), await left(house.items.beer)]).toEqual([2, 5]);
    const greedy = edit(id, ({ pizza }) => [{ lineId: pizza, quantity: 6 }]);
    await expect(greedy).rejects.toMatchObject({ code: 'OUT_OF_STOCK', refusal: { details: { remaining: 2 } } });
    expect(await left(house.items.pizza)).toBe(2);
    await moveOrder(till.staff(), { id, status: 'cancelled', reason: 'gone' });
    expect(await left(house.items.pizza)).toBe(5);
  });

  it('goes back to preparation when something is to be made again, and only then', async () => {
    const placed = await till.place({ lines: [till.pizza(), { itemId: house.items.beer, quantity: 1 }] });
    for (const status of ['confirmed', 'preparing', 'ready'] as const)
      await moveOrder(till.staff(), { id: placed.id, status });
    const fewer = await edit(placed.id, ({ pizza }) => [{ lineId: pizza, quantity: 1 }]);
    expect(fewer.status).toBe('ready');
    const more = await edit(placed.id, ({ pizza }) => [
      { lineId: pizza, quantity: 1 },
      { itemId: house.items.beer, quantity: 1 },
    ]);
    expect(more).toMatchObject({ status: 'preparing' });
    const done = await bumpStation(till.staff(), { id: placed.id, station: 'bar', bumped: true });
    expect(done.status).toBe('ready');
  });

  it('keeps its coupon by the coupon’s terms and loses it below the minimum', async () => {
    await database.db.insert(schema.coupons).values({
      id: newId(),
      code: 'TENTH',
      kind: 'percent',
      value: 1_000,
      minimum: 1_000,
      endsAt: new Date('2026-11-18T20:30:00Z'),
    });
    const order = await change(({ pizza }) => [{ lineId: pizza, quantity: 2 }], { coupon: 'TENTH' });
    expect(order.totals).toMatchObject({ subtotal: 2_000, discount: 200, total: 1_800 });
    const small = await edit(order.id, () => [{ itemId: house.items.beer, quantity: 1 }]);
    expect(small.totals).toMatchObject({ subtotal: 400, discount: 0, total: 400 });
  });
});

describe('a change is refused and writes nothing', () => {
  it.each<[string, string, (ids: { pizza: string; beer: string }) => Wanted]>([
    ['a line of another order', 'NOT_FOUND', () => [{ lineId: newId(), quantity: 1 }]],
    [
      'the same line twice',
      'NOT_FOUND',
      ({ beer }) => [
        { lineId: beer, quantity: 1 },
        { lineId: beer, quantity: 1 },
      ],
    ],
    ['a missing option', 'OPTION_INVALID', () => [{ itemId: house.items.pizza, quantity: 1 }]],
    ['a dish of another mealtime', 'ITEM_UNAVAILABLE', () => [{ itemId: house.items.brunch, quantity: 1 }]],
  ])('%s', async (_name, code, wanted) => {
    const placed = await till.place({ lines: [till.pizza(), { itemId: house.items.beer, quantity: 1 }] });
    const before = await read(placed.id);
    await expect(edit(placed.id, wanted)).rejects.toMatchObject({ code });
    expect(await read(placed.id)).toEqual(before);
  });

  it('a revision somebody else has changed, and an order that is out of the house', async () => {
    const placed = await till.place({ lines: [till.pizza()] });
    const keep: (ids: { pizza: string }) => Wanted = ({ pizza }) => [{ lineId: pizza, quantity: 2 }];
    await moveOrder(till.staff(), { id: placed.id, status: 'confirmed' });
    await expect(edit(placed.id, keep, 1)).rejects.toMatchObject({ code: 'REVISION_CONFLICT' });
    for (const status of ['preparing', 'ready', 'picked_up'] as const)
      await moveOrder(till.staff(), { id: placed.id, status });
    await expect(edit(placed.id, keep)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});
