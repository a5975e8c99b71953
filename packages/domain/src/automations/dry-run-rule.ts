import { and, desc, eq, schema } from '@tavola/db';
import type { EventName } from '@tavola/shared';
import type { DryRun, RuleAction, RuleConditions } from '@tavola/shared/schemas';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { matches } from './conditions.ts';
import { describePlan } from './describe-plan.ts';
import { eventSubject } from './event-subject.ts';
import { planAction } from './plan-action.ts';
import { loadRuleContext } from './rule-context.ts';
import { ruleProblems } from './rule-problems.ts';

export interface DryRunRule {
  event: EventName;
  conditions: RuleConditions;
  actions: RuleAction[];
  last: number;
}

/** What a rule would have done with the latest events of its kind. Reads only. */
export async function dryRunRule(ctx: Ctx, rule: DryRunRule): Promise<DryRun> {
  const issues = ruleProblems(rule);
  if (issues.length > 0) throw new DomainError('VALIDATION_FAILED', { details: { issues } });
  const { events } = schema;
  const latest = await ctx.db
    .select()
    .from(events)
    .where(and(eq(events.name, rule.event), eq(events.mode, ctx.actor.mode)))
    .orderBy(desc(events.at))
    .limit(rule.last);
  const results: DryRun['results'] = [];
  for (const event of latest) results.push(await tryOne(ctx, rule, event));
  return {
    events: results.length,
    matched: results.filter((result) => result.matched).length,
    wouldSend: results.flatMap((result) => result.actions).filter((action) => action.note === undefined).length,
    results,
  };
}

async function tryOne(ctx: Ctx, rule: DryRunRule, event: EventRow): Promise<DryRun['results'][number]> {
  const loaded = await loadRuleContext(ctx, event);
  const matched = matches(rule.conditions, loaded.context);
  const actions: DryRun['results'][number]['actions'] = [];
  if (matched) {
    for (const action of rule.actions) actions.push(describePlan(await planAction(ctx, action, event, loaded)));
  }
  return {
    event: { id: event.id, at: event.at.toISOString(), subject: eventSubject(event.payload) },
    matched,
    actions,
  };
}
