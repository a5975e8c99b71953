import { and, desc, eq, schema } from '@tavola/db';
import type { RunOutcome } from '@tavola/shared';
import type { ActionResult, RuleRun } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { after, nextCursor } from '../operations/keyset.ts';
import { eventSubject } from './event-subject.ts';
import { followActions } from './follow-actions.ts';

export interface ListRuns {
  ruleId?: string | undefined;
  outcome?: RunOutcome | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** What rules did, newest first, with what has become of each message and delivery since. */
export async function listRuns(
  ctx: Ctx,
  { ruleId, outcome, cursor, limit = 50 }: ListRuns,
): Promise<{ items: RuleRun[]; nextCursor: string | null }> {
  const { automationRuns: runs, automationRules: rules, events } = schema;
  const rows = await ctx.db
    .select({
      run: runs,
      rule: rules.name,
      event: { id: events.id, name: events.name, at: events.at, payload: events.payload },
    })
    .from(runs)
    .innerJoin(rules, eq(rules.id, runs.ruleId))
    .innerJoin(events, eq(events.id, runs.eventId))
    .where(
      and(
        ruleId ? eq(runs.ruleId, ruleId) : undefined,
        outcome ? eq(runs.outcome, outcome) : undefined,
        after(cursor, runs.at, runs.id),
      ),
    )
    .orderBy(desc(runs.at), desc(runs.id))
    .limit(limit + 1);
  const page = rows
    .slice(0, limit)
    .map(({ run, rule, event }) => ({ rule, event, run: { ...run, actions: run.actions as ActionResult[] } }));
  const followed = await followActions(
    ctx,
    page.map(({ run }) => run),
  );
  return {
    items: page.map(({ run, rule, event: { id, name, at, payload } }) => ({
      id: run.id,
      ruleId: run.ruleId,
      rule,
      event: { id, name, at: at.toISOString(), subject: eventSubject(payload) },
      at: run.at.toISOString(),
      outcome: run.outcome as RunOutcome,
      actions: followed(run),
    })),
    nextCursor: nextCursor(rows, limit, ({ run }) => [run.at, run.id]),
  };
}
