import { type Ctx, finishTask, type TaskRow } from '@tavola/domain';
import type { TaskHandler } from '../task-runner.ts';

/** A handler whose work may be done twice without harm: the task ends after it, in a statement of its own. */
export function finishing(ctx: Ctx, work: (task: TaskRow) => Promise<void>): TaskHandler {
  return async (task) => {
    await work(task);
    await finishTask(ctx.db, task, ctx.clock());
    return [];
  };
}
