import { and, count, eq, gt, inTransaction, newId, notInArray, schema, sql, type Tx } from '@tavola/db';
import { MAX_RULE_DEPTH, type RunOutcome } from '@tavola/shared';
import type { ActionResult, RuleAction, RuleConditions } from '@tavola/shared/schemas';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-task.ts';
import { finishTask } from '../tasks/finish-task.ts';
import { insertTasks, type NewTask, type TaskRef } from '../tasks/insert-tasks.ts';
import { matches } from './conditions.ts';
import { type MailDesign, performActions, prepareAction, type ReadyAction } from './perform-actions.ts';
import { planAction } from './plan-action.ts';
import { loadRuleContext } from './rule-context.ts';

type RuleRow = typeof schema.automationRules.$inferSelect;

/**
 * Runs one rule for one event: conditions, limits, then every action without delay, in order. Run log, effects, tasks
 * for what is delayed and the end of this task commit together, so a rule acts on an event once. Returns the tasks that
 * may run now.
 */
export async function runRule(ctx: Ctx, task: TaskRow, design: MailDesign): Promise<TaskRef[]> {
  const { ruleId, eventId } = task.payload as { ruleId: string; eventId: string };
  const { rule, event } = await loadRuleAndEvent(ctx, ruleId, eventId);
  if (!rule?.enabled || !event) {
    await finishTask(ctx.db, task, ctx.clock());
    return [];
  }
  const verdict = event.depth >= MAX_RULE_DEPTH ? 'too_deep' : undefined;
  const loaded = await loadRuleContext(ctx, event);
  if (verdict || !matches(rule.conditions as RuleConditions, loaded.context)) {
    await record(ctx, task, rule, event, verdict ?? 'not_matched');
    return [];
  }
  const actions = rule.actions as RuleAction[];
  const now = ctx.clock();
  const ready: ReadyAction[] = [];
  const later: { index: number; action: RuleAction; runAt: Date }[] = [];
  for (const [index, action] of actions.entries()) {
    const runAt = new Date(event.at.getTime() + (action.delayMinutes ?? 0) * 60_000);
    if (action.delayMinutes && runAt > now) later.push({ index, action, runAt });
    else ready.push(await prepareAction(index, await planAction(ctx, action, event, loaded), design));
  }
  return inTransaction(
    ctx.db,
    async (tx) => {
      if (!(await finishTask(tx, task, now))) return [];
      if (await overRate(tx, rule, now)) {
        await insertRun(tx, rule, event, now, 'rate_limited', []);
        return [];
      }
      const { results, tasks } = await performActions(ctx, tx, { ruleId, event }, ready);
      const waiting = later.map(({ index, action, runAt }) => ({
        index,
        kind: action.kind,
        state: 'waiting' as const,
        dueAt: runAt.toISOString(),
      }));
      const log = [...results, ...waiting].sort((a, b) => a.index - b.index);
      const [next] = await Promise.all([
        insertTasks(tx, [...tasks, ...later.map((entry) => delayed(ruleId, event, entry))], now),
        insertRun(tx, rule, event, now, waiting.length > 0 ? 'waiting' : 'done', log),
      ]);
      return next;
    },
    { isolation: 'read committed' },
  );
}

export async function loadRuleAndEvent(
  ctx: Ctx,
  ruleId: string,
  eventId: string,
): Promise<{ rule: RuleRow | undefined; event: EventRow | undefined }> {
  const [[rule], [event]] = await Promise.all([
    ctx.db.select().from(schema.automationRules).where(eq(schema.automationRules.id, ruleId)),
    ctx.db.select().from(schema.events).where(eq(schema.events.id, eventId)),
  ]);
  return { rule, event };
}

function delayed(ruleId: string, event: EventRow, { index, runAt }: { index: number; runAt: Date }): NewTask {
  return {
    kind: 'rule.action',
    effectKey: `rule:${ruleId}:${event.id}:${index}`,
    payload: { ruleId, eventId: event.id, index: String(index) },
    runAt,
    subject: `event:${event.id}`,
  };
}

async function record(ctx: Ctx, task: TaskRow, rule: RuleRow, event: EventRow, outcome: RunOutcome): Promise<void> {
  const now = ctx.clock();
  await inTransaction(
    ctx.db,
    async (tx) => {
      if (await finishTask(tx, task, now)) await insertRun(tx, rule, event, now, outcome, []);
    },
    { isolation: 'read committed' },
  );
}

async function insertRun(
  tx: Tx,
  rule: RuleRow,
  event: EventRow,
  at: Date,
  outcome: RunOutcome,
  actions: ActionResult[],
): Promise<void> {
  await tx
    .insert(schema.automationRuns)
    .values({ id: newId(), ruleId: rule.id, eventId: event.id, at, outcome, actions })
    .onConflictDoNothing();
}

/** Two runs of one rule are counted one after the other, so the limit holds with several workers. */
async function overRate(tx: Tx, rule: RuleRow, now: Date): Promise<boolean> {
  if (rule.ratePerHour === null) return false;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rule:${rule.id}`}, 0))`);
  const { automationRuns } = schema;
  const [runs] = await tx
    .select({ number: count() })
    .from(automationRuns)
    .where(
      and(
        eq(automationRuns.ruleId, rule.id),
        gt(automationRuns.at, new Date(now.getTime() - 3_600_000)),
        notInArray(automationRuns.outcome, ['not_matched', 'rate_limited', 'too_deep']),
      ),
    );
  return (runs?.number ?? 0) >= rule.ratePerHour;
}
