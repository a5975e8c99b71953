import { DomainError } from '@tavola/domain';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 60;
/** Reads are cheaper than writes; one address may make this many times more of them. */
const READS_PER_WRITE = 20;

export interface Budget {
  limit: number;
  remaining: number;
  resetSeconds: number;
}

export interface Limits {
  /** Counts a request of a key; throws RATE_LIMITED when its minute is used up. */
  key(id: string, perMinute: number): Promise<Budget>;
  /** Counts a request without a key from one address. */
  address(address: string, kind: 'read' | 'write'): Promise<Budget>;
}

/** Counts per minute in Redis when there is one, so that processes share the count; else, and while it is away, here. */
export function createLimits({
  redis,
  anonymousPerMinute,
}: {
  /** A Redis client the counts are shared in. */
  redis?: unknown;
  anonymousPerMinute: number;
}): Limits {
  const limiters = new Map<string, RateLimiterAbstract>();

  function limiter(kind: string, points: number, shared: boolean): RateLimiterAbstract {
    const name = `${kind}:${points}`;
    const known = limiters.get(name);
    if (known) return known;
    const options = { keyPrefix: `tavola:limit:${name}`, points, duration: WINDOW_SECONDS };
    const here = new RateLimiterMemory(options);
    const made =
      redis && shared ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: here }) : here;
    limiters.set(name, made);
    return made;
  }

  async function count(counting: RateLimiterAbstract, subject: string): Promise<Budget> {
    try {
      return budget(counting.points, await counting.consume(subject));
    } catch (result) {
      if (!(result instanceof RateLimiterRes)) throw result;
      throw new DomainError('RATE_LIMITED', {
        details: { limit: counting.points, windowSeconds: WINDOW_SECONDS },
        retryAfterSeconds: Math.ceil(result.msBeforeNext / 1_000),
      });
    }
  }

  return {
    key: (id, perMinute) => count(limiter('key', perMinute, true), id),
    address: (address, kind) => {
      const points = kind === 'write' ? anonymousPerMinute : anonymousPerMinute * READS_PER_WRITE;
      return count(limiter(kind, points, false), address);
    },
  };
}

const budget = (limit: number, result: RateLimiterRes): Budget => ({
  limit,
  remaining: result.remainingPoints,
  resetSeconds: Math.ceil(result.msBeforeNext / 1_000),
});
