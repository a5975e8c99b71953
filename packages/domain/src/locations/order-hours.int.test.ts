import { eq, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { listSlots } from '../orders/list-slots.ts';
import { tillOf, WEDNESDAY } from '../orders/testing/till.ts';
import { getOrderHours } from './get-order-hours.ts';
import { saveOrderHours } from './save-order-hours.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startTime: '12:00', endTime: '23:00' }));
  house = await openTrattoria(database.db, { hours });
  till = tillOf(database.db, house);
});

const THURSDAY = '2026-11-19';
const thursday = (...ranges: { start: string; end: string }[]) => [{ weekday: 4, ranges }];
const times = async (type: 'pickup' | 'delivery') => {
  const { slots } = await listSlots(till.diner(), { location: house.slug, type, date: THURSDAY });
  return slots.map(({ time }) => time);
};
const save = (change: Partial<Parameters<typeof saveOrderHours>[1]>) =>
  saveOrderHours(till.staff(), { location: house.slug, type: 'delivery', offered: true, hours: null, ...change });

it('delivery has hours of its own while pickup follows the doors', async () => {
  expect(await times('delivery')).toEqual(await times('pickup'));
  await save({ hours: thursday({ start: '18:00', end: '19:00' }) });
  expect(await times('delivery')).toEqual(['18:00', '18:15', '18:30', '18:45', '19:00']);
  expect((await times('pickup')).at(0)).toBe('12:00');
  const scheduled = { lines: [till.pizza()], at: `${THURSDAY}T13:00:00+00:00` };
  await expect(till.quote({ type: 'pickup', ...scheduled })).resolves.toMatchObject({ totals: { total: 1_000 } });

  await save({ type: 'pickup', hours: thursday({ start: '20:00', end: '21:00' }) });
  expect((await times('pickup')).at(0)).toBe('20:00');
  await expect(till.quote({ type: 'pickup', ...scheduled })).rejects.toMatchObject({ code: 'LOCATION_CLOSED' });
  expect((await times('delivery')).at(0)).toBe('18:00');

  await save({ hours: null });
  expect((await times('delivery')).at(0)).toBe('12:00');
  expect(await getOrderHours(till.staff(), { location: house.slug })).toMatchObject({
    opening: expect.arrayContaining([{ weekday: 4, ranges: [{ start: '12:00', end: '23:00' }] }]),
    services: [
      { type: 'pickup', offered: true, hours: expect.arrayContaining(thursday({ start: '20:00', end: '21:00' })) },
      { type: 'delivery', offered: true, hours: null },
      { type: 'dine_in', offered: true, hours: null },
    ],
  });
});

it('own hours may pass midnight and are open at that time only', async () => {
  await save({ hours: thursday({ start: '22:00', end: '02:00' }) });
  const at = async (now: string) =>
    listSlots({ ...till.diner(), clock: () => new Date(now) }, { location: house.slug, type: 'delivery' });
  expect((await at('2026-11-20T01:00:00Z')).asap).toBe(true);
  expect((await at('2026-11-20T02:00:00Z')).asap).toBe(false);
  expect((await at('2026-11-19T20:00:00Z')).asap).toBe(false);
});

it('a day of its own counts by the clock of who asks, however far that is from the database’s', async () => {
  const { locationId } = house;
  await database.db.insert(schema.specialDays).values({ id: newId(), locationId, date: '2024-01-04', closed: true });
  const ctx = tillOf(database.db, house, () => new Date('2024-01-03T12:00:00Z')).diner();
  const on = async (date: string) => (await listSlots(ctx, { location: house.slug, type: 'pickup', date })).slots;
  expect(await on('2024-01-04')).toEqual([]);
  expect(await on('2024-01-05')).not.toEqual([]);
});

it('a way that is not offered has no times and takes no order, until it is offered again', async () => {
  await save({ type: 'pickup', offered: false });
  expect(await listSlots(till.diner(), { location: house.slug, type: 'pickup' })).toMatchObject({
    asap: false,
    days: [],
    slots: [],
  });
  await expect(till.quote({ type: 'pickup' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await save({ type: 'pickup', offered: true });
  await expect(till.quote({ type: 'pickup' })).resolves.toMatchObject({ totals: { total: 600 } });
});

it.each([
  [
    'ranges that run into each other',
    { hours: thursday({ start: '12:00', end: '16:00' }, { start: '15:00', end: '18:00' }) },
    'hours.0.ranges.1',
  ],
  ['a day twice', { hours: [...thursday({ start: '12:00', end: '16:00' }), ...thursday()] }, 'hours.1.weekday'],
  ['own hours without any', { hours: thursday() }, 'hours'],
  ['own hours at the table', { type: 'dine_in' as const, hours: thursday({ start: '12:00', end: '16:00' }) }, 'hours'],
])('%s are refused by name and change nothing', async (_what, change, path) => {
  const before = await getOrderHours(till.staff(), { location: house.slug });
  await expect(save(change)).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    refusal: { details: { issues: [{ path }] } },
  });
  expect(await getOrderHours(till.staff(), { location: house.slug })).toEqual(before);
});

it('the last way to order stays', async () => {
  await save({ type: 'pickup', offered: false });
  await save({ type: 'delivery', offered: false });
  await expect(save({ type: 'dine_in', offered: false })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  const [row] = await database.db.select().from(schema.locations).where(eq(schema.locations.id, house.locationId));
  expect(row?.orderTypes).toEqual(['dine_in']);
});

it('leaves the orders that exist', async () => {
  const placed = await till.place();
  await save({ type: 'pickup', offered: false });
  const [row] = await database.db.select().from(schema.orders).where(eq(schema.orders.id, placed.id));
  expect(row).toMatchObject({ status: 'pending', placedAt: WEDNESDAY });
});
