import { connect } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPast, examineHotPath } from './testing/hot-path.ts';
import { createHouse } from './testing/house.ts';

// The same on a million bookings: npm run prove:plans.
const ROWS = 30_000;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
}, 120_000);
afterAll(() => database.close());

const newHouse = () =>
  createHouse(database.db, {
    tables: [
      ['1', 1, 4],
      ['2', 1, 4],
    ],
  });

it.each([
  ['an empty book', 0],
  ['a long history', ROWS],
])(
  'finds everything on the hot path of %s by an index and locks no table whole',
  async (_, rows) => {
    const house = await newHouse();
    if (rows > 0) await addPast(database, house, rows);
    // Sessions of its own: a plan is made once, for what the tables held then.
    const connection = connect(database.url);
    const found = await examineHotPath(connection, house, 3).finally(() => connection.close());
    expect(found.plans.length).toBeGreaterThan(5);
    expect(found.plans.filter(({ scans }) => scans.length > 0)).toEqual([]);
    for (const [table, read] of Object.entries(found.scanned)) expect(read, table).toBeLessThan(1_000);
    expect(found.predicateLocks).toBeGreaterThan(0);
    expect(found.lockedWhole).toEqual([]);
  },
  120_000,
);
