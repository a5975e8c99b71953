import type { KeyList } from '@tavola/shared/schemas';

type Key = KeyList['items'][number];
const HOUR_MS = 3_600_000;
const HOURS = 24;

export interface Usage {
  requests: number;
  errors: number;
}

/** What some keys did together over the hours the server reports. */
export function totalUsage(keys: readonly Pick<Key, 'usage'>[]): Usage {
  const all = keys.flatMap(({ usage }) => usage);
  return {
    requests: all.reduce((sum, { requests }) => sum + requests, 0),
    errors: all.reduce((sum, { errors }) => sum + errors, 0),
  };
}

/** The last 24 hours, oldest first, one row an hour even where nothing happened. */
export function hourlyUsage(keys: readonly Pick<Key, 'usage'>[], now: number): (Usage & { at: number })[] {
  const last = Math.floor(now / HOUR_MS) * HOUR_MS;
  return Array.from({ length: HOURS }, (_, index) => {
    const at = last - (HOURS - 1 - index) * HOUR_MS;
    const within = keys.flatMap(({ usage }) => usage).filter(({ hour }) => Date.parse(hour) === at);
    return { at, ...totalUsage([{ usage: within }]) };
  });
}

export type KeyState = 'active' | 'expired' | 'revoked';

export function keyState(key: Pick<Key, 'revokedAt' | 'expiresAt'>, now: number): KeyState {
  if (key.revokedAt !== null) return 'revoked';
  return key.expiresAt !== null && Date.parse(key.expiresAt) <= now ? 'expired' : 'active';
}
