import { inject } from 'vitest';
import type {} from './global-setup.ts';

export { type RedisServer, startRedis } from './redis-server.ts';

/** Every back end a queue or doorbell test must pass on: PostgreSQL always, Redis where the machine has one. */
export function queueModes(): { mode: 'postgres' | 'redis'; redisUrl: string | undefined }[] {
  const redisUrl = inject('redisUrl') ?? undefined;
  return [{ mode: 'postgres', redisUrl: undefined }, ...(redisUrl ? [{ mode: 'redis' as const, redisUrl }] : [])];
}
