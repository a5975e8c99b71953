import { type Ctx, dispatchEvents, type TaskRef, takeDueTasks } from '@tavola/domain';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';

const BATCH = 100;
/** Lost rings, delayed tasks and dead workers' leases are noticed within this time. */
const POLL_MS = 1_000;
const PAUSE_AFTER_FAILURE_MS = 1_000;

export interface Relay {
  /** Looks for events at once. */
  wake(): void;
  /** The same, and for tasks that came due. */
  wakeForTasks(): void;
  stop(): Promise<void>;
}

/** Moves committed events and due tasks to the queues, as soon as the bell rings and at the latest every second. */
export function startRelay(options: {
  ctx: Ctx;
  queueTasks: (refs: TaskRef[]) => Promise<void>;
  log: Logger;
  metrics: Metrics;
  onParkedEvents?: (ids: string[]) => Promise<void>;
  pollMs?: number;
}): Relay {
  const { ctx, queueTasks, log, metrics, onParkedEvents, pollMs = POLL_MS } = options;
  let stopping = false;
  let dirty = true;
  let wakeUp = () => {};
  let lastDueLook = Number.NEGATIVE_INFINITY;

  function wake(): void {
    dirty = true;
    wakeUp();
  }

  function wakeForTasks(): void {
    lastDueLook = Number.NEGATIVE_INFINITY;
    wake();
  }

  async function sleep(ms: number): Promise<void> {
    if (dirty || stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function queue(refs: TaskRef[]): Promise<void> {
    if (refs.length === 0) return;
    try {
      await queueTasks(refs);
      metrics.queueUp.set(1);
    } catch (error) {
      metrics.queueUp.set(0);
      log.warn({ err: error, tasks: refs.length }, 'tasks wait in the database until the queue is back');
    }
  }

  async function look(): Promise<void> {
    for (let more = true; more && !stopping; ) {
      const { events, tasks, parked } = await dispatchEvents(ctx, BATCH);
      metrics.dispatched.inc(events);
      if (parked.length > 0) {
        metrics.parkedEvents.inc(parked.length);
        log.error({ events: parked }, 'events parked: their consumers could not be planned');
        await onParkedEvents?.(parked);
      }
      await queue(tasks);
      more = events === BATCH;
      // Between batches too: what is due does not wait until a backlog of events is gone.
      await lookForDue();
    }
  }

  async function lookForDue(): Promise<void> {
    if (performance.now() - lastDueLook < pollMs) return;
    lastDueLook = performance.now();
    await queue(await takeDueTasks(ctx));
  }

  async function run(): Promise<void> {
    while (!stopping) {
      dirty = false;
      try {
        await look();
      } catch (error) {
        log.error({ err: error }, 'relay stumbled, trying again');
        await sleep(PAUSE_AFTER_FAILURE_MS);
      }
      await sleep(Math.max(0, pollMs - (performance.now() - lastDueLook)));
    }
  }

  const running = run();
  return {
    wake,
    wakeForTasks,
    async stop() {
      stopping = true;
      wakeUp();
      await running;
    },
  };
}
