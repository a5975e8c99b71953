import { asc, type DbOrTx, eq, inArray, schema, sql } from '@tavola/db';
import type { Rule } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { presentRule, type RuleActivity } from './present-rule.ts';

const DAY_MS = 86_400_000;
const NO_ACTIVITY: RuleActivity = { lastRunAt: null, runsToday: 0, sentWeek: 0 };

export async function listRules(ctx: Ctx): Promise<{ items: Rule[] }> {
  const { automationRules: rules } = schema;
  const rows = await ctx.db.select().from(rules).orderBy(asc(rules.sort), asc(rules.createdAt));
  const activity = await activityOf(
    ctx,
    ctx.db,
    rows.map(({ id }) => id),
  );
  return { items: rows.map((row) => presentRule(row, activity(row.id))) };
}

export async function getRule(ctx: Ctx, { id }: { id: string }, db: DbOrTx = ctx.db): Promise<Rule> {
  const { automationRules: rules } = schema;
  const [row] = await db.select().from(rules).where(eq(rules.id, id));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'rule' } });
  return presentRule(row, (await activityOf(ctx, db, [id]))(id));
}

/** When each rule last acted, how often in the last 24 hours, and how many actions it did in a week. */
async function activityOf(ctx: Ctx, db: DbOrTx, ids: string[]): Promise<(id: string) => RuleActivity> {
  if (ids.length === 0) return () => NO_ACTIVITY;
  const { automationRuns: runs } = schema;
  const ago = (days: number) => new Date(ctx.clock().getTime() - days * DAY_MS).toISOString();
  const rows = await db
    .select({
      ruleId: runs.ruleId,
      lastRunAt: sql<string | null>`max(${runs.at}) filter (where ${runs.outcome} <> 'not_matched')`,
      runsToday: sql<number>`count(*) filter (where ${runs.outcome} <> 'not_matched' and ${runs.at} > ${ago(1)}::timestamptz)::int`,
      sentWeek: sql<number>`coalesce(sum(jsonb_array_length(jsonb_path_query_array(${runs.actions}, '$[*] ? (@.state == "done")'))) filter (where ${runs.at} > ${ago(7)}::timestamptz), 0)::int`,
    })
    .from(runs)
    .where(inArray(runs.ruleId, ids))
    .groupBy(runs.ruleId);
  const known = new Map(rows.map((row) => [row.ruleId, row]));
  return (id) => {
    const row = known.get(id);
    return row ? { ...row, lastRunAt: row.lastRunAt ? new Date(row.lastRunAt) : null } : NO_ACTIVITY;
  };
}
