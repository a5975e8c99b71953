import { and, asc, eq, schema, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from './book.ts';
import { endHold } from './decide-hold.ts';
import type { Facts } from './facts.ts';
import { type Decision, noChanges } from './page-changes.ts';

/**
 * Writes holds that ran out as expired, oldest first, at most `limit`, of the actor's mode. Capacity never waits for this: it only makes the
 * record and the event timely. Answers how many it ended.
 */
export async function expireHolds(ctx: Ctx, { limit = 500 }: { limit?: number } = {}): Promise<{ expired: number }> {
  const { holds, locations } = schema;
  const due = await ctx.db
    .select({ id: holds.id, locationId: holds.locationId, date: holds.serviceDate })
    .from(holds)
    .innerJoin(locations, and(eq(locations.id, holds.locationId), eq(locations.mode, ctx.actor.mode)))
    .where(and(eq(holds.state, 'held'), sql`${holds.expiresAt} <= clock_timestamp()`))
    .orderBy(asc(holds.expiresAt))
    .limit(limit);
  const pages = groupBy(due, ({ locationId, date }) => `${locationId}/${date}`);
  const book = bookOf(ctx.db);
  const ended = await Promise.all(
    [...pages.values()].map(async (list) => {
      const [first] = list;
      if (!first) return 0;
      const ids = list.map(({ id }) => id);
      return book.submit({
        ctx,
        locationId: first.locationId,
        date: first.date,
        decide: (facts) => decide(ctx, facts, ids),
      });
    }),
  );
  return { expired: ended.reduce((sum, count) => sum + count, 0) };
}

function decide(ctx: Ctx, facts: Facts, ids: readonly string[]): Decision<number> {
  const changes = noChanges();
  for (const id of ids) {
    const claim = facts.page.claims.get(id);
    if (claim?.hold && claim.hold.expiresAt <= facts.now) endHold(ctx, facts, claim, changes);
  }
  return { result: changes.expired.length, changes };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
