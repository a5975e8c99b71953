import type { Ctx } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, dayAhead, keyActor } from '@tavola/domain/testing';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCaller, refusalOf } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('is for whoever may see the same locations, rotated keys among them, and for nobody else of the channel', async () => {
  const [mine, theirs] = [await createHouse(database.db), await createHouse(database.db)];
  let replays = 0;
  const book = (locationIds: string[] | null, id: string) => {
    const actor: Ctx['actor'] = keyActor('voice', ['reservations:write'], { locationIds, id });
    return createCaller({
      domain: testCtx(database.db, { actor }),
      idempotencyKey: 'one-booking-of-one-house',
      setHeader: (name) => {
        if (name === 'Idempotent-Replayed') replays += 1;
      },
    }).reservations.book({
      location: mine.slug,
      date: dayAhead(),
      time: '19:00',
      partySize: 2,
      guest: { name: 'Ana Lima', phone: '+351912345678' },
    });
  };
  const booked = await book([mine.id], 'the key');
  expect(await book([mine.id], 'the key, rotated')).toEqual(booked);
  expect(replays).toBe(1);
  for (const reach of [[theirs.id], [mine.id, theirs.id], null]) {
    const error = await book(reach, 'another key').catch((reason: unknown) => reason);
    expect(error instanceof TRPCError && refusalOf(error).code).toBe('IDEMPOTENCY_KEY_REUSED');
  }
  expect(replays).toBe(1);
});
