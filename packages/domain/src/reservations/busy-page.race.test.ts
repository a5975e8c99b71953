import { type Connection, connect, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { during } from './decide-hold.ts';
import { holdTable, releaseHold } from './index.ts';
import { localBoundary } from './local-time.ts';
import { browser } from './testing/actors.ts';
import { createHouse, dayAhead } from './testing/house.ts';

type ReservedSql = Awaited<ReturnType<Connection['sql']['reserve']>>;

let database: TestDatabase;
let gateway: Connection;
let web: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  gateway = connect(database.url);
  web = connect(database.url);
});
afterAll(async () => {
  await Promise.all([gateway.close(), web.close()]);
  await database.close();
});

it('lets a host in one process through while guests in another write the same day without a pause', async () => {
  const house = await createHouse(database.db, {
    tables: Array.from({ length: 20 }, (_, table) => [String(table), 1, 4] as const),
  });
  const slot = { location: house.slug, date: dayAhead(), time: '19:00', partySize: 2 };
  let isOver = false;
  const guest = async (name: string) => {
    while (!isOver) {
      const { holdId } = await holdTable(testCtx(gateway.db, { actor: browser(name) }), slot);
      await releaseHold(testCtx(gateway.db, { actor: browser(name) }), { holdId });
    }
  };
  const guests = Array.from({ length: 12 }, (_, number) => guest(`guest ${number}`));
  const host = async () => {
    for (let round = 0; round < 20; round += 1) {
      const { holdId } = await holdTable(testCtx(web.db, { actor: browser('host') }), slot);
      await releaseHold(testCtx(web.db, { actor: browser('host') }), { holdId });
    }
  };
  await host().finally(() => {
    isOver = true;
  });
  await Promise.all(guests);
}, 60_000);

// A turn that waited for itself would end only when the server drops its idle transaction, after 10 s.
it('lets one that cannot succeed not stop the others, in its turn too', { timeout: 9_500 }, async () => {
  const house = await createHouse(database.db);
  const date = dayAhead();
  const ask = (time: string) =>
    holdTable(testCtx(web.db, { actor: browser(time) }), { location: house.slug, date, time, partySize: 2 });
  const waiting = (count: number) =>
    expect
      .poll(
        async () =>
          (await database.sql`select 1 from pg_locks where locktype = 'advisory' and not granted`).length === count,
        { timeout: 10_000 },
      )
      .toBe(true);
  const lock = async (session: ReservedSql) => {
    await session`select pg_advisory_lock(hashtextextended('page/' || ${house.id}::text || '/' || ${date}::text, 0))`;
  };
  const unlock = async (session: ReservedSql) => {
    await session`select pg_advisory_unlock_all()`;
    session.release();
  };
  const [one, two] = [await gateway.sql.reserve(), await gateway.sql.reserve()];

  await lock(one);
  const first = ask('18:00');
  await waiting(1);
  const again = lock(two);
  await waiting(2);
  // They wait in line behind the first and are therefore settled together, again against a page that is not theirs.
  const both = Promise.allSettled([ask('19:30'), ask('21:00')]);
  await unlock(one);
  await Promise.all([first, again]);
  await waiting(1);
  // Filed under another day, so that only the constraint knows of it.
  await database.db.insert(schema.tableAllocations).values({
    id: newId(),
    locationId: house.id,
    serviceDate: dayAhead(40),
    tableId: house.tables['1'] ?? '',
    claimId: newId(),
    during: during(localBoundary('Europe/Lisbon', date, 1_200), localBoundary('Europe/Lisbon', date, 1_230)),
  });
  await unlock(two);
  const [clashed, held] = await both;
  expect(clashed).toMatchObject({ status: 'rejected', reason: { code: 'SLOT_UNAVAILABLE' } });
  expect(held).toMatchObject({ status: 'fulfilled', value: { time: '21:00' } });
});
