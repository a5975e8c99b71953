import {
  type Ctx,
  claimTasks,
  failTask,
  failureReason,
  isTaskKind,
  TASK_KINDS,
  type TaskKind,
  type TaskRef,
  type TaskRow,
} from '@tavola/domain';
import { batched } from './batched.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';

/** Does one task and ends it in the transaction of its effect; returns tasks that may run now. */
export type TaskHandler = (task: TaskRow) => Promise<TaskRef[]>;

/** Told when a task's try failed; `parked` when it was the last one. */
export type FailureListener = (task: TaskRow, outcome: 'again' | 'parked', reason: string) => Promise<void>;

/**
 * Runs tasks by id: claims the row, hands it to the handler of its kind, writes down a failure. Whatever happens is in
 * the row, so the queue's job always counts as done; running it twice has one effect.
 */
export function createTaskRunner(options: {
  ctx: Ctx;
  handlers: Record<TaskKind, TaskHandler>;
  queueTasks: (refs: TaskRef[]) => Promise<void>;
  onFailure: FailureListener;
  log: Logger;
  metrics: Metrics;
}): (id: string) => Promise<void> {
  const { ctx, handlers, queueTasks, onFailure, log, metrics } = options;
  const claim = batched(async (ids: string[]) => {
    const tasks = new Map((await claimTasks(ctx, ids)).map((task) => [task.id, task]));
    return ids.map((id) => tasks.get(id));
  });
  return async (id) => {
    const task = await claim(id);
    if (!task) return;
    const { kind } = task;
    const stopTimer = metrics.duration.startTimer({ kind });
    try {
      if (!isTaskKind(kind)) throw new Error(`no handler for ${kind}`);
      // Only a try whose worker died leaves no failure behind.
      if (task.attempts > TASK_KINDS[kind].maxTries) throw new Error('its workers died over it');
      const next = await handlers[kind](task);
      metrics.tasks.inc({ kind, outcome: 'done' });
      if (next.length > 0) {
        await queueTasks(next).catch((error: unknown) => log.warn({ err: error }, 'queue unreachable, tasks wait'));
      }
    } catch (error) {
      const reason = failureReason(error);
      const outcome = await failTask(ctx, task, reason);
      metrics.tasks.inc({ kind, outcome });
      log[outcome === 'parked' ? 'error' : 'warn'](
        { err: error, task: id, kind, attempts: task.attempts, outcome },
        'task failed',
      );
      await onFailure(task, outcome, reason);
    } finally {
      stopTimer();
    }
  };
}
