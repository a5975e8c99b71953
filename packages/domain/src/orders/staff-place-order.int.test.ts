import { eq, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { updateSettings } from '../settings/update-settings.ts';
import { getOrder } from './get-order.ts';
import { listSlots } from './list-slots.ts';
import { printOrder } from './print-order.ts';
import { staffPlaceOrder } from './staff-place-order.ts';
import { findTableOfCode, listTableCodes, rotateTableCodes } from './table-codes.ts';
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

const phoneOrder = (more: Partial<Parameters<typeof staffPlaceOrder>[1]> = {}) =>
  staffPlaceOrder(till.staff(), { ...till.cart(), contact: { name: 'Mr Žižek' }, ...more });

describe('an order taken by staff', () => {
  it('is confirmed at once, priced by the server and marked as by phone', async () => {
    const placed = await phoneOrder({ lines: [till.pizza()] });
    expect(placed).toMatchObject({ status: 'confirmed', totals: { total: 1_000 } });
    expect(await getOrder(till.staff(), { id: placed.id })).toMatchObject({
      channel: 'phone',
      history: [{ actor: { kind: 'staff', name: 'Rui', channel: 'phone' } }],
    });
    const events = await database.db.select().from(schema.events).where(eq(schema.events.objectId, placed.id));
    expect(events).toMatchObject([{ name: 'order.created', channel: 'phone' }]);
  });

  it('goes to a table of its own location only', async () => {
    const [table] = await listTableCodes(till.staff(), { location: house.slug });
    const placed = await phoneOrder({ type: 'dine_in', tableId: table?.id, channel: 'walk_in' });
    expect(await getOrder(till.staff(), { id: placed.id })).toMatchObject({ table: '1', channel: 'walk_in' });
    const other = await openTrattoria(database.db);
    const [foreign] = await listTableCodes(till.staff(), { location: other.slug });
    await expect(phoneOrder({ type: 'dine_in', tableId: foreign?.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is bound by options and stock like any other', async () => {
    await expect(phoneOrder({ lines: [till.pizza({ options: [] })] })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});

describe('the code of a table', () => {
  it('leads to its table until it is rotated', async () => {
    const table = await findTableOfCode(till.diner(), { token: house.tableToken });
    expect(table).toEqual({ location: house.slug, table: '1' });
    const [rotated] = await rotateTableCodes(till.staff(), { location: house.slug });
    const token = rotated?.url?.split('/').at(-1) ?? '';
    expect(token.length).toBeGreaterThanOrEqual(22);
    await expect(findTableOfCode(till.diner(), { token: house.tableToken })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await findTableOfCode(till.diner(), { token })).toEqual(table);
    expect(await listTableCodes(till.staff(), { location: house.slug })).toEqual([rotated]);
  });
});

describe('paper', () => {
  it('has every line within its width, the total and the tax on the receipt', async () => {
    const { id } = await phoneOrder({
      tip: 100,
      lines: [
        till.pizza({ quantity: 2, options: [{ valueId: house.sizes.large }] }),
        { itemId: house.items.beer, quantity: 1 },
      ],
    });
    for (const width of [32, 42, 48] as const) {
      const { text } = await printOrder(till.staff(), { id, kind: 'receipt', width });
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(text).toMatch(/2 x Pizza +26\.00\n {4}Large\n1 x Beer +4\.00/);
      expect(text).toMatch(/TOTAL EUR +31\.00/);
      expect(text).toMatch(/incl\. tax 13 % +2\.99/);
    }
  });

  it('writes amounts with the decimals of their currency', async () => {
    const { id } = await phoneOrder({ lines: [{ itemId: house.items.beer, quantity: 1 }] });
    const printed = async (currency: string) => {
      await database.db.update(schema.orders).set({ currency }).where(eq(schema.orders.id, id));
      return (await printOrder(till.staff(), { id, kind: 'receipt' })).text;
    };
    expect(await printed('JPY')).toMatch(/1 x Beer +400\n/);
    expect(await printed('KWD')).toMatch(/1 x Beer +0\.400\n/);
  });

  it('speaks the language of the house: general.defaultLocale', async () => {
    const { id } = await phoneOrder({ tip: 100, lines: [till.pizza()] });
    const speak = (defaultLocale: string | null) =>
      updateSettings(till.staff({ actor: testCtx(database.db).actor }), {
        group: 'general',
        values: { defaultLocale },
      });
    const printed = async (kind: 'receipt' | 'kitchen') => (await printOrder(till.staff(), { id, kind })).text;
    await speak('de');
    const [receipt, ticket] = [await printed('receipt'), await printed('kitchen')];
    await speak(null);
    expect(receipt).toMatch(/Zwischensumme +10\.00\nTrinkgeld +1\.00\ninkl\. MwSt\. 13 % +1\.15\nSUMME EUR +11\.00/);
    expect(receipt).toMatch(/Abholung/);
    expect(receipt).toMatch(/an der Theke, offen/);
    expect(receipt).not.toMatch(/Subtotal|TOTAL|tax|pickup|unpaid/);
    expect(ticket).toMatch(/ABHOLUNG.*für/);
    expect(ticket).toContain('Allergene: Gluten, Milch');
    expect(await printed('receipt')).toContain('at the counter, unpaid');
  });

  it('has only the lines of its station and no price on the kitchen ticket', async () => {
    const { id } = await phoneOrder({
      lines: [till.pizza({ comment: 'no knife' }), { itemId: house.items.beer, quantity: 1 }],
    });
    const { text } = await printOrder(till.staff(), { id, kind: 'kitchen', station: 'oven' });
    expect(text).toContain('1 x Pizza');
    expect(text).toContain('! no knife');
    expect(text).toContain('allergens: gluten, milk');
    expect(text).not.toMatch(/Beer|10\.00/);
  });

  it('never carries a command of its own from what people typed', async () => {
    const { id } = await phoneOrder({ contact: { name: 'A\u001b@B' }, notes: 'x' });
    const { escpos } = await printOrder(till.staff(), { id, kind: 'kitchen' });
    const bytes = Buffer.from(escpos, 'base64');
    expect([...bytes.subarray(0, 2)]).toEqual([0x1b, 0x40]);
    expect(bytes.indexOf(Buffer.from([0x1b, 0x40]), 2)).toBe(-1);
    expect(bytes.includes(Buffer.from('A?@B'))).toBe(true);
    const named = await printOrder(till.staff(), { id: (await phoneOrder()).id, kind: 'kitchen' });
    expect(Buffer.from(named.escpos, 'base64').includes(Buffer.from('Mr Zizek'))).toBe(true);
  });
});

it('lists the times of a day, and says whether food can be had at once', async () => {
  const hours = [3, 4].map((weekday) => ({ weekday, startTime: '18:00', endTime: '21:00' }));
  const bistro = await openTrattoria(database.db, { hours });
  const list = (iso: string, date?: string) =>
    listSlots(tillOf(database.db, bistro, () => new Date(iso)).diner(), {
      location: bistro.slug,
      type: 'pickup',
      date,
    });
  const open = await list('2026-11-18T20:00:00Z');
  expect(open).toMatchObject({ asap: true, readyAt: '2026-11-18T20:15:00.000Z', timezone: 'Europe/Lisbon' });
  expect(open.slots.map(({ time }) => time)).toEqual(['20:15', '20:30', '20:45', '21:00']);
  const closed = await list('2026-11-18T22:00:00Z');
  expect(closed).toMatchObject({ asap: false, readyAt: null });
  expect(closed.slots[0]).toMatchObject({ date: '2026-11-19', time: '18:00', available: true });
  expect((await list('2026-11-18T20:00:00Z', '2026-11-20')).slots).toEqual([]);
});
