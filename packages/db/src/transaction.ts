import { setTimeout as delay } from 'node:timers/promises';
import { type Db, serializableDb, type Tx } from './connect.ts';
import { sqlState } from './sql-state.ts';

const MAX_TRIES = 8;
const BUDGET_MS = 3_000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 500;

/** Thrown when contention did not clear within the budget. Nothing was written. */
export class ContentionError extends Error {
  override name = 'ContentionError';
}

export interface TransactionOptions {
  isolation?: 'serializable' | 'read committed';
  /** Attempts before giving up; callers that must decide anew after a conflict take 1. */
  tries?: number;
  /** Told before each repetition, for metrics. */
  onRetry?: (sqlState: string, attempt: number) => void;
}

/**
 * Runs `work` in one transaction, SERIALIZABLE unless told otherwise. Serialization failures (40001) and deadlocks
 * (40P01), at a statement or at COMMIT, repeat the whole of it: full jitter, at most 8 tries (or `tries`) and 3 s, then
 * `ContentionError`. `work` must therefore be pure: no network, queue, clock or random call inside.
 */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const startedAt = performance.now();
  const { tries = MAX_TRIES, isolation = 'serializable' } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const begun = isolation === 'serializable' ? serializableDb(db) : undefined;
      return await (begun ? begun.transaction(work) : db.transaction(work, { isolationLevel: isolation }));
    } catch (error) {
      const state = sqlState(error);
      if (state !== '40001' && state !== '40P01') throw error;
      if (attempt >= tries || performance.now() - startedAt > BUDGET_MS) {
        throw new ContentionError('the transaction kept losing against others', { cause: error });
      }
      options.onRetry?.(state, attempt);
      await delay(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt));
    }
  }
}
