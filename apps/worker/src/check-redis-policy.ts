import { Redis } from 'ioredis';

/**
 * Refuses a Redis that throws keys away when it is full: jobs would vanish silently. Servers that do not show their
 * configuration are trusted; the reconciler would still refill the queue.
 */
export async function checkRedisPolicy(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null, lazyConnect: true });
  client.on('error', () => {});
  let policy: string | undefined;
  try {
    await client.connect();
    const answer = (await client.config('GET', 'maxmemory-policy')) as string[];
    policy = answer[1];
  } catch {
    return;
  } finally {
    client.disconnect();
  }
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Error(`Redis must run with maxmemory-policy noeviction; it is ${policy} and would lose jobs when full.`);
  }
}
