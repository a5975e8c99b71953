import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { holdTable } from './hold-table.ts';
import { browser } from './testing/actors.ts';
import { createHouse } from './testing/house.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it.each([
  ['forward', '2031-03-29'],
  ['back', '2031-10-25'],
])('the next day’s place is at the same time on the wall when the clocks go %s in between', async (_, saturday) => {
  const house = await createHouse(database.db, { timezone: 'Europe/Berlin', periods: [{ weekdays: [7, 1, 2, 3] }] });
  const clock = () => new Date(Date.parse(`${saturday}T12:00:00Z`) - 5 * 86_400_000);
  const ctx = testCtx(database.db, { actor: browser(), clock });
  const wanted = { location: house.slug, date: saturday, time: '19:00', partySize: 2 };
  await expect(holdTable(ctx, wanted)).rejects.toMatchObject({
    code: 'LOCATION_CLOSED',
    refusal: { alternatives: [{ time: '19:00' }, { time: '19:00' }, { time: '19:00' }] },
  });
});
