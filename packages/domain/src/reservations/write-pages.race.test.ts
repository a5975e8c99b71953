import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { holdTable } from './index.ts';
import { noChanges } from './page-changes.ts';
import { readPage } from './read-page.ts';
import { browser } from './testing/actors.ts';
import { createHouse, dayAhead } from './testing/house.ts';
import { LostSwap, writePages } from './write-pages.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('begins nothing on a page that somebody else has turned meanwhile', async () => {
  const house = await createHouse(database.db, { tables: [['1', 1, 4]] });
  const date = dayAhead();
  const { page } = await readPage(database.db, house.id, date);
  const ask = { location: house.slug, date, time: '19:00', partySize: 2 };
  const { holdId } = await holdTable(testCtx(database.db, { actor: browser() }), ask);

  // Whoever holds this row would be waited for, and might itself wait for what was written before.
  const other = await database.sql.reserve();
  try {
    await other`begin`;
    await other`select 1 from holds where id = ${holdId} for update`;
    const changes = { ...noChanges(), released: [holdId] };
    await expect(writePages(database.db, [{ page, changes, keys: [] }])).rejects.toBeInstanceOf(LostSwap);
  } finally {
    await other`rollback`;
    other.release();
  }
  const key = { mode: 'live', channel: 'web', key: newId(), operation: 'o', fingerprint: 'f', result: {} } as const;
  await expect(writePages(database.db, [{ page, changes: noChanges(), keys: [key, key] }])).rejects.toBeInstanceOf(
    LostSwap,
  );
  expect(await database.db.select().from(schema.idempotencyKeys)).toEqual([]);
});
