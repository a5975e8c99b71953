import {
  ContentionError,
  type Db,
  insertRows,
  inTransaction,
  isConnectionLoss,
  schema,
  sql,
  sqlState,
  type Tx,
  violatedConstraint,
} from '@tavola/db';
import type { Ctx } from './ctx.ts';
import { DomainError } from './domain-error.ts';

export interface BatchRequest<I> {
  ctx: Ctx;
  input: I;
}

export type Outcome<O> = { ok: true; result: O } | { ok: false; error: DomainError };

/** Throw inside `write` when what `prepare` read has changed meanwhile: both run again. */
export class StaleFacts extends Error {
  override name = 'StaleFacts';
}

export interface BatchWork<I, P, O> {
  /** Reads and decides outside the transaction. */
  prepare(requests: readonly BatchRequest<I>[]): Promise<P>;
  /**
   * Checks what is scarce and writes; one outcome per request, in order. A refused one must write nothing. `keep` stores
   * the outcomes under their idempotency keys; it must be called once, beside the other inserts.
   */
  write(
    tx: Tx,
    prepared: P,
    requests: readonly BatchRequest<I>[],
    keep: (outcomes: readonly Outcome<O>[]) => Promise<void>,
  ): Promise<Outcome<O>[]>;
}

const MOST_AT_ONCE = 64;
const LONGEST_QUEUE = 2_000;
const MAX_TRIES = 5;

interface Waiting<I, O> extends BatchRequest<I> {
  resolve: (result: O) => void;
  reject: (error: unknown) => void;
  isSettled: boolean;
}

interface Lane<I, O> {
  waiting: Waiting<I, O>[];
  isRunning: boolean;
}

/**
 * Writes that would fight over the same rows line up instead: what waits in a lane commits together in one SERIALIZABLE
 * transaction, each request with its own outcome and, when it carries an idempotency key, with the key in that same
 * transaction. Lanes of one process run side by side; between processes row locks and retries keep the order.
 * A full lane answers `BUSY`.
 */
export function createBatch<I, P, O>(work: BatchWork<I, P, O>): (lane: string, request: BatchRequest<I>) => Promise<O> {
  const byDb = new WeakMap<Db, Map<string, Lane<I, O>>>();

  async function drain(lanes: Map<string, Lane<I, O>>, name: string, lane: Lane<I, O>): Promise<void> {
    while (lane.waiting.length > 0) {
      const batch = lane.waiting.splice(0, MOST_AT_ONCE);
      try {
        await commit(work, batch);
      } catch (error) {
        const open = batch.filter((request) => !request.isSettled);
        if (open.length === 1 || error instanceof ContentionError || isConnectionLoss(error)) {
          for (const request of open) request.reject(error);
        } else {
          // One request broke the whole transaction: alone, it fails alone.
          for (const request of open) await commit(work, [request]).catch(request.reject);
        }
      }
    }
    lane.isRunning = false;
    lanes.delete(name);
  }

  return (name, request) =>
    new Promise<O>((settle, refuse) => {
      const lanes = byDb.get(request.ctx.db) ?? new Map<string, Lane<I, O>>();
      byDb.set(request.ctx.db, lanes);
      const lane = lanes.get(name) ?? { waiting: [], isRunning: false };
      lanes.set(name, lane);
      if (lane.waiting.length >= LONGEST_QUEUE) return refuse(new DomainError('BUSY', { retryAfterSeconds: 1 }));
      const waiting: Waiting<I, O> = {
        ...request,
        isSettled: false,
        resolve(result) {
          waiting.isSettled = true;
          settle(result);
        },
        reject(error) {
          waiting.isSettled = true;
          refuse(error);
        },
      };
      lane.waiting.push(waiting);
      if (lane.isRunning) return;
      lane.isRunning = true;
      queueMicrotask(() => void drain(lanes, name, lane));
    });
}

