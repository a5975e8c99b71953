import { and, eq, schema, sql, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from './claim-tasks.ts';
import { queuedUntil } from './insert-tasks.ts';
import { isTaskKind, TASK_KINDS } from './task-kinds.ts';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** The lease is part of the condition: a worker that overstayed it must not overwrite its successor's work. */
const held = (task: TaskRow) =>
  and(
    eq(schema.tasks.id, task.id),
    eq(schema.tasks.state, 'pending'),
    task.leaseUntil ? eq(schema.tasks.leaseUntil, task.leaseUntil) : undefined,
  );

/** Marks the task done in the transaction of its effect; false when another worker has taken it over meanwhile. */
export async function finishTask(tx: Tx | Ctx['db'], task: TaskRow, now: Date): Promise<boolean> {
  const rows = await tx
    .update(schema.tasks)
    .set({ state: 'done', doneAt: now, leaseUntil: null, queuedUntil: null, error: null })
    .where(held(task))
    .returning({ id: schema.tasks.id });
  return rows.length === 1;
}

/** The same for many at once; the ids of those that were still in this worker's hands. */
export async function finishTasks(tx: Tx | Ctx['db'], tasks: TaskRow[], now: Date): Promise<Set<string>> {
  if (tasks.length === 0) return new Set();
  const mine = JSON.stringify(tasks.map(({ id, leaseUntil }) => ({ id, lease: leaseUntil })));
  const rows = await tx.execute<{ id: string }>(sql`
    update ${schema.tasks} set state = 'done', done_at = ${now.toISOString()}, lease_until = null, queued_until = null, error = null
    from json_to_recordset(${mine}::text::json) as mine (id uuid, lease timestamptz)
    where ${schema.tasks.id} = mine.id and ${schema.tasks.leaseUntil} = mine.lease and ${schema.tasks.state} = 'pending'
    returning ${schema.tasks.id}`);
  return new Set(rows.map(({ id }) => id));
}

/** Gives the task back to run at `runAt`, not counting this try as a failure. */
export async function postponeTask(tx: Tx | Ctx['db'], task: TaskRow, runAt: Date): Promise<void> {
  await tx
    .update(schema.tasks)
    .set({ runAt, attempts: Math.max(0, task.attempts - 1), leaseUntil: null, queuedUntil: null })
    .where(held(task));
}

/** Lets go of a task that another queue will run: a job there stands for it already. */
export async function handOverTask(ctx: Ctx, task: TaskRow): Promise<void> {
  await ctx.db
    .update(schema.tasks)
    .set({ attempts: Math.max(0, task.attempts - 1), leaseUntil: null, queuedUntil: queuedUntil(ctx.clock()) })
    .where(held(task));
}

/**
 * Writes a failure: tried again after a growing pause, parked for a person once the tries of its kind are used up.
 * Says which, so that the caller can raise the alarm.
 */
export async function failTask(ctx: Ctx, task: TaskRow, reason: string): Promise<'again' | 'parked'> {
  const now = ctx.clock();
  const tries = isTaskKind(task.kind) ? TASK_KINDS[task.kind].maxTries : 1;
  const parked = task.attempts >= tries;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 3 ** (task.attempts - 1)) * (0.8 + Math.random() * 0.4);
  await ctx.db
    .update(schema.tasks)
    .set({
      state: parked ? 'parked' : 'pending',
      error: reason.slice(0, 500),
      runAt: new Date(now.getTime() + pause),
      leaseUntil: null,
      queuedUntil: null,
    })
    .where(held(task));
  return parked ? 'parked' : 'again';
}
