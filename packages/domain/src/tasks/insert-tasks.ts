import { insertNewRows, newId, schema, type Tx } from '@tavola/db';
import type { TaskKind } from './task-kinds.ts';

export interface NewTask {
  kind: TaskKind;
  /** Names the effect; a second task for the same effect is not written. */
  effectKey: string;
  payload: Record<string, string>;
  /** At once when absent. */
  runAt?: Date;
  subject?: string;
}

/** What a queue job carries: the id, never data. */
export interface TaskRef {
  id: string;
  kind: TaskKind;
  /** Tries so far. A job left behind by a worker that died in an earlier one does not stand in the way of the next. */
  attempts: number;
}

/**
 * Writes work into the business transaction and returns the tasks that are new and may run now. Only the worker queues
 * them itself; everyone else passes `queues: false` and rings `tasks`.
 */
export async function insertTasks(
  tx: Tx,
  tasks: NewTask[],
  now: Date,
  { queues = true }: { queues?: boolean } = {},
): Promise<TaskRef[]> {
  if (tasks.length === 0) return [];
  const rows = tasks.map(({ runAt = now, ...task }) => ({
    id: newId(),
    ...task,
    runAt,
    createdAt: now,
    queuedUntil: queues && runAt <= now ? queuedUntil(now) : null,
  }));
  const added = await insertNewRows(tx, schema.tasks, rows);
  return rows.filter((row) => added.has(row.id) && row.runAt <= now).map(({ id, kind }) => ({ id, kind, attempts: 0 }));
}

/** A job lost with its queue is queued again after this long. */
const QUEUE_PATIENCE_MS = 30_000;
export const queuedUntil = (now: Date) => new Date(now.getTime() + QUEUE_PATIENCE_MS);
