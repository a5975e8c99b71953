import { type Connection, connect } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { holdTable, releaseHold } from './index.ts';
import { browser } from './testing/actors.ts';
import { createHouse, dayAhead } from './testing/house.ts';

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
