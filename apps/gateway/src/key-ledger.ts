import type { Connection } from '@tavola/db';
import { type KeyUse, type KeyWrite, recordKeyUsage, recordKeyWrites } from '@tavola/domain';

export interface KeyLedger {
  /** Counts one request of a key. */
  used(keyId: string, failed: boolean): void;
  /** Notes a write a key asked for. */
  wrote(write: KeyWrite): void;
  close(): Promise<void>;
}

const FLUSH_MS = 1_000;
const MOST_HELD = 5_000;
/** Writes kept while the database is away; the oldest go first. */
const MOST_KEPT = 100_000;
const HOUR_MS = 3_600_000;

/** Collects what keys do and writes it in batches, so that counting costs requests nothing. What cannot be written waits. */
export function createKeyLedger(db: Connection['db'], onProblem: (error: unknown) => void): KeyLedger {
  const uses = new Map<string, KeyUse>();
  const writes: KeyWrite[] = [];
  let flushing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    const counted = [...uses.values()];
    const noted = writes.splice(0);
    uses.clear();
    await recordKeyUsage(db, counted).catch((error: unknown) => {
      onProblem(error);
      for (const use of counted) count(use);
    });
    await recordKeyWrites(db, noted).catch((error: unknown) => {
      onProblem(error);
      writes.unshift(...noted.slice(-MOST_KEPT));
    });
  }

  function count({ keyId, hour, requests, errors }: KeyUse): void {
    const slot = `${keyId} ${hour.getTime()}`;
    const use = uses.get(slot) ?? { keyId, hour, requests: 0, errors: 0 };
    uses.set(slot, { ...use, requests: use.requests + requests, errors: use.errors + errors });
  }

  const start = () => {
    flushing ??= flush().finally(() => {
      flushing = undefined;
    });
    return flushing;
  };
  const timer = setInterval(() => {
    if (uses.size > 0 || writes.length > 0) start().catch(onProblem);
  }, FLUSH_MS);
  timer.unref();

  return {
    used(keyId, failed) {
      const hour = new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS);
      count({ keyId, hour, requests: 1, errors: failed ? 1 : 0 });
    },
    wrote(write) {
      writes.push(write);
      if (writes.length >= MOST_HELD) start().catch(onProblem);
    },
    async close() {
      clearInterval(timer);
      await flushing;
      await start();
    },
  };
}
