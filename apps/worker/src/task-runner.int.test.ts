import { newId, schema } from '@tavola/db';
import { TASK_KINDS, type TaskKind } from '@tavola/domain';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { createTaskRunner, type TaskHandler } from './task-runner.ts';
import { testCtx } from './testing/house.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('a task that killed every worker it was given to is set aside, and kills no further one', async () => {
  const ctx = testCtx(database);
  const { maxTries } = TASK_KINDS['rule.run'];
  const [begun, outcomes]: [string[], string[]] = [[], []];
  const handler: TaskHandler = async ({ id }) => {
    begun.push(id);
    return [];
  };
  const kinds = Object.keys(TASK_KINDS) as TaskKind[];
  const run = createTaskRunner({
    ctx,
    handlers: Object.fromEntries(kinds.map((kind) => [kind, handler])) as Record<TaskKind, TaskHandler>,
    queueTasks: async () => {},
    onFailure: async ({ id }, outcome) => {
      outcomes.push(`${id} ${outcome}`);
    },
    log: createLogger('error', { write: () => {} }),
    metrics: createMetrics(),
  });
  // Each worker that died over it has counted its try and written no failure.
  const leftBy = async (attempts: number) => {
    const id = newId();
    const now = ctx.clock();
    await ctx.db
      .insert(schema.tasks)
      .values({ id, kind: 'rule.run', effectKey: id, attempts, runAt: now, createdAt: now });
    return id;
  };
  const [last, deadly] = [await leftBy(maxTries - 1), await leftBy(maxTries)];
  await run(last);
  await run(deadly);
  expect(begun).toEqual([last]);
  expect(outcomes).toEqual([`${deadly} parked`]);
  const [row] = await database.sql`select state, error from tasks where id = ${deadly}`;
  expect(row).toEqual({ state: 'parked', error: 'Error: its workers died over it' });
});
