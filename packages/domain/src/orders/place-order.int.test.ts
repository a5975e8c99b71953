import { count, eq, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { fingerprint } from '../kernel/fingerprint.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { placeOrder } from './place-order.ts';
import { tillOf, tokenOf, WEDNESDAY } from './testing/till.ts';
import { trackOrder } from './track-order.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
afterAll(() => database.close());

const TABLES = [
  schema.orders,
  schema.orderLines,
  schema.orderHistory,
  schema.events,
  schema.idempotencyKeys,
  schema.couponUses,
  schema.guests,
] as const;

/** How many rows an order could have left anywhere. */
async function rowCounts(): Promise<number[]> {
  const counts = await Promise.all(TABLES.map((table) => database.db.select({ rows: count() }).from(table)));
  return counts.map(([row]) => row?.rows ?? -1);
}

beforeEach(async () => {
  await database.db.delete(schema.couponUses);
  await database.db.delete(schema.orders);
  await database.db.delete(schema.events);
  await database.db.delete(schema.orderCounters);
  await database.db.delete(schema.itemStock);
  await database.db.delete(schema.orderSlots);
});

describe('an order', () => {
  it('freezes names, prices, options and tax, and totals what was quoted', async () => {
    const quote = await till.quote({
      tip: 150,
      lines: [
        till.pizza({
          quantity: 2,
          options: [{ valueId: house.sizes.large }, { valueId: house.toppings.ham, quantity: 2 }],
          comment: 'well done',
        }),
        { itemId: house.items.beer, quantity: 1 },
      ],
    });
    expect(quote.totals).toMatchObject({ subtotal: 2 * 1600 + 400, tip: 150, total: 3750, taxIncluded: true });
    const placed = await till.placeQuote(quote.quote);
    expect(placed).toMatchObject({
      number: '1',
      status: 'pending',
      totals: quote.totals,
      allowedActions: ['cancelled'],
    });

    const order = await getOrder(till.staff(), { id: placed.id });
    expect(order).toMatchObject({
      type: 'pickup',
      revision: 1,
      channel: 'web',
      contact: { name: 'Ana Reis', phone: '+351912345678' },
      totals: quote.totals,
      payment: { method: 'counter', status: 'unpaid' },
      history: [{ action: 'created', after: { status: 'pending' } }],
      lines: [
        {
          name: 'Pizza',
          quantity: 2,
          unitPrice: { amount: 1000 },
          comment: 'well done',
          total: { amount: 3200 },
          options: [
            { group: 'Size', name: 'Large', quantity: 1, price: { amount: 300 } },
            { group: 'Toppings', name: 'Ham', quantity: 2, price: { amount: 150 } },
          ],
        },
        { name: 'Beer', total: { amount: 400 } },
      ],
    });
    const lines = await database.db.select().from(schema.orderLines).where(eq(schema.orderLines.orderId, placed.id));
    expect(lines.map((line) => [line.taxClass, line.taxRate]).sort()).toEqual([
      ['alcohol', 2300],
      ['food', 1300],
    ]);
  });

  it('does not change when the menu does', async () => {
    const placed = await till.place({ lines: [till.pizza({ options: [{ valueId: house.sizes.large }] })] });
    const before = await getOrder(till.staff(), { id: placed.id });
    const seen = await trackOrder(till.diner(), { token: tokenOf(placed) });
    await database.sql`update menu_items set price = 9900, name = 'Renamed', tax_class = 'other' where id = ${house.items.pizza}`;
    await database.sql`update option_values set price = 999, name = 'Gigantic' where id = ${house.sizes.large}`;
    expect(await getOrder(till.staff(), { id: placed.id })).toEqual(before);
    expect(await trackOrder(till.diner(), { token: tokenOf(placed) })).toEqual(seen);
    await database.sql`update menu_items set price = 1000, name = 'Pizza', tax_class = 'food' where id = ${house.items.pizza}`;
    await database.sql`update option_values set price = 300, name = 'Large' where id = ${house.sizes.large}`;
  });

  it('writes one event of the catalogued shape and no contact data in it', async () => {
    const placed = await till.place();
    const [event, ...others] = await database.db.select().from(schema.events);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      name: 'order.created',
      objectId: placed.id,
      version: 1,
      locationId: house.locationId,
    });
    expect(EVENT_CATALOG['order.created'].payload.strict().safeParse(event?.payload).error).toBeUndefined();
    expect(JSON.stringify(event)).not.toMatch(/Ana|Reis|912345678/);
  });

  it('counts its numbers per location and service day', async () => {
    const other = await openTrattoria(database.db);
    const elsewhere = tillOf(database.db, other);
    const tomorrow = tillOf(database.db, house, () => new Date('2026-11-19T20:00:00Z'));
    const numbers = [await till.place(), await till.place(), await elsewhere.place(), await tomorrow.place()];
    expect(numbers.map((placed) => placed.number)).toEqual(['1', '2', '1', '1']);
    const late = tillOf(database.db, house, () => new Date('2026-11-19T01:00:00Z'));
    expect((await late.place()).number).toBe('3');
  });

  it('keeps only a hash of the tracking token', async () => {
    const placed = await till.place();
    const token = tokenOf(placed);
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const [row] = await database.db.select().from(schema.orders);
    expect(JSON.stringify(row)).not.toContain(token);
    const guess = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    await expect(trackOrder(till.diner(), { token: guess })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('belongs to the profile with the same phone or e-mail', async () => {
    await database.db.delete(schema.guests);
    await till.place({}, till.diner(), { name: 'Ana', phone: '+351 912 345 678' });
    await till.place({}, till.diner(), { name: 'Ana R.', phone: '+351912345678' });
    const rows = await database.db.select({ guestId: schema.orders.guestId }).from(schema.orders);
    const [guest, ...others] = await database.db.select().from(schema.guests);
    expect(others).toEqual([]);
    expect(guest).toMatchObject({ name: 'Ana', phone: '+351912345678' });
    expect(rows).toEqual([{ guestId: guest?.id }, { guestId: guest?.id }]);
  });
});

describe('a repeated request', () => {
  const keyed = (token: string, key: string) => {
    const input = { quote: token, contact: till.contact, payment: { method: 'counter' as const } };
    const intent = { key, operation: 'orders.place', fingerprint: fingerprint('orders.place', input) };
    return { input, intent };
  };

  it('gives the identical body, tracking link included, and one order', async () => {
    const { quote } = await till.quote();
    const { input, intent } = keyed(quote, 'key-of-one-order');
    let replays = 0;
    const send = () => placeOrder(till.diner({ intent, onReplay: () => (replays += 1) }), input);
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(replays).toBe(3);
    const [orders] = await database.db.select({ rows: count() }).from(schema.orders);
    expect(orders?.rows).toBe(1);
  });

  it('with another body is refused', async () => {
    const { quote } = await till.quote();
    const { input, intent } = keyed(quote, 'key-of-another-order');
    await placeOrder(till.diner({ intent }), input);
    const other = { ...intent, fingerprint: fingerprint('orders.place', { other: true }) };
    await expect(placeOrder(till.diner({ intent: other }), input)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});

describe('what may not be ordered leaves nothing behind', () => {
  const beforePlacing: {
    name: string;
    code: string;
    cart: () => Parameters<typeof till.quote>[0];
    details?: object;
  }[] = [
    {
      name: 'an option of another dish',
      code: 'OPTION_INVALID',
      cart: () => ({ lines: [{ itemId: house.items.soup, quantity: 1, options: [{ valueId: house.sizes.small }] }] }),
      details: { reason: 'not_of_item' },
    },
    {
      name: 'a missing required option',
      code: 'OPTION_INVALID',
      cart: () => ({ lines: [till.pizza({ options: [] })] }),
      details: { reason: 'required', option: 'Size' },
    },
    {
      name: 'three of at most two',
      code: 'OPTION_INVALID',
      cart: () => ({
        lines: [
          till.pizza({ options: [{ valueId: house.sizes.small }, { valueId: house.toppings.ham, quantity: 3 }] }),
        ],
      }),
      details: { reason: 'too_many', max: 2 },
    },
    {
      name: 'two of a single choice',
      code: 'OPTION_INVALID',
      cart: () => ({
        lines: [till.pizza({ options: [{ valueId: house.sizes.small }, { valueId: house.sizes.large }] })],
      }),
      details: { reason: 'too_many' },
    },
    {
      name: 'an option that is off',
      code: 'OPTION_INVALID',
      cart: () => ({
        lines: [till.pizza({ options: [{ valueId: house.sizes.small }, { valueId: house.toppings.anchovy }] })],
      }),
      details: { reason: 'unavailable' },
    },
    {
      name: 'a dish that does not exist',
      code: 'ITEM_UNAVAILABLE',
      cart: () => ({ lines: [{ itemId: newId(), quantity: 1 }] }),
      details: { reason: 'not_on_menu' },
    },
    {
      name: 'a dish outside its mealtime',
      code: 'ITEM_UNAVAILABLE',
      cart: () => ({ lines: [{ itemId: house.items.brunch, quantity: 1 }] }),
      details: { reason: 'mealtime' },
    },
    {
      name: 'an unknown coupon',
      code: 'COUPON_INVALID',
      cart: () => ({ coupon: 'GIMME' }),
      details: { reason: 'unknown' },
    },
    { name: 'dine-in without a table', code: 'VALIDATION_FAILED', cart: () => ({ type: 'dine_in' as const }) },
    {
      name: 'the token of no table',
      code: 'NOT_FOUND',
      cart: () => ({ type: 'dine_in' as const, tableToken: 'no-such-table-token' }),
    },
  ];
  it.each(beforePlacing)('$name', async ({ code, cart, details }) => {
    const before = await rowCounts();
    await expect(till.quote(cart())).rejects.toMatchObject({ code, ...(details ? { refusal: { details } } : {}) });
    expect(await rowCounts()).toEqual(before);
  });

  it('a dish this location does not serve', async () => {
    const other = await openTrattoria(database.db);
    await database.db
      .insert(schema.itemOverrides)
      .values({ locationId: house.locationId, itemId: other.items.soup, active: false });
    const stranger = till.quote({ lines: [{ itemId: other.items.soup, quantity: 1 }] });
    await expect(stranger).rejects.toMatchObject({ code: 'ITEM_UNAVAILABLE' });
  });

  it('a forged quote', async () => {
    const before = await rowCounts();
    const { quote } = await till.quote();
    const [body = '', mac = ''] = quote.split('.');
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString());
    payload.cart.lines[0].quantity = 50;
    const forged = `${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${mac}`;
    await expect(till.placeQuote(forged)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await expect(till.placeQuote('nonsense')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await rowCounts()).toEqual(before);
  });

  it('a quote whose price is no longer true: the answer carries the new one', async () => {
    const { quote } = await till.quote();
    const before = await rowCounts();
    await database.sql`update menu_items set price = 650 where id = ${house.items.soup}`;
    const refusal = await till.placeQuote(quote).catch((error) => error);
    expect(refusal).toMatchObject({
      code: 'PRICE_CHANGED',
      refusal: { details: { quote: { totals: { total: 650 } } } },
    });
    expect(await rowCounts()).toEqual(before);
    const placed = await till.placeQuote(refusal.refusal.details.quote.quote);
    expect(placed.totals.total).toBe(650);
    await database.sql`update menu_items set price = 600 where id = ${house.items.soup}`;
  });

  it('a price changed by another process in the last half second', async () => {
    const { quote } = await till.quote();
    const other = await openTrattoria(database.db);
    await tillOf(database.db, other).quote();
    await till.quote();
    await database.sql`update menu_items set price = 610 where id = ${house.items.soup}`;
    const stale = placeOrder(till.diner(), { quote, contact: till.contact, payment: { method: 'counter' } });
    await expect(stale).rejects.toMatchObject({ code: 'PRICE_CHANGED' });
    await database.sql`update menu_items set price = 600 where id = ${house.items.soup}`;
  });

  it('more than is left, and what the kitchen took off today', async () => {
    await database.db.insert(schema.itemStock).values([
      { locationId: house.locationId, itemId: house.items.soup, quantity: 3 },
      { locationId: house.locationId, itemId: house.items.beer, soldOutOn: '2026-11-18' },
    ]);
    const split = { itemId: house.items.soup, quantity: 2 };
    await expect(till.quote({ lines: [split, split] })).rejects.toMatchObject({
      code: 'OUT_OF_STOCK',
      refusal: { details: { remaining: 3 } },
    });
    const beer = till.quote({ lines: [{ itemId: house.items.beer, quantity: 1 }] });
    await expect(beer).rejects.toMatchObject({ code: 'OUT_OF_STOCK', refusal: { details: { remaining: 0 } } });
  });
});

it('lists orders newest first, page by page, by number, name and phone', async () => {
  for (let minute = 0; minute < 5; minute += 1) {
    await tillOf(database.db, house, () => new Date(WEDNESDAY.getTime() + minute * 60_000)).place();
  }
  const ctx = till.staff();
  const first = await listOrders(ctx, { location: house.slug, limit: 3 });
  const second = await listOrders(ctx, { location: house.slug, limit: 3, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map((order) => order.number)).toEqual(['5', '4', '3', '2', '1']);
  expect(second.nextCursor).toBeNull();
  expect((await listOrders(ctx, { query: '#4' })).items.map((order) => order.number)).toEqual(['4']);
  expect((await listOrders(ctx, { query: 'reis' })).items).toHaveLength(5);
  expect((await listOrders(ctx, { query: '912 345' })).items).toHaveLength(5);
  expect((await listOrders(ctx, { query: '%' })).items).toHaveLength(0);
  expect((await listOrders(ctx, { date: '2026-11-17' })).items).toHaveLength(0);
});
