import {
  and,
  anyOf,
  eq,
  insertNewRows,
  inTransaction,
  isNotNull,
  isNull,
  lt,
  newId,
  or,
  schema,
  sql,
  type Tx,
} from '@tavola/db';
import { WEBHOOK_DELAYS_SECONDS, WEBHOOK_GIVE_UP_DAYS } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-tasks.ts';
import { finishTask, finishTasks, postponeTask } from '../tasks/finish-task.ts';
import { insertTasks, type TaskRef } from '../tasks/insert-tasks.ts';
import type { Attempt } from './begin-attempt.ts';
import { disableEndpoint } from './disable-endpoint.ts';

/** What came back, or why nothing did. */
export interface AttemptOutcome {
  status: number | null;
  latencyMs: number;
  error: string | null;
  /** First kilobyte of the answer. */
  response: string | null;
  retryAfterSeconds: number | null;
  /** The headers that were sent; absent when nothing was. */
  headers?: Record<string, string>;
}

const DAY_MS = 86_400_000;
const SUCCESS_NOTED_EVERY_MS = 60_000;
const LONGEST_WAIT_SECONDS = 86_400;

/** How long to wait after this many failed attempts: the ladder, spread by a fifth, or longer if the receiver asks. */
export function nextDelayMs(failures: number, outcome: AttemptOutcome, random: number): number | undefined {
  const step = WEBHOOK_DELAYS_SECONDS[failures];
  if (step === undefined) return undefined;
  const asked = outcome.status === 429 || outcome.status === 503 ? (outcome.retryAfterSeconds ?? 0) : 0;
  return Math.max(step * (0.8 + 0.4 * random), Math.min(asked, LONGEST_WAIT_SECONDS)) * 1_000;
}

export interface EndedAttempt {
  task: TaskRow;
  attempt: Attempt;
  outcome: AttemptOutcome;
}

export const isSuccess = ({ status }: AttemptOutcome): boolean => status !== null && status >= 200 && status < 300;

/** Writes deliveries that were accepted, with their attempts and the end of their tasks, in one transaction. */
export async function recordSuccesses(ctx: Ctx, ended: EndedAttempt[]): Promise<void> {
  const now = ctx.clock();
  const { webhookDeliveries: deliveries, webhookEndpoints: endpoints } = schema;
  const deliveryIds = ended.map(({ attempt }) => attempt.deliveryId);
  const endpointIds = [...new Set(ended.map(({ attempt }) => attempt.endpointId))];
  // Written once a minute at most: deliveries of one endpoint would otherwise queue for its row.
  const stale = lt(endpoints.lastSuccessAt, new Date(now.getTime() - SUCCESS_NOTED_EVERY_MS));
  // All of it travels in one round trip.
  await inTransaction(
    ctx.db,
    (tx) =>
      Promise.all([
        insertNewRows(
          tx,
          schema.webhookAttempts,
          ended.map((entry) => attemptRow(entry, now)),
        ),
        finishTasks(
          tx,
          ended.map(({ task }) => task),
          now,
        ),
        tx
          .update(deliveries)
          .set({ state: 'delivered', attempts: sql`${deliveries.attempts} + 1`, deliveredAt: now, nextAttemptAt: null })
          .where(anyOf(deliveries.id, deliveryIds)),
        tx
          .update(endpoints)
          .set({ failingSince: null, lastSuccessAt: now })
          .where(
            and(
              anyOf(endpoints.id, endpointIds),
              or(isNotNull(endpoints.failingSince), isNull(endpoints.lastSuccessAt), stale),
            ),
          ),
      ]),
    { isolation: 'read committed' },
  );
}

function attemptRow({ attempt, outcome }: EndedAttempt, at: Date): typeof schema.webhookAttempts.$inferInsert {
  const { status, latencyMs, error, response, headers } = outcome;
  return { id: newId(), deliveryId: attempt.deliveryId, at, status, latencyMs, error, response, headers };
}

/**
 * Writes a failed attempt into the log and decides what follows: tried again by the ladder, given up, or the endpoint
 * switched off (410, or five days without a success). Returns tasks that may run now.
 */
export function recordFailure(ctx: Ctx, ended: EndedAttempt): Promise<TaskRef[]> {
  const now = ctx.clock();
  const row = attemptRow(ended, now);
  const random = Math.random();
  return inTransaction(
    ctx.db,
    async (tx) => {
      await tx.insert(schema.webhookAttempts).values(row);
      return fail(tx, ended, now, random);
    },
    { isolation: 'read committed' },
  );
}

async function fail(tx: Tx, { task, attempt, outcome }: EndedAttempt, now: Date, random: number): Promise<TaskRef[]> {
  const { webhookDeliveries: deliveries, webhookEndpoints: endpoints } = schema;
  const [endpoint] = await tx
    .update(endpoints)
    .set({ failingSince: sql`coalesce(${endpoints.failingSince}, ${now.toISOString()}::timestamptz)` })
    .where(eq(endpoints.id, attempt.endpointId))
    .returning();
  const gone = outcome.status === 410;
  const hopeless =
    endpoint?.failingSince && now.getTime() - endpoint.failingSince.getTime() >= WEBHOOK_GIVE_UP_DAYS * DAY_MS;
  const delay = gone || hopeless ? undefined : nextDelayMs(attempt.earlier + 1, outcome, random);
  const next = delay === undefined ? null : new Date(now.getTime() + delay);
  await tx
    .update(deliveries)
    .set({
      state: next ? 'pending' : 'failed',
      attempts: sql`${deliveries.attempts} + 1`,
      nextAttemptAt: next,
      error: outcome.error ?? `HTTP ${outcome.status}`,
    })
    .where(eq(deliveries.id, attempt.deliveryId));
  if (next) await postponeTask(tx, task, next);
  else await finishTask(tx, task, now);
  if (!endpoint?.enabled || (!gone && !hopeless)) return [];
  return insertTasks(tx, await disableEndpoint(tx, endpoint, gone ? 'gone' : 'failing', now), now);
}
