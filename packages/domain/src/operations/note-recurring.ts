import { eq, notInArray, schema, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

export interface SeenSchedule {
  name: string;
  everyMs: number;
  /** Null while the queue does not have it. */
  nextAt: Date | null;
}

/** Notes which work recurs and when the queue runs it next; what recurs no more is forgotten. */
export async function noteSchedules(ctx: Ctx, seen: readonly SeenSchedule[]): Promise<void> {
  const { recurringJobs } = schema;
  const names = seen.map(({ name }) => name);
  await ctx.db.delete(recurringJobs).where(notInArray(recurringJobs.name, names));
  if (seen.length === 0) return;
  await ctx.db
    .insert(recurringJobs)
    .values([...seen])
    .onConflictDoUpdate({
      target: recurringJobs.name,
      set: { everyMs: sql`excluded.every_ms`, nextAt: sql`excluded.next_at` },
    });
}

export interface RecurringRun {
  name: string;
  startedAt: Date;
  tookMs: number;
  /** Why it failed; null when it did not. */
  error: string | null;
  nextAt: Date | null;
}

/** Notes how a run of recurring work ended, and when the next one is. */
export async function noteRecurringRun(ctx: Ctx, run: RecurringRun): Promise<void> {
  const { recurringJobs } = schema;
  await ctx.db
    .update(recurringJobs)
    .set({
      lastRunAt: run.startedAt,
      lastTookMs: Math.round(run.tookMs),
      lastError: run.error,
      nextAt: run.nextAt,
    })
    .where(eq(recurringJobs.name, run.name));
}
