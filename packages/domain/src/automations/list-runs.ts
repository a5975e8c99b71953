import { and, desc, eq, schema } from '@tavola/db';
import type { RunOutcome } from '@tavola/shared';
import type { RuleRun } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { after, nextCursor } from '../operations/keyset.ts';

export interface ListRuns {
  ruleId?: string | undefined;
  outcome?: RunOutcome | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** What rules did, newest first. */
export async function listRuns(
  ctx: Ctx,
  { ruleId, outcome, cursor, limit = 50 }: ListRuns,
): Promise<{ items: RuleRun[]; nextCursor: string | null }> {
  const { automationRuns: runs, automationRules: rules, events } = schema;
  const rows = await ctx.db
    .select({ run: runs, rule: rules.name, event: { id: events.id, name: events.name, at: events.at } })
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
  return {
    items: rows.slice(0, limit).map(({ run, rule, event }) => ({
      id: run.id,
      ruleId: run.ruleId,
      rule,
      event: { ...event, at: event.at.toISOString() },
      at: run.at.toISOString(),
      outcome: run.outcome as RunOutcome,
      actions: run.actions as RuleRun['actions'],
    })),
    nextCursor: nextCursor(rows, limit, ({ run }) => [run.at, run.id]),
  };
}
