import { newId } from '@tavola/db';
import { readOperations } from '@tavola/domain';
import { createTestDatabase, queueModes, type TestDatabase } from '@tavola/testkit';
import { createPostgresBackend, Queue, type QueueOptions, withBackend } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { SWEEPS } from './sweeper.ts';
import { startTestWorker } from './testing/test-worker.ts';

const PATIENT = { timeout: 45_000, interval: 100 };

describe.each(queueModes())('recurring work on $mode', ({ redisUrl }) => {
  let database: TestDatabase;
  let worker: RunningWorker | undefined;
  const prefix = `test-${newId()}`;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });
  afterAll(() => database.close());

  const start = async (reconcileMs?: number) => {
    worker = await startTestWorker(database, { redisUrl, prefix, ...(reconcileMs ? { reconcileMs } : {}) });
    return worker;
  };
  const recurring = async () => {
    if (!worker) throw new Error('no worker');
    return (await readOperations(worker.ctx)).recurring;
  };
  const one = async (name: string) => (await recurring()).find((job) => job.name === name);

  /** The queue's own view, by a connection that the worker does not know. */
  async function withQueue<T>(use: (queue: Queue) => Promise<T>): Promise<T> {
    const OtherQueue = redisUrl
      ? Queue
      : (withBackend(createPostgresBackend) as unknown as { Queue: typeof Queue }).Queue;
    const connection = redisUrl
      ? { url: redisUrl }
      : { connectionString: database.url, schema: 'bullmq', migrate: false, max: 1 };
    const queue = new OtherQueue('schedule', { connection, prefix } as unknown as QueueOptions);
    try {
      return await use(queue);
    } finally {
      await queue.close();
    }
  }

  it('is listed with its interval, its next run and how the last one ended', async () => {
    await start();
    expect((await recurring()).map(({ name, everyMs }) => ({ name, everyMs }))).toEqual(
      [...SWEEPS].sort((a, b) => a.name.localeCompare(b.name)),
    );
    await expect.poll(async () => (await one('offer-tables'))?.lastRunAt ?? null, PATIENT).not.toBeNull();
    const job = await one('offer-tables');
    expect(job).toMatchObject({ lastError: null, lastTookMs: expect.any(Number) });
    const ahead = Date.parse(job?.nextAt ?? '') - Date.parse(job?.lastRunAt ?? '');
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThanOrEqual(2 * 5_000);
  });

  it('is put back by the reconciler when the queue lost it, and runs again', async () => {
    await start(500);
    expect(await withQueue((queue) => queue.removeJobScheduler('offer-tables'))).toBe(true);
    await expect
      .poll(() => withQueue(async (queue) => (await queue.getJobSchedulers()).map(({ key }) => key).sort()), PATIENT)
      .toEqual(SWEEPS.map(({ name }) => name).sort());
    const seen = (await one('offer-tables'))?.lastRunAt;
    await expect.poll(async () => (await one('offer-tables'))?.lastRunAt, PATIENT).not.toBe(seen);
  });

  it('is not run any sooner because it is reconciled often', async () => {
    await start(200);
    await expect.poll(async () => (await one('purge-old-rows'))?.lastRunAt ?? null, PATIENT).not.toBeNull();
    const first = await one('purge-old-rows');
    await expect.poll(async () => (await one('offer-tables'))?.lastRunAt ?? null, PATIENT).not.toBeNull();
    const seen = (await one('offer-tables'))?.lastRunAt ?? '';
    await expect.poll(async () => (await one('offer-tables'))?.lastRunAt ?? '', PATIENT).not.toBe(seen);
    const again = await one('purge-old-rows');
    const isDue = Date.now() >= Date.parse(first?.nextAt ?? '');
    expect(again?.lastRunAt === first?.lastRunAt || isDue).toBe(true);
  });

  it('says why a run failed, until one does not', async () => {
    await start();
    await database.sql`alter table waitlist_entries rename to waitlist_entries_away`;
    try {
      await expect
        .poll(async () => (await one('offer-tables'))?.lastError ?? null, PATIENT)
        .toBe('database error 42P01');
    } finally {
      await database.sql`alter table waitlist_entries_away rename to waitlist_entries`;
    }
    await expect.poll(async () => (await one('offer-tables'))?.lastError, PATIENT).toBeNull();
  });
});
