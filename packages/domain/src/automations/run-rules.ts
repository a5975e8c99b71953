import { insertNewRows, inTransaction, newId, schema, type Tx } from '@tavola/db';
import { MAX_RULE_DEPTH, type RunOutcome } from '@tavola/shared';
import type { ActionResult, RuleAction, RuleConditions } from '@tavola/shared/schemas';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-tasks.ts';
import { finishTasks } from '../tasks/finish-task.ts';
import { insertTasks, type NewTask, type TaskRef } from '../tasks/insert-tasks.ts';
import { matches } from './conditions.ts';
import { type Cause, loadCauses, type RuleRow } from './load-causes.ts';
import { overRate } from './over-rate.ts';
import { type MailDesign, performActions, prepareAction, type ReadyAction } from './perform-actions.ts';
import { planAction } from './plan-action.ts';
import { type LoadedContext, loadRuleContexts } from './rule-context.ts';

interface Run extends Cause {
  outcome: RunOutcome;
  ready: ReadyAction[];
  later: { index: number; kind: RuleAction['kind']; runAt: Date }[];
}

/**
 * Runs rules for their events: conditions, limits, then every action without delay, in order. Run log, effects, tasks
 * for what is delayed and the end of these tasks commit together, so a rule acts on an event once. Returns the tasks
 * that may run now. Fails as a whole; the caller tries each alone.
 */
export async function runRules(ctx: Ctx, tasks: TaskRow[], design: MailDesign): Promise<TaskRef[]> {
  const causes = await loadCauses(ctx, tasks);
  const contexts = await loadRuleContexts(
    ctx,
    causes.map(({ event }) => event),
  );
  const runs = await Promise.all(causes.map((cause, index) => decide(ctx, cause, contexts[index], design)));
  const now = ctx.clock();
  return inTransaction(
    ctx.db,
    async (tx) => {
      const ours = await finishTasks(tx, tasks, now);
      const mine = runs.filter(({ task }) => ours.has(task.id));
      const willing = mine.filter(({ outcome }) => outcome === 'done');
      const limited = await overRate(tx, willing, now);
      const acting = willing.filter((run) => !limited.has(run));
      const performed = await performActions(
        ctx,
        tx,
        acting.map(({ rule, event, ready }) => ({ ruleId: rule.id, event, actions: ready })),
      );
      const delayed = acting.flatMap(({ rule, event, later }) => later.map((entry) => delayedTask(rule, event, entry)));
      const logs = new Map(acting.map((run, index) => [run, logOf(run, performed.results[index] ?? [])]));
      const outcomeOf = (run: Run) => (limited.has(run) ? 'rate_limited' : run.outcome);
      const [next] = await Promise.all([
        insertTasks(tx, [...performed.tasks, ...delayed], now),
        insertRuns(
          tx,
          mine.map((run) => ({ ...run, outcome: outcomeOf(run), log: logs.get(run) ?? [] })),
          now,
        ),
      ]);
      return next;
    },
    { isolation: 'read committed' },
  );
}

/** Everything about a run that needs no lock: whether it acts, on whom, with which words. */
async function decide(ctx: Ctx, cause: Cause, loaded: LoadedContext | undefined, design: MailDesign): Promise<Run> {
  const { rule, event } = cause;
  const run: Run = { ...cause, outcome: 'done', ready: [], later: [] };
  if (event.depth >= MAX_RULE_DEPTH) return { ...run, outcome: 'too_deep' };
  if (!loaded || !matches(rule.conditions as RuleConditions, loaded.context)) return { ...run, outcome: 'not_matched' };
  const now = ctx.clock();
  for (const [index, action] of (rule.actions as RuleAction[]).entries()) {
    const runAt = new Date(event.at.getTime() + (action.delayMinutes ?? 0) * 60_000);
    if (action.delayMinutes && runAt > now) run.later.push({ index, kind: action.kind, runAt });
    else run.ready.push(await prepareAction(index, await planAction(ctx, action, event, loaded), design));
  }
  return run;
}

function delayedTask(rule: RuleRow, event: EventRow, { index, runAt }: { index: number; runAt: Date }): NewTask {
  return {
    kind: 'rule.action',
    effectKey: `rule:${rule.id}:${event.id}:${index}`,
    payload: { ruleId: rule.id, eventId: event.id, index: String(index) },
    runAt,
    subject: `event:${event.id}`,
  };
}

function logOf({ later }: Run, results: ActionResult[]): ActionResult[] {
  const waiting = later.map(({ index, kind, runAt }) => ({
    index,
    kind,
    state: 'waiting' as const,
    dueAt: runAt.toISOString(),
  }));
  return [...results, ...waiting].sort((a, b) => a.index - b.index);
}

async function insertRuns(tx: Tx, runs: (Run & { log: ActionResult[] })[], at: Date): Promise<void> {
  if (runs.length === 0) return;
  const rows = runs.map((run) => ({
    id: newId(),
    ruleId: run.rule.id,
    eventId: run.event.id,
    at,
    outcome: run.outcome === 'done' && run.later.length > 0 ? 'waiting' : run.outcome,
    actions: run.log,
  }));
  await insertNewRows(tx, schema.automationRuns, rows);
}
