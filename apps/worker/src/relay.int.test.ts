import { newId, schema } from '@tavola/db';
import type { TaskRef } from '@tavola/domain';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { startRelay } from './relay.ts';
import { testCtx } from './testing/house.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('hands on what is due although a backlog of events is not gone yet', async () => {
  const ctx = testCtx(database);
  await database.sql`
    insert into events (id, name, object_kind, object_id, version, payload, actor_kind, channel)
    select gen_random_uuid(), 'menu.updated', 'menu', gen_random_uuid(), 1, '{}', 'system', 'system'
    from generate_series(1, 250)`;
  const due = { id: newId(), kind: 'message.send', effectKey: newId(), runAt: ctx.clock(), createdAt: ctx.clock() };
  await ctx.db.insert(schema.tasks).values(due);
  const waiting = async () =>
    (await database.sql`select count(*)::int as events from events where dispatched_at is null`)[0]?.events as number;
  const handed: { ids: string[]; waiting: number }[] = [];
  const relay = startRelay({
    ctx,
    queueTasks: async (refs: TaskRef[]) => {
      handed.push({ ids: refs.map(({ id }) => id), waiting: await waiting() });
    },
    log: createLogger('error'),
    metrics: createMetrics(),
  });
  try {
    await expect.poll(waiting).toBe(0);
  } finally {
    await relay.stop();
  }
  expect(handed).toEqual([{ ids: [due.id], waiting: 150 }]);
});
