import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

describe('createTestDatabase', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([first.close(), second.close()]);
  });

  it('runs on PostgreSQL 18 with the migrated tables and no rows', async () => {
    const [version] = await first.sql`SHOW server_version_num`;
    expect(Number(version?.server_version_num)).toBeGreaterThanOrEqual(180_000);
    expect(await first.sql`SELECT * FROM locations`).toEqual([]);
  });

  it('keeps two test databases apart', async () => {
    await first.sql`CREATE TABLE only_here (id int)`;
    const [found] = await second.sql`SELECT to_regclass('only_here') AS name`;
    expect(found?.name).toBeNull();
  });

  it('runs a named seed once, however many ask for it at once', async () => {
    let runs = 0;
    const seed = {
      name: 'counted',
      async run(url: string) {
        runs += 1;
        const { connect } = await import('@tavola/db');
        const connection = connect(url);
        await connection.sql`CREATE TABLE seeded AS SELECT 42 AS answer`;
        await connection.close();
      },
    };
    const databases = await Promise.all([createTestDatabase({ seed }), createTestDatabase({ seed })]);
    for (const database of databases) {
      expect([...(await database.sql`SELECT answer FROM seeded`)]).toEqual([{ answer: 42 }]);
    }
    expect(runs).toBe(1);
    await Promise.all(databases.map((database) => database.close()));
  });
});
