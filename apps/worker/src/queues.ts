import { setTimeout as delay } from 'node:timers/promises';
import { QUEUE_NAMES, type QueueName, TASK_KINDS, type TaskRef } from '@tavola/domain';
import {
  createPostgresBackend,
  type Job,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import type { Logger } from './logger.ts';

/** `webhooks-slow` takes what would let a hanging receiver hold up the others. */
export const LANES = [...QUEUE_NAMES, 'webhooks-slow'] as const;
export type Lane = (typeof LANES)[number];

const CONCURRENCY: Record<Lane, number> = {
  automations: 8,
  messages: 6,
  webhooks: 32,
  'webhooks-slow': 24,
  schedule: 4,
};
const ADD_PATIENCE_MS = 3_000;
/** Time that running jobs get to finish when asked to stop; one webhook takes fifteen seconds at most. */
const FINISH_MS = 17_000;
const LEAVE_MS = 1_000;
/** A job whose worker died before it claimed the task is given to another one after this. */
const LOCK_MS = 20_000;

export interface Sweep {
  name: string;
  everyMs: number;
}

export interface QueueHandlers {
  runTask(id: string, lane: Lane): Promise<void>;
  runSweep(name: string): Promise<void>;
}

export type QueuedTask = Pick<TaskRef, 'id' | 'attempts'>;

export interface Queues {
  /** Queues one job per task, carrying its id only. Rejects when the queue store cannot be reached. */
  add(refs: TaskRef[]): Promise<void>;
  addTo(lane: Lane, refs: QueuedTask[]): Promise<void>;
  /** Writes the schedules again, as after a flush they are gone. */
  upsertSchedules(sweeps: readonly Sweep[]): Promise<void>;
  /** When the queue runs each of its schedules next. */
  nextRuns(): Promise<Map<string, Date>>;
  /** Takes no more jobs and waits for those that run, but not for ever. */
  finish(): Promise<void>;
  /** Lets go of the queue store. */
  close(): Promise<void>;
}

export interface QueueConnection {
  databaseUrl: string;
  redisUrl?: string | undefined;
  prefix: string;
}

/** The one place that knows BullMQ: on Redis when there is one, on its PostgreSQL backend otherwise. */
export async function openQueues(
  { databaseUrl, redisUrl, prefix }: QueueConnection,
  handlers: QueueHandlers,
  log: Logger,
): Promise<Queues> {
  const classes = redisUrl
    ? { Queue, Worker }
    : (withBackend(createPostgresBackend) as unknown as { Queue: typeof Queue; Worker: typeof Worker });
  const onPostgres = (max: number) => ({ connectionString: databaseUrl, schema: 'bullmq', migrate: true, max });
  const toAdd = redisUrl ? { url: redisUrl, maxRetriesPerRequest: 1 } : onPostgres(2);
  const toWork = redisUrl ? { url: redisUrl, maxRetriesPerRequest: null } : onPostgres(3);

  const queueOptions = {
    connection: toAdd,
    prefix,
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  } as unknown as QueueOptions;
  const workerOptions = {
    connection: toWork,
    prefix,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
    maxStalledCount: 5,
  };

  const queues = new Map<Lane, Queue>();
  for (const lane of LANES) {
    const queue = new classes.Queue(lane, queueOptions);
    queue.on('error', (error) => log.warn({ err: error, lane }, 'queue unreachable'));
    // One after the other: each would otherwise try to make the queue's tables at once.
    if (!redisUrl) await queue.waitUntilReady();
    queues.set(lane, queue);
  }
  const workers = LANES.map((lane) => {
    const process = (job: Job) =>
      job.name === 'task' ? handlers.runTask(String(job.data.id), lane) : handlers.runSweep(job.name);
    const worker = new classes.Worker(lane, process, {
      ...workerOptions,
      concurrency: CONCURRENCY[lane],
    } as unknown as WorkerOptions);
    worker.on('error', (error) => log.warn({ err: error, lane }, 'queue unreachable'));
    return worker;
  });

  const queueOf = (lane: Lane): Queue => {
    const queue = queues.get(lane);
    if (!queue) throw new Error(`no queue ${lane}`);
    return queue;
  };

  async function addTo(lane: Lane, refs: QueuedTask[]): Promise<void> {
    if (refs.length === 0) return;
    // One job per try of a task: a try that is already queued is not queued twice.
    const jobs = refs.map(({ id, attempts }) => ({ name: 'task', data: { id }, opts: { jobId: `${id}-${attempts}` } }));
    await soon(queueOf(lane).addBulk(jobs));
  }

  return {
    addTo,
    async add(refs) {
      const lanes = new Map<QueueName, TaskRef[]>();
      for (const ref of refs) {
        const { queue } = TASK_KINDS[ref.kind];
        const lane = lanes.get(queue);
        if (lane) lane.push(ref);
        else lanes.set(queue, [ref]);
      }
      await Promise.all([...lanes].map(([lane, mine]) => addTo(lane, mine)));
    },
    async upsertSchedules(sweeps) {
      for (const { name, everyMs } of sweeps) {
        await soon(queueOf('schedule').upsertJobScheduler(name, { every: everyMs }, { name, data: {} }));
      }
    },
    async nextRuns() {
      const schedules = await soon(queueOf('schedule').getJobSchedulers());
      return new Map(schedules.flatMap(({ key, next }) => (next ? [[key, new Date(next)] as const] : [])));
    },
    async finish() {
      const finished = Promise.allSettled(workers.map((worker) => worker.close()));
      // A worker whose store was away may wait for an answer that never comes; its tasks' rows are safe without it.
      await Promise.race([finished, delay(FINISH_MS, undefined, { ref: false })]);
      await Promise.race([
        Promise.allSettled(workers.map((worker) => worker.close(true))),
        delay(LEAVE_MS, undefined, { ref: false }),
      ]);
    },
    async close() {
      await Promise.race([
        Promise.allSettled([...queues.values()].map((queue) => queue.close())),
        delay(LEAVE_MS, undefined, { ref: false }),
      ]);
    },
  };
}

/** A queue store that is away must not hold the relay up: PostgreSQL keeps the tasks, the reconciler queues them later. */
async function soon<T>(work: Promise<T>): Promise<T> {
  const giveUp = new AbortController();
  work.catch(() => {});
  try {
    return await Promise.race([
      work,
      delay(ADD_PATIENCE_MS, undefined, { signal: giveUp.signal }).then(() => {
        throw new Error('the queue store does not answer');
      }),
    ]);
  } finally {
    giveUp.abort();
  }
}
