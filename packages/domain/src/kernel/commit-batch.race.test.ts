import { inArray, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BatchWork, createBatch, type Outcome, StaleFacts } from './commit-batch.ts';
import { asDomainError, DomainError } from './domain-error.ts';
import { fingerprint } from './fingerprint.ts';
import { testCtx } from './test-ctx.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(schema.guests);
  await database.db.delete(schema.idempotencyKeys);
});

interface Guest {
  id: string;
  name: string;
}

let batches: number[] = [];
let stale = 0;

/** What another process does between look-up and act. */
let meanwhile = () => Promise.resolve();

/** Adds guests; `refuse` is refused by name, a name with a zero byte breaks the whole transaction. */
const work: BatchWork<Guest, null, { id: string }> = {
  prepare: () => Promise.resolve(null),
  async write(tx, _prepared, requests, keep) {
    if (stale > 0) {
      stale -= 1;
      throw new StaleFacts();
    }
    batches.push(requests.length);
    await meanwhile();
    const outcomes = requests.map(
      ({ input }): Outcome<{ id: string }> =>
        input.name === 'refuse'
          ? { ok: false, error: new DomainError('NOT_FOUND') }
          : { ok: true, result: { id: input.id } },
    );
    const rows = requests.map(({ input }) => input).filter(({ name }) => name !== 'refuse');
    if (rows.length > 0) await tx.insert(schema.guests).values(rows);
    await keep(outcomes);
    return outcomes;
  },
};
const add = createBatch(work);
const send = (name: string, key?: string) => {
  const intent = key && { key, operation: 'guests.add', fingerprint: fingerprint('guests.add', { name }) };
  return add('one', { ctx: testCtx(database.db, intent ? { intent } : {}), input: { id: newId(), name } });
};
const names = async () => (await database.db.select().from(schema.guests)).map(({ name }) => name).sort();

beforeEach(() => {
  batches = [];
  stale = 0;
  meanwhile = () => Promise.resolve();
});

describe('requests in one lane', () => {
  it('commit together, a refused one beside the others', async () => {
    const results = await Promise.allSettled(['a', 'refuse', 'b', 'c'].map((name) => send(name)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect(batches).toEqual([4]);
  });

  it('fail alone when one of them breaks the transaction, and nobody is added twice', async () => {
    const results = await Promise.allSettled(['a', 'broken\u0000', 'b'].map((name) => send(name)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await names()).toEqual(['a', 'b']);
  });

  it('run again when what they were judged by has changed', async () => {
    stale = 2;
    const { id } = await send('a');
    expect(
      await database.db
        .select()
        .from(schema.guests)
        .where(inArray(schema.guests.id, [id])),
    ).toHaveLength(1);
  });

  it('are told to come back when it never stops changing', async () => {
    stale = 1_000;
    const refusal = await send('a').catch(asDomainError);
    expect(refusal).toMatchObject({ code: 'BUSY', refusal: { retryAfterSeconds: 1 } });
    expect(await names()).toEqual([]);
  });

  it('are never more than sixty-four at once', async () => {
    await Promise.all(Array.from({ length: 150 }, (_, n) => send(`guest ${n}`)));
    expect(Math.max(...batches)).toBe(64);
    expect(batches.reduce((sum, size) => sum + size, 0)).toBe(150);
  });

  it('beyond two thousand are told to come back', async () => {
    const results = await Promise.allSettled(Array.from({ length: 2_100 }, (_, n) => send(`guest ${n}`)));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(['BUSY']));
    expect(results.length - refused.length).toBe((await names()).length);
  });
});

describe('the same key', () => {
  it('twice in a batch acts once and answers alike; for something else it is refused', async () => {
    const key = 'key-of-one-guest-here';
    const results = await Promise.allSettled([send('a', key), send('a', key), send('b', key)]);
    const [first, second, third] = results;
    expect(first).toEqual(second);
    expect(third).toMatchObject({ status: 'rejected', reason: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await names()).toEqual(['a']);
  });

  it('is answered as another process answered it meanwhile, though it would be refused by now', async () => {
    const key = 'key-of-two-processes';
    const stored = { id: newId() };
    meanwhile = async () => {
      await database.db.insert(schema.idempotencyKeys).values({
        mode: 'live',
        channel: 'system',
        key,
        operation: 'guests.add',
        fingerprint: fingerprint('guests.add', { name: 'refuse' }),
        result: stored,
      });
    };
    expect(await send('refuse', key)).toEqual(stored);
  });

  it('may try again after a refusal, which stored nothing', async () => {
    await expect(send('refuse', 'key-of-a-refused-one')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await database.db.select().from(schema.idempotencyKeys)).toEqual([]);
  });
});
