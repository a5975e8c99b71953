import { claimTasks, dispatchEvents, runRules, seedDefaultRules, type TaskRef } from '@tavola/domain';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addLocation, addOrder, testCtx } from './testing/house.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('what has just been planned may run now, however long the planning took', async () => {
  let ticks = Date.now();
  const ctx = testCtx(database, () => {
    ticks += 10;
    return new Date(ticks);
  });
  await seedDefaultRules(ctx);
  await addOrder(ctx, await addLocation(ctx), { name: 'Ana Souza', email: 'ana@guest.test' });
  const kinds = (tasks: TaskRef[]) => tasks.map(({ kind }) => kind);

  const { tasks } = await dispatchEvents(ctx);
  expect(kinds(tasks)).toEqual(['rule.run']);
  const claimed = await claimTasks(
    ctx,
    tasks.map(({ id }) => id),
  );
  const sendings = await runRules(ctx, claimed, { render: () => Promise.resolve({ html: '', signature: '' }) });
  expect(kinds(sendings)).toEqual(['message.send']);
});
