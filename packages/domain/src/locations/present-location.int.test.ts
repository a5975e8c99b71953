import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { pauseOrdering } from '../kitchen/pause-ordering.ts';
import { createHouse } from '../reservations/testing/house.ts';
import { getLocation } from './get-location.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('tells the smallest party that may book, of the periods guests can book at all', async () => {
  const periods = [{ minParty: 3 }, { name: 'Brunch', minParty: 2 }, { name: 'Bar', walkInOnly: true }];
  const { id } = await createHouse(database.db, { periods });
  expect((await getLocation(testCtx(database.db), { id })).policies.minPartySize).toBe(2);
  const walkIn = await createHouse(database.db, { periods: [{ walkInOnly: true }] });
  expect((await getLocation(testCtx(database.db), { id: walkIn.id })).policies.minPartySize).toBe(1);
});

it('tells of a pause the kitchen makes, and of its end, at once', async () => {
  const ctx = testCtx(database.db);
  const { id, slug } = await createHouse(database.db);
  expect((await getLocation(ctx, { id })).ordering.pausedUntil).toBeNull();
  const { pausedUntil } = await pauseOrdering(ctx, { location: slug, minutes: 30 });
  expect((await getLocation(ctx, { id })).ordering.pausedUntil).toBe(pausedUntil);
  await pauseOrdering(ctx, { location: slug, minutes: null });
  expect((await getLocation(ctx, { id })).ordering.pausedUntil).toBeNull();
});