/** Settles every request of the batch, or throws having settled only those whose outcome is certain. */
async function commit<I, P, O>(work: BatchWork<I, P, O>, batch: Waiting<I, O>[]): Promise<void> {
  let open = batch;
  for (let attempt = 1; open.length > 0; attempt += 1) {
    open = await answerStored(open);
    const { first, repeated } = splitRepeated(open);
    const [head] = first;
    if (!head) return;
    try {
      const prepared = await work.prepare(first);
      const outcomes = await inTransaction(head.ctx.db, (tx) =>
        work.write(tx, prepared, first, (results) => storeKeys(tx, first, results)),
      );
      head.ctx.ring('events');
      const refused = new Map<Waiting<I, O>, DomainError>();
      for (const [index, request] of first.entries()) {
        const outcome = outcomes[index];
        if (outcome?.ok) request.resolve(outcome.result);
        else refused.set(request, outcome?.error ?? new DomainError('INTERNAL'));
      }
      // A refusal may only say that another process came through with the same key after the look-up.
      for (const request of await answerStored([...refused.keys()])) request.reject(refused.get(request));
      open = repeated;
    } catch (error) {
      if (!mayRepeat(error)) throw error;
      if (attempt >= MAX_TRIES) throw new ContentionError('the facts kept changing', { cause: error });
      open = open.filter((request) => !request.isSettled);
      if (isConnectionLoss(error)) {
        // Without a key nobody can tell whether the lost COMMIT happened, so it must not be repeated.
        for (const request of open) if (!request.ctx.intent) request.reject(error);
        open = open.filter((request) => !request.isSettled);
      }
    }
  }
}

/** A duplicate key or a lost COMMIT: the stored key tells what happened. Stale facts: read them again. */
function mayRepeat(error: unknown): boolean {
  const duplicate = sqlState(error) === '23505' && violatedConstraint(error)?.startsWith('idempotency_keys');
  return error instanceof StaleFacts || duplicate === true || isConnectionLoss(error);
}

const slotOf = ({ ctx }: BatchRequest<unknown>): string | undefined =>
  ctx.intent && JSON.stringify([ctx.actor.mode, ctx.actor.channel, ctx.intent.key]);

/** The same key twice in one batch: the second waits for the stored result of the first. */
function splitRepeated<I, O>(requests: Waiting<I, O>[]) {
  const seen = new Set<string>();
  const [first, repeated]: [Waiting<I, O>[], Waiting<I, O>[]] = [[], []];
  for (const request of requests) {
    const slot = slotOf(request);
    if (slot !== undefined && seen.has(slot)) repeated.push(request);
    else first.push(request);
    if (slot !== undefined) seen.add(slot);
  }
  return { first, repeated };
}

/** Answers the requests whose key is stored already and returns the others. */
async function answerStored<I, O>(requests: Waiting<I, O>[]): Promise<Waiting<I, O>[]> {
  const keyed = requests.filter(({ ctx }) => ctx.intent);
  const [head] = keyed;
  if (!head) return requests;
  const wanted = keyed.map(({ ctx }) => ({ mode: ctx.actor.mode, channel: ctx.actor.channel, key: ctx.intent?.key }));
  const rows = await head.ctx.db.execute<{ slot: string; fingerprint: string; result: O }>(sql`
    select json_build_array(k.mode, k.channel, k.key)::text as slot, k.fingerprint, k.result
    from json_to_recordset(${JSON.stringify(wanted)}::text::json) as w(mode text, channel text, key text)
    join idempotency_keys k on k.mode = w.mode and k.channel = w.channel and k.key = w.key`);
  const stored = new Map(rows.map((row) => [JSON.stringify(JSON.parse(row.slot)), row]));
  return requests.filter((request) => {
    const row = stored.get(slotOf(request) ?? '');
    if (!row) return true;
    if (row.fingerprint === request.ctx.intent?.fingerprint) {
      request.ctx.onReplay?.();
      request.resolve(row.result);
    } else {
      request.reject(new DomainError('IDEMPOTENCY_KEY_REUSED'));
    }
    return false;
  });
}

async function storeKeys<I, O>(tx: Tx, requests: readonly Waiting<I, O>[], outcomes: readonly Outcome<O>[]) {
  const rows = requests.flatMap(({ ctx }, index) => {
    const outcome = outcomes[index];
    if (!ctx.intent || !outcome?.ok) return [];
    const { key, operation, fingerprint } = ctx.intent;
    return [
      { mode: ctx.actor.mode, channel: ctx.actor.channel, key, operation, fingerprint, result: outcome.result ?? null },
    ];
  });
  if (rows.length > 0) await insertRows(tx, schema.idempotencyKeys, rows);
}
