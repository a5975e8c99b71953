import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { getToday } from './get-today.ts';

let database: TestDatabase;
const location = newId();
const otherLocation = newId();
const now = new Date('2026-06-12T19:30:00Z');
const at = (iso: string) => new Date(iso);

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  await db.insert(schema.locations).values([
    { id: location, slug: 'harbour', name: 'Harbour', timezone: 'Europe/Lisbon' },
    { id: otherLocation, slug: 'hudson', name: 'Hudson', timezone: 'America/New_York' },
  ]);
  const order = (placedAt: string, total: number, more: Partial<typeof schema.orders.$inferInsert> = {}) => ({
    id: newId(),
    locationId: location,
    number: newId().slice(-4),
    serviceDate: placedAt.slice(0, 10),
    type: 'pickup' as const,
    status: 'picked_up' as const,
    channel: 'web',
    contactName: 'Rui',
    trackingHash: newId(),
    currency: 'EUR',
    subtotal: total,
    taxIncluded: true,
    taxTotal: 0,
    total,
    taxes: [],
    paymentMethod: 'counter' as const,
    fireAt: at(placedAt),
    readyAt: at(placedAt),
    placedAt: at(placedAt),
    ...more,
  });
  await db
    .insert(schema.orders)
    .values([
      order('2026-06-12T12:10:00Z', 2_000),
      order('2026-06-12T19:05:00Z', 3_050, { status: 'preparing' }),
      order('2026-06-12T19:20:00Z', 900, { status: 'pending', readyAt: at('2026-06-12T19:50:00Z') }),
      order('2026-06-12T18:00:00Z', 9_999, { status: 'cancelled' }),
      order('2026-06-05T12:30:00Z', 1_500),
      order('2026-06-05T03:30:00Z', 7_777),
      order('2026-06-12T19:00:00Z', 5_555, { locationId: otherLocation }),
    ]);
  const reservation = (
    startsAt: string,
    partySize: number,
    status: 'pending' | 'confirmed' | 'seated' | 'completed' | 'no_show',
    name: string,
  ) => ({
    id: newId(),
    locationId: location,
    serviceDate: '2026-06-12',
    code: newId().slice(-6),
    status,
    startsAt: at(startsAt),
    endsAt: at(startsAt),
    partySize,
    channel: 'web',
    guestName: name,
    policy: {},
    createdAt: now,
  });
  await db
    .insert(schema.reservations)
    .values([
      reservation('2026-06-12T12:00:00Z', 2, 'completed', 'Lunch'),
      reservation('2026-06-12T18:30:00Z', 4, 'seated', 'Early'),
      reservation('2026-06-12T18:45:00Z', 3, 'no_show', 'Missing'),
      reservation('2026-06-12T20:15:00Z', 5, 'confirmed', 'Second'),
      reservation('2026-06-12T20:00:00Z', 10, 'pending', 'First'),
    ]);
  await db.insert(schema.pacingCounters).values({
    locationId: location,
    serviceDate: '2026-06-12',
    startsAt: at('2026-06-12T20:00:00Z'),
    covers: 10,
    parties: 1,
    capCovers: 24,
  });
});
afterAll(() => database.close());

it('shows the running day of one location beside the same day last week', async () => {
  const today = await getToday(testCtx(database.db, { clock: () => now }), { location: 'harbour' });
  expect(today).toMatchObject({
    date: '2026-06-12',
    covers: { booked: 21, seated: 4, finished: 2, noShows: 3 },
    coversByStep: [{ time: '21:00', covers: 10, maxCovers: 24 }],
    revenue: { today: 5_950, lastWeek: 1_500, orders: 3, ordersLastWeek: 1 },
    tickets: { open: 2, oldestPlacedAt: '2026-06-12T19:05:00.000Z', late: 1 },
  });
  expect(today.nextArrivals.map(({ name, time }) => `${time} ${name}`)).toEqual(['21:00 First', '21:15 Second']);
  expect(today.decisions.map(({ kind }) => kind)).toEqual(['order', 'reservation']);
  const hour = (name: string) => today.revenueByHour.find((entry) => entry.hour === name);
  expect(hour('13:00')).toEqual({ hour: '13:00', today: 2_000, lastWeek: 1_500 });
  expect(hour('20:00')).toEqual({ hour: '20:00', today: 3_950, lastWeek: 0 });
  expect(hour('16:00')).toEqual({ hour: '16:00', today: 0, lastWeek: 0 });
});

it('is empty, not broken, on a day without anything', async () => {
  const today = await getToday(testCtx(database.db, { clock: () => at('2027-01-05T12:00:00Z') }), {
    location: 'harbour',
  });
  expect(today).toMatchObject({ revenueByHour: [], nextArrivals: [], coversByStep: [], revenue: { today: 0 } });
});
