import type { OperationsOverview } from '@tavola/shared/schemas';

const STEP_MS = 5 * 60_000;
const STEPS = 12;

/** Work finished by a queue in each five minutes of the last hour, oldest first. */
export function throughputSteps(
  overview: Pick<OperationsOverview, 'throughput' | 'serverTime'>,
  queue: string,
): { at: number; done: number }[] {
  const last = Math.floor(Date.parse(overview.serverTime) / STEP_MS) * STEP_MS;
  return Array.from({ length: STEPS }, (_, index) => {
    const at = last - (STEPS - 1 - index) * STEP_MS;
    const within = overview.throughput.filter((entry) => {
      const time = Date.parse(entry.at);
      return time >= at && time < at + STEP_MS && entry.queue === queue;
    });
    return { at, done: within.reduce((sum, { done }) => sum + done, 0) };
  });
}
