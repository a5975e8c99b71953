import { and, eq, isNull, lte, or, schema, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

export type TaskRow = typeof schema.tasks.$inferSelect;

/** A worker that dies gives its task up after this long; handlers must finish well within it. */
export const LEASE_MS = 45_000;

/**
 * Takes a due task for this worker, or undefined when it is done, not due or in other hands. The claim counts a try,
 * so a task that kills its worker is parked in the end like one that fails.
 */
export async function claimTask(ctx: Ctx, id: string): Promise<TaskRow | undefined> {
  const { tasks } = schema;
  const now = ctx.clock();
  const [task] = await ctx.db
    .update(tasks)
    .set({ leaseUntil: new Date(now.getTime() + LEASE_MS), attempts: sql`${tasks.attempts} + 1` })
    .where(
      and(
        eq(tasks.id, id),
        eq(tasks.state, 'pending'),
        lte(tasks.runAt, now),
        or(isNull(tasks.leaseUntil), lte(tasks.leaseUntil, now)),
      ),
    )
    .returning();
  return task;
}
