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
const HOUR_MS = 3_600_000;

/** Collects what keys do and writes it in batches, so that counting costs requests nothing. */
export function createKeyLedger(db: Connection['db'], onProblem: (error: unknown) => void): KeyLedger {
  const uses = new Map<string, KeyUse>();
  const writes: KeyWrite[] = [];
  let flushing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    const counted = [...uses.values()];
    const noted = writes.splice(0);
    uses.clear();
    try {
      await recordKeyUsage(db, counted);
      await recordKeyWrites(db, noted);
    } catch (error) {
      onProblem(error);
    }
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
      const slot = `${keyId} ${hour.getTime()}`;
      const use = uses.get(slot) ?? { keyId, hour, requests: 0, errors: 0 };
      use.requests += 1;
      if (failed) use.errors += 1;
      uses.set(slot, use);
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
