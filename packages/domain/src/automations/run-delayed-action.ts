import { and, eq, inTransaction, schema } from '@tavola/db';
import type { ActionResult, RuleAction } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-tasks.ts';
import { finishTask } from '../tasks/finish-task.ts';
import { insertTasks, type TaskRef } from '../tasks/insert-tasks.ts';
import { loadCauses } from './load-causes.ts';
import { type MailDesign, performActions, prepareAction } from './perform-actions.ts';
import { planAction } from './plan-action.ts';
import { loadRuleContext } from './rule-context.ts';

/** Does one delayed action with the rule and the person as they are now; a rule switched off meanwhile does nothing. */
export async function runDelayedAction(ctx: Ctx, task: TaskRow, design: MailDesign): Promise<TaskRef[]> {
  const index = Number(task.payload.index);
  const [cause] = await loadCauses(ctx, [task]);
  const action = (cause?.rule.actions as RuleAction[] | undefined)?.[index];
  if (!cause || !action) {
    await finishTask(ctx.db, task, ctx.clock());
    return [];
  }
  const { event } = cause;
  const ruleId = cause.rule.id;
  const loaded = await loadRuleContext(ctx, event);
  const ready = await prepareAction(index, await planAction(ctx, action, event, loaded), design);
  const now = ctx.clock();
  return inTransaction(
    ctx.db,
    async (tx) => {
      if (!(await finishTask(tx, task, now))) return [];
      const { results, tasks } = await performActions(ctx, tx, [{ ruleId, event, actions: [ready] }]);
      const { automationRuns } = schema;
      const run = and(eq(automationRuns.ruleId, ruleId), eq(automationRuns.eventId, event.id));
      const [row] = await tx.select().from(automationRuns).where(run).for('update');
      if (row) {
        const log = (row.actions as ActionResult[]).map((entry) =>
          entry.index === index ? (results[0]?.[0] ?? entry) : entry,
        );
        const waits = log.some((entry) => entry.state === 'waiting');
        await tx
          .update(automationRuns)
          .set({ actions: log, outcome: waits ? 'waiting' : 'done' })
          .where(run);
      }
      return insertTasks(tx, tasks, now);
    },
    { isolation: 'read committed' },
  );
}
