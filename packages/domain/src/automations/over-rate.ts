import { and, count, eq, gt, notInArray, schema, sql, type Tx } from '@tavola/db';
import type { Cause } from './load-causes.ts';

const HOUR_MS = 3_600_000;

/**
 * Those of these runs that would take their rule beyond its limit per hour; the earliest events go first. Transactions
 * that run one rule are counted one after the other, so the limit holds with several workers.
 */
export async function overRate<R extends Cause>(tx: Tx, runs: R[], now: Date): Promise<Set<R>> {
  const limited = new Set<R>();
  const rules = new Map(runs.filter(({ rule }) => rule.ratePerHour !== null).map(({ rule }) => [rule.id, rule]));
  // Locked in one order everywhere, so that two workers never wait for each other.
  for (const [id, { ratePerHour }] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const left = (ratePerHour ?? 0) - (await runsThisHour(tx, id, now));
    const mine = runs.filter(({ rule }) => rule.id === id).sort((a, b) => a.event.seq - b.event.seq);
    for (const run of mine.slice(Math.max(0, left))) limited.add(run);
  }
  return limited;
}

async function runsThisHour(tx: Tx, ruleId: string, now: Date): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rule:${ruleId}`}, 0))`);
  const { automationRuns } = schema;
  const [runs] = await tx
    .select({ number: count() })
    .from(automationRuns)
    .where(
      and(
        eq(automationRuns.ruleId, ruleId),
        gt(automationRuns.at, new Date(now.getTime() - HOUR_MS)),
        notInArray(automationRuns.outcome, ['not_matched', 'rate_limited', 'too_deep']),
      ),
    );
  return runs?.number ?? 0;
}
