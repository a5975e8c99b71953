import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, connect } from './connect.ts';
import { isConnectionLoss } from './sql-state.ts';

let database: TestDatabase;
/** One connection, so that whatever a lost one leaves behind meets the next query. */
let single: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  single = connect(database.url, { max: 1 });
});
afterAll(async () => {
  await single.close();
  await database.close();
});

async function untilGone(pid: number): Promise<void> {
  while ((await database.sql`select 1 from pg_stat_activity where pid = ${pid}`).length > 0) await delay(10);
}

it.each([
  ['between two statements', false],
  ['while statements are on their way', true],
])('a server that goes away %s fails that transaction, the process and the next query live on', async (_, inFlight) => {
  for (let round = 0; round < 5; round += 1) {
    let afterwards: Promise<unknown> | undefined;
    const lost = single.sql.begin(async (tx) => {
      const [row] = await tx`select pg_backend_pid() as pid`;
      const waiting = inFlight ? [tx`select pg_sleep(5)`, tx`select 1`] : [];
      const outcomes = Promise.allSettled(waiting);
      await database.sql`select pg_terminate_backend(${Number(row?.pid)})`;
      await untilGone(Number(row?.pid));
      await outcomes;
      afterwards = tx`insert into locations (id, slug, name) values (gen_random_uuid(), 'ghost', 'ghost')`.catch(
        (error: unknown) => error,
      );
      return afterwards;
    });
    await expect(lost).rejects.toSatisfy(isConnectionLoss);
    const [row] = await single.sql`select 3 as answer`;
    expect(row?.answer).toBe(3);
    await expect.poll(() => afterwards).toBeDefined();
    expect(isConnectionLoss(await afterwards)).toBe(true);
    // Written outside the transaction that it belonged to, it would be here.
    expect(await database.sql`select 1 from locations where slug = 'ghost'`).toHaveLength(0);
  }
});
