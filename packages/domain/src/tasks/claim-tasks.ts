import { and, anyOf, eq, isNull, lte, or, schema, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

export type TaskRow = typeof schema.tasks.$inferSelect;

/** A worker that dies gives its task up after this long; handlers must finish well within it. */
export const LEASE_MS = 45_000;

/**
 * Takes those of these tasks that are due for this worker; one that is done, not due or in other hands is not in the
 * answer. The claim counts a try, so a task that kills its worker is parked in the end like one that fails.
 */
export function claimTasks(ctx: Ctx, ids: string[]): Promise<TaskRow[]> {
  const { tasks } = schema;
  const now = ctx.clock();
  return ctx.db
    .update(tasks)
    .set({ leaseUntil: new Date(now.getTime() + LEASE_MS), attempts: sql`${tasks.attempts} + 1` })
    .where(
      and(
        anyOf(tasks.id, ids),
        eq(tasks.state, 'pending'),
        lte(tasks.runAt, now),
        or(isNull(tasks.leaseUntil), lte(tasks.leaseUntil, now)),
      ),
    )
    .returning();
}
