import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { bookTable } from './book-table.ts';
import { lookUpReservation } from './look-up-reservation.ts';
import { browser, keyActor } from './testing/actors.ts';
import { createHouse, dayAhead } from './testing/house.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('does not find a booking without a number by a number without digits', async () => {
  const house = await createHouse(database.db);
  const wanted = { location: house.slug, date: dayAhead(), time: '19:00', partySize: 2 };
  const { code } = await bookTable(testCtx(database.db, { actor: browser() }), {
    ...wanted,
    guest: { name: 'Ana Lima', email: 'ana@example.com' },
  });
  const ctx = testCtx(database.db, { actor: keyActor('voice', ['reservations:read']) });
  for (const phone of ['-----', '+ () -', '+1 23']) {
    await expect(lookUpReservation(ctx, { phone, surname: 'Lima' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect((await lookUpReservation(ctx, { code, surname: 'Lima' })).code).toBe(code);
});
