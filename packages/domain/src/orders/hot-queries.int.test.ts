import { sql } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { forgetBacklog, readBacklog } from '../kitchen/read-backlog.ts';
import { readBoard } from '../kitchen/read-tickets.ts';
import { findLocation } from '../locations/find-location.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { moveOrder } from './move-order.ts';
import { tillOf, tokenOf, WEDNESDAY } from './testing/till.ts';
import { trackOrder } from './track-order.ts';

/** Orders of years: what a hot query reads must not grow with them. */
const HISTORY = 30_000;

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  // One connection, so that its own counters can be read back exactly.
  database = await createTestDatabase({ max: 1 });
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
  await database.sql`set statement_timeout = 0`;
  await database.sql`
    insert into orders (id, location_id, number, service_date, type, status, channel, contact_name, tracking_hash, currency,
      subtotal, tax_included, tax_total, total, taxes, payment_method, fire_at, ready_at, placed_at)
    select gen_random_uuid(), ${house.locationId}, n::text, date '2026-11-17' - (n / 100), 'pickup', 'picked_up', 'web', 'Old', md5(n::text),
      'EUR', 600, true, 0, 600, '[]', 'counter', at, at, at
    from (select n, timestamptz '2026-11-17 20:00Z' - n * interval '10 minutes' as at from generate_series(1, ${HISTORY}::int) n) as old`;
  await database.sql`
    insert into order_lines (id, order_id, position, name, quantity, unit_price, tax_class, station, prep_minutes, total)
    select gen_random_uuid(), id, 0, 'Soup', 1, 600, 'food', 'kitchen', 5, 600 from orders`;
  await database.sql`analyze`;
}, 120_000);
afterAll(() => database.close());

async function rowsRead(): Promise<number> {
  await database.db.execute(sql`select pg_stat_force_next_flush()`);
  const [row] = await database.db.execute<{ rows: number }>(sql`
    select (sum(seq_tup_read) + sum(coalesce(idx_tup_fetch, 0)))::int as rows from pg_stat_user_tables
    where relname in ('orders', 'order_lines', 'order_history')`);
  return row?.rows ?? Number.NaN;
}

const cursorAt = (instant: string) =>
  Buffer.from(JSON.stringify([instant, '00000000-0000-4000-8000-000000000000'])).toString('base64url');

let placed: { id: string; token: string };
beforeEach(async () => {
  const order = await till.place();
  placed = { id: order.id, token: tokenOf(order) };
  await rowsRead();
});

it.each<[string, number, () => Promise<unknown>]>([
  ['placing an order', 100, () => till.place()],
  ['moving an order', 50, () => moveOrder(till.staff(), { id: placed.id, status: 'confirmed' })],
  ['one order', 50, () => getOrder(till.staff(), { id: placed.id })],
  ['a tracking link', 50, () => trackOrder(till.diner(), { token: placed.token })],
  ['a page of orders', 400, () => listOrders(till.staff(), { location: house.slug, limit: 50 })],
  [
    'a page from long ago',
    400,
    () => listOrders(till.staff(), { location: house.slug, limit: 50, cursor: cursorAt('2026-06-01T00:00:00.000Z') }),
  ],
  ['a day of orders', 700, () => listOrders(till.staff(), { location: house.slug, date: '2026-10-01', limit: 50 })],
  ['the kitchen board', 300, async () => readBoard(database.db, await findLocation(till.staff(), house.slug))],
  [
    'the backlog',
    300,
    () => {
      forgetBacklog(database.db);
      return readBacklog(database.db, house.locationId, WEDNESDAY);
    },
  ],
])('%s reads at most %i rows of 60 000', async (_name, most, query) => {
  const before = await rowsRead();
  await query();
  expect((await rowsRead()) - before).toBeLessThanOrEqual(most);
});
