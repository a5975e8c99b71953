import type { OperationsOverview } from '@tavola/shared/schemas';

type RecurringJob = OperationsOverview['recurring'][number];

const LATE_MS = 60_000;

/** How recurring work stands: its last run failed, it is overdue or the queue does not have it, it is yet to run, all well. */
export function standingOf(job: RecurringJob, now: string): 'failed' | 'late' | 'new' | 'ok' {
  if (job.lastError !== null) return 'failed';
  if (job.nextAt === null || Date.parse(now) - Date.parse(job.nextAt) > LATE_MS) return 'late';
  return job.lastRunAt === null ? 'new' : 'ok';
}

const UNITS = [
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;

/** An interval in the largest unit that divides it. */
export function intervalOf(everyMs: number): { unit: (typeof UNITS)[number][0]; count: number } {
  const [unit, size] = UNITS.find(([, ms]) => everyMs % ms === 0) ?? (['seconds', 1_000] as const);
  return { unit, count: everyMs / size };
}
