import { connect, type Db, sql } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { bookTable } from './book-table.ts';
import { listReservations } from './list-reservations.ts';
import { host } from './testing/actors.ts';
import { addPast } from './testing/hot-path.ts';
import { createHouse, dayAhead, type House } from './testing/house.ts';

const HISTORY = 20_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
}, 120_000);
afterAll(() => database.close());

async function rowsRead(db: Db): Promise<number> {
  await db.execute(sql`select pg_stat_force_next_flush()`);
  const [row] = await db.execute<{ rows: number }>(sql`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
    from pg_stat_user_tables where relname = 'reservations'`);
  return row?.rows ?? Number.NaN;
}

const encoded = (text: string) => Buffer.from(text).toString('base64url');

it('reads a page of a long history without reading the history', async () => {
  const house = await createHouse(database.db);
  await addPast(database, house, HISTORY);
  // One connection, so that its own counters can be read back exactly.
  const connection = connect(database.url, { max: 1 });
  const ctx = testCtx(connection.db, { actor: host() });
  const cost = async (cursor?: string) => {
    const before = await rowsRead(connection.db);
    const page = await listReservations(ctx, { location: house.slug, cursor, limit: 50 });
    expect(page.items).toHaveLength(50);
    return (await rowsRead(connection.db)) - before;
  };
  try {
    await cost(); // The rules of the house are read once.
    expect(await cost()).toBeLessThan(1_000);
    const middle = encoded(
      JSON.stringify([dayAhead(-50), '2020-01-01T00:00:00.000Z', '00000000-0000-4000-8000-000000000000']),
    );
    expect(await cost(middle)).toBeLessThan(1_000);
  } finally {
    await connection.close();
  }
}, 120_000);

it('pages through several days without losing or repeating a reservation, also among equal starts', async () => {
  const house = await createHouse(database.db, {
    tables: [
      ['1', 1, 4],
      ['2', 1, 4],
      ['3', 1, 4],
    ],
  });
  const ctx = () => testCtx(database.db, { actor: host() });
  const booked: string[] = [];
  for (const day of [9, 7, 8]) {
    for (const time of ['20:00', '18:00', '18:00']) booked.push(await book(house, dayAhead(day), time));
  }
  const seen: { id: string; at: string }[] = [];
  let cursor: string | undefined;
  do {
    const page = await listReservations(ctx(), { location: house.slug, cursor, limit: 2 });
    seen.push(...page.items.map(({ id, date, time }) => ({ id, at: `${date} ${time}` })));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.map(({ id }) => id).sort()).toEqual(booked.sort());
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort());
});

async function book(house: House, date: string, time: string): Promise<string> {
  const { id } = await bookTable(testCtx(database.db, { actor: host() }), {
    location: house.slug,
    date,
    time,
    partySize: 2,
    guest: { name: 'Ana' },
  });
  return id;
}

it.each([
  ['nonsense', 'nonsense'],
  ['an id that is none', encoded(JSON.stringify(['2026-11-20', '2026-11-20T20:00:00.000Z', '-'.repeat(36)]))],
  ['a day that is none', encoded(JSON.stringify(['2026-02-30', '2026-11-20T20:00:00.000Z', crypto.randomUUID()]))],
  ['the form without a day', encoded(`2026-11-20T20:00:00.000Z ${'-'.repeat(36)}`)],
])('refuses a cursor of %s', async (_, cursor) => {
  await expect(listReservations(testCtx(database.db, { actor: host() }), { cursor })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
});
