import {
  type Ctx,
  endWaits,
  expireHolds,
  failureReason,
  inTestMode,
  noteRecurringRun,
  noteSchedules,
  offerTables,
  purgeOldRows,
} from '@tavola/domain';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import type { Queues, Sweep } from './queues.ts';

export const SWEEPS = [
  { name: 'expire-holds', everyMs: 10_000 },
  { name: 'offer-tables', everyMs: 5_000 },
  { name: 'purge-old-rows', everyMs: 3_600_000 },
] as const satisfies Sweep[];
type SweepName = (typeof SWEEPS)[number]['name'];

export interface Sweeper {
  /** Runs one sweep and puts on record how it ended; a name that is no sweep does nothing. Never rejects. */
  run(name: string): Promise<void>;
  /** Gives the queue its schedules again and puts on record what it has; runs the sweeps itself while it is away. Never rejects. */
  reconcile(): Promise<void>;
}

/** The work that recurs by the queue's schedule, and what the operations page knows about it. */
export function createSweeper(options: {
  ctx: Ctx;
  log: Logger;
  metrics: Metrics;
  queues: () => Queues | undefined;
}): Sweeper {
  const { ctx, log, metrics, queues } = options;
  const sweeps: Record<SweepName, () => Promise<unknown>> = {
    'expire-holds': () => inBothModes(expireHolds),
    'offer-tables': () =>
      inBothModes(async (each) => {
        await endWaits(each);
        await offerTables(each);
      }),
    'purge-old-rows': () => purgeOldRows(ctx),
  };

  /** What is rehearsed ends like what is real, and its webhooks say so. */
  async function inBothModes(work: (each: Ctx) => Promise<unknown>): Promise<void> {
    await work(ctx);
    await work(await inTestMode(ctx));
  }

  async function run(name: string): Promise<void> {
    if (!Object.hasOwn(sweeps, name)) return;
    const startedAt = new Date();
    const begun = performance.now();
    const error = await sweeps[name as SweepName]().then(
      () => null,
      (reason: unknown) => {
        log.error({ err: reason, sweep: name }, 'sweep failed, it runs again by its schedule');
        return failureReason(reason);
      },
    );
    const tookMs = performance.now() - begun;
    const next = await queues()
      ?.nextRuns()
      .catch(() => undefined);
    await noteRecurringRun(ctx, { name, startedAt, tookMs, error, nextAt: next?.get(name) ?? null }).catch(
      (err: unknown) => log.warn({ err, sweep: name }, 'how the sweep ended is not on record'),
    );
  }

  return {
    run,
    async reconcile() {
      let next: Map<string, Date> | undefined;
      try {
        await queues()?.upsertSchedules(SWEEPS);
        next = await queues()?.nextRuns();
        metrics.queueUp.set(1);
      } catch (error) {
        metrics.queueUp.set(0);
        log.warn({ err: error }, 'no schedules until the queue is back; sweeping from here');
      }
      const seen = SWEEPS.map(({ name, everyMs }) => ({ name, everyMs, nextAt: next?.get(name) ?? null }));
      await noteSchedules(ctx, seen).catch((err: unknown) => log.warn({ err }, 'schedules are not on record'));
      if (next) return;
      for (const { name } of SWEEPS) await run(name);
    },
  };
}
