import { setTimeout as delay } from 'node:timers/promises';
import {
  and,
  eq,
  inTransaction,
  isConnectionLoss,
  schema,
  sql,
  sqlState,
  type Tx,
  violatedConstraint,
} from '@tavola/db';
import type { Ctx, Intent } from './ctx.ts';
import { DomainError } from './domain-error.ts';

const { idempotencyKeys } = schema;
/** How long a duplicate waits for the first request before it is told to come back. */
const PATIENCE_MS = 2_000;
const running = new Map<string, Promise<unknown>>();

class KeyInFlight extends Error {}

/**
 * Runs a write in one SERIALIZABLE transaction and, when the request carries an idempotency key, commits the key with
 * its result in that same transaction. The same key with the same input returns the stored result without running
 * `work`; with another input it is `IDEMPOTENCY_KEY_REUSED`; while the first is still running, `IDEMPOTENCY_IN_FLIGHT`.
 * Refusals and failures store nothing. After commit the doorbell rings for the events written.
 * `work` may run more than once and must be pure; its result must be plain JSON.
 */
export async function commitOnce<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { intent } = ctx;
  if (!intent) {
    const result = await inTransaction(ctx.db, work);
    ctx.ring('events');
    return result;
  }
  const slot = JSON.stringify([ctx.actor.mode, ctx.actor.channel, intent.key]);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const stored = await findStored<T>(ctx, intent);
    if (stored) return stored.result;
    const first = running.get(slot);
    if (first !== undefined) {
      await Promise.race([first.catch(() => {}), delay(Math.max(0, deadline - performance.now()))]);
    } else {
      try {
        const result = await claim(slot, () => attempt(ctx, intent, work));
        ctx.ring('events');
        return result;
      } catch (error) {
        if (error instanceof DomainError) return await answerOf(ctx, intent, error);
        if (!(await mayBeStored(error))) throw error;
      }
    }
    if (performance.now() > deadline) throw new DomainError('IDEMPOTENCY_IN_FLIGHT', { retryAfterSeconds: 1 });
  }
}

/** A refusal may only say that the first request came through after the look-up: its answer is this one's too. */
async function answerOf<T>(ctx: Ctx, intent: Intent, refusal: DomainError): Promise<T> {
  const stored = await findStored<T>(ctx, intent);
  if (stored) return stored.result;
  throw refusal;
}

async function claim<T>(slot: string, run: () => Promise<T>): Promise<T> {
  const promise = run();
  running.set(slot, promise);
  try {
    return await promise;
  } finally {
    running.delete(slot);
  }
}

/** Runs the work under the key's lock and writes key and result last, in the same transaction. */
function attempt<T>(ctx: Ctx, intent: Intent, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(ctx.db, async (tx) => {
    const lockName = `${ctx.actor.mode}/${ctx.actor.channel}/${intent.key}`;
    const [lock] = await tx.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${lockName}, 0)) as free`,
    );
    if (!lock?.free) throw new KeyInFlight();
    const result = await work(tx);
    await storeResult(tx, ctx, intent, result);
    return result;
  });
}

/** Adds the idempotency row to a transaction that a caller runs itself; a duplicate fails it with 23505. */
export async function storeResult(tx: Tx, ctx: Ctx, intent: Intent, result: unknown): Promise<void> {
  await tx.insert(idempotencyKeys).values({
    mode: ctx.actor.mode,
    channel: ctx.actor.channel,
    key: intent.key,
    operation: intent.operation,
    fingerprint: intent.fingerprint,
    result: result ?? null,
  });
}

/** The stored result of this intent, marked as a replay on the context; refuses a key reused for something else. */
export async function findStored<T>(ctx: Ctx, intent: Intent): Promise<{ result: T } | undefined> {
  const [row] = await ctx.db
    .select({ fingerprint: idempotencyKeys.fingerprint, result: idempotencyKeys.result })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.mode, ctx.actor.mode),
        eq(idempotencyKeys.channel, ctx.actor.channel),
        eq(idempotencyKeys.key, intent.key),
      ),
    );
  if (!row) return undefined;
  if (row.fingerprint !== intent.fingerprint) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  ctx.onReplay?.();
  return { result: row.result as T };
}

/** True when the outcome is unknown or another process won: the stored key must be read before anything else. */
async function mayBeStored(error: unknown): Promise<boolean> {
  const duplicate = sqlState(error) === '23505' && violatedConstraint(error)?.startsWith('idempotency_keys');
  if (!(error instanceof KeyInFlight) && !duplicate && !isConnectionLoss(error)) return false;
  await delay(50);
  return true;
}
