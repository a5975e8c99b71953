import { and, anyOf, eq, schema } from '@tavola/db';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-tasks.ts';

export type RuleRow = typeof schema.automationRules.$inferSelect;

/** Why a rule task runs. */
export interface Cause {
  task: TaskRow;
  rule: RuleRow;
  event: EventRow;
}

/** The rule and event of each task, without those whose rule is gone or switched off meanwhile. */
export async function loadCauses(ctx: Ctx, tasks: TaskRow[]): Promise<Cause[]> {
  const wanted = tasks.map((task) => ({ task, ...(task.payload as { ruleId: string; eventId: string }) }));
  const { automationRules, events } = schema;
  const [rules, rows] = await Promise.all([
    ctx.db
      .select()
      .from(automationRules)
      .where(
        and(eq(automationRules.enabled, true), anyOf(automationRules.id, new Set(wanted.map(({ ruleId }) => ruleId)))),
      ),
    ctx.db
      .select()
      .from(events)
      .where(anyOf(events.id, new Set(wanted.map(({ eventId }) => eventId)))),
  ]);
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const eventOf = new Map(rows.map((event) => [event.id, event]));
  return wanted.flatMap(({ task, ruleId, eventId }) => {
    const rule = ruleOf.get(ruleId);
    const event = eventOf.get(eventId);
    return rule && event ? [{ task, rule, event }] : [];
  });
}
