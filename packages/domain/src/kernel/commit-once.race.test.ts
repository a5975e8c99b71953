import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitOnce } from './commit-once.ts';
import type { Ctx, Intent } from './ctx.ts';
import { DomainError } from './domain-error.ts';
import { fingerprint } from './fingerprint.ts';
import { testCtx } from './test-ctx.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(schema.idempotencyKeys);
  await database.db.delete(schema.guests);
});

const intent = (key: string, input: unknown = { n: 1 }): Intent => ({
  key,
  operation: 'guests.add',
  fingerprint: fingerprint('guests.add', input),
});

function addGuest(ctx: Ctx) {
  const id = newId();
  return commitOnce(ctx, async (tx) => {
    await tx.insert(schema.guests).values({ id, name: 'Ana' });
    return { id, zebra: 1, apple: 2 };
  });
}

const guestCount = async () => (await database.db.select().from(schema.guests)).length;

describe('a write with an idempotency key', () => {
  it('acts once for twenty parallel requests and answers all of them alike', async () => {
    let replays = 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        addGuest(testCtx(database.db, { intent: intent('key-of-one-intent'), onReplay: () => (replays += 1) })),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(replays).toBe(19);
    expect(await guestCount()).toBe(1);
  });

  it('acts twenty times without a key: the control', async () => {
    await Promise.all(Array.from({ length: 20 }, () => addGuest(testCtx(database.db))));
    expect(await guestCount()).toBe(20);
  });

  it('keeps the order of fields in a replay', async () => {
    const first = await addGuest(testCtx(database.db, { intent: intent('key-of-ordered-fields') }));
    const again = await addGuest(testCtx(database.db, { intent: intent('key-of-ordered-fields') }));
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  it('refuses the key for another input and leaves the first untouched', async () => {
    await addGuest(testCtx(database.db, { intent: intent('key-used-twice-over') }));
    await expect(
      addGuest(testCtx(database.db, { intent: intent('key-used-twice-over', { n: 2 }) })),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await guestCount()).toBe(1);
  });

  it('is independent per channel', async () => {
    const ctx = testCtx(database.db, { intent: intent('key-of-two-channels') });
    await addGuest(ctx);
    await addGuest({ ...ctx, actor: { ...ctx.actor, channel: 'voice' } });
    expect(await guestCount()).toBe(2);
  });

  it('stores nothing for a refusal, so the same key may act later', async () => {
    const ctx = testCtx(database.db, { intent: intent('key-of-a-refusal') });
    const refused = commitOnce(ctx, async (tx) => {
      await tx.insert(schema.guests).values({ id: newId(), name: 'Rui' });
      throw new DomainError('LOCATION_CLOSED');
    });
    await expect(refused).rejects.toMatchObject({ code: 'LOCATION_CLOSED' });
    expect(await guestCount()).toBe(0);
    await addGuest(ctx);
    expect(await guestCount()).toBe(1);
  });

  it('answers as the first did when that came through between look-up and act, though the world has moved on', async () => {
    const ctx = testCtx(database.db, { intent: intent('key-of-a-late-duplicate') });
    const first = await addGuest({ ...ctx, intent: undefined });
    let replays = 0;
    const late = { ...ctx, onReplay: () => (replays += 1) };
    const answer = await commitOnce(late, async () => {
      // The look-up found nothing; now the first request of another process commits, and there is nothing left to do.
      await database.db.insert(schema.idempotencyKeys).values({
        mode: 'live',
        channel: ctx.actor.channel,
        ...intent('key-of-a-late-duplicate'),
        result: first,
      });
      throw new DomainError('INVALID_TRANSITION');
    });
    expect(answer).toEqual(first);
    expect(replays).toBe(1);
  });

  it('tells a duplicate to come back while another process still runs the first', async () => {
    const other = await database.sql.reserve();
    try {
      await other`BEGIN`;
      await other`SELECT pg_advisory_xact_lock(hashtextextended('live/system/key-held-elsewhere', 0))`;
      const ctx = testCtx(database.db, { intent: intent('key-held-elsewhere') });
      await expect(addGuest(ctx)).rejects.toMatchObject({
        code: 'IDEMPOTENCY_IN_FLIGHT',
        refusal: { retryAfterSeconds: 1 },
      });
      await other`ROLLBACK`;
      await addGuest(ctx);
    } finally {
      other.release();
    }
    expect(await guestCount()).toBe(1);
  });

  it('rings the doorbell after commit only', async () => {
    const ctx = testCtx(database.db, { intent: intent('key-that-rings-once') });
    await addGuest(ctx);
    expect(ctx.rings).toEqual(['events']);
  });
});
