import { createDoorbell, type Doorbell, postgresDoorbell, redisDoorbell } from '@tavola/db';
import { createTestDatabase, queueModes, type TestDatabase } from '@tavola/testkit';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

describe.each(queueModes())('the doorbell on $mode', ({ redisUrl }) => {
  let database: TestDatabase;
  const open: Doorbell[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((bell) => bell.close()));
  });
  afterAll(() => database.close());

  function bell(options: { pollMs?: number; listen?: boolean } = {}): Doorbell {
    const transport = redisUrl ? redisDoorbell(() => new Redis(redisUrl)) : postgresDoorbell(database.url);
    const made = createDoorbell({ transport, pollMs: 30_000, ...options });
    open.push(made);
    return made;
  }

  /** Rings until the other side hears, which shows that it listens by now. */
  async function connected(from: Doorbell, to: Doorbell): Promise<void> {
    await expect
      .poll(() => {
        from.ring('hello');
        return to.heard('hello');
      })
      .toBeGreaterThan(0);
  }

  it('is heard in another process, for its own topic only', async () => {
    const [here, there] = [bell({ listen: false }), bell()];
    await connected(here, there);
    const heard: string[] = [];
    there.on('events', () => heard.push('events'));
    there.on('menu', () => heard.push('menu'));
    here.ring('events');
    await expect.poll(() => heard).toEqual(['events']);
  });

  it('wakes a sleeper at once, and one that was looking when it rang', async () => {
    const [here, there] = [bell(), bell()];
    await connected(here, there);
    const never = new AbortController().signal;
    const seen = there.heard('tasks');
    const startedAt = performance.now();
    const sleeping = there.wait('tasks', never, seen);
    here.ring('tasks');
    await sleeping;
    await there.wait('tasks', never, seen);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('lets a sleeper look by itself when the ring was lost, and go when it is no longer wanted', async () => {
    const quick = bell({ pollMs: 30 });
    await quick.wait('events', new AbortController().signal);
    const leaving = new AbortController();
    const slow = bell().wait('events', leaving.signal);
    leaving.abort();
    await slow;
  });

  it('joins a storm of rings into few messages', async () => {
    let published = 0;
    const transport = postgresDoorbell(database.url);
    const counting = createDoorbell({
      transport: {
        ...transport,
        publish: async (message) => {
          published += 1;
          await transport.publish(message);
        },
      },
      listen: false,
    });
    for (let index = 0; index < 1_000; index += 1) counting.ring('events');
    await counting.close();
    expect(published).toBeGreaterThan(0);
    expect(published).toBeLessThan(10);
  });
});
