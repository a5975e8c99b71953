import { connect, createDoorbell, postgresDoorbell, redisDoorbell } from '@tavola/db';
import {
  addressRules,
  alertStaff,
  type Ctx,
  createSettingsReader,
  noteSendingFailure,
  planReminders,
  pushKeys,
  type Resolve,
  readOperations,
  resolveByDns,
  runDelayedAction,
  runRules,
  secretsFrom,
  seedDefaultRules,
  sendReminder,
  systemActor,
  type TaskRow,
} from '@tavola/domain';
import { Redis } from 'ioredis';
import { batched } from './batched.ts';
import { checkRedisPolicy } from './check-redis-policy.ts';
import type { WorkerEnv } from './env.ts';
import { createWebhookHandler } from './handlers/deliver-webhook.ts';
import { finishing } from './handlers/finishing.ts';
import { createMessageHandler } from './handlers/send-message.ts';
import { serveHealth } from './health.ts';
import { createLocalSlots } from './local-slots.ts';
import type { Logger } from './logger.ts';
import { createMailCarrier } from './mail/mail-carrier.ts';
import { createMailDesign } from './mail/mail-design.tsx';
import { createMetrics } from './metrics.ts';
import { createPushCarrier } from './push/push-carrier.ts';
import { type Lane, openQueues, type Queues } from './queues.ts';
import { startRelay } from './relay.ts';
import { createSmsCarrier } from './sms/sms-carrier.ts';
import { createSweeper } from './sweeper.ts';
import { createTaskRunner, type TaskHandler } from './task-runner.ts';
import { createWebhookPoster } from './webhooks/post-webhook.ts';

export interface RunningWorker {
  ctx: Ctx;
  healthPort: number;
  /** Looks for work at once. */
  wake(): void;
  /** Takes nothing new, finishes what runs, lets go of everything. */
  stop(): Promise<void>;
}

export interface WorkerOverrides {
  clock?: () => Date;
  resolve?: Resolve;
  pollMs?: number;
  reconcileMs?: number;
  /** How long a receiver may take. */
  webhookTimeoutMs?: number;
}

const RECONCILE_MS = 30_000;
/** A Redis that hangs counts as away; every bell has a poll behind it. */
const RING_PATIENCE_MS = 2_000;

/** Brings the worker up: relay, queues, schedules, health. Rejects when its database cannot be reached. */
export async function startWorker(
  env: WorkerEnv,
  log: Logger,
  overrides: WorkerOverrides = {},
): Promise<RunningWorker> {
  if (env.REDIS_URL) await checkRedisPolicy(env.REDIS_URL);
  const connection = connect(env.DATABASE_URL, { max: 12, applicationName: 'tavola worker' });
  await connection.sql`select 1`;
  const doorbell = createDoorbell({
    transport: doorbellTransport(env, log),
    onProblem: (err) => log.warn({ err }, 'doorbell'),
  });
  const secrets = secretsFrom(env.TAVOLA_SECRET);
  const settings = createSettingsReader({ db: connection.db, secrets, environment: env.all });
  doorbell.on('settings', () => settings.invalidate());
  const ctx: Ctx = {
    db: connection.db,
    clock: overrides.clock ?? (() => new Date()),
    actor: systemActor(),
    settings,
    secrets,
    requestId: 'worker',
    locale: 'en',
    publicUrl: env.PUBLIC_URL,
    ring: (topic) => doorbell.ring(topic),
  };

  await seedDefaultRules(ctx);

  const metrics = createMetrics();
  const design = createMailDesign(ctx);
  const mail = createMailCarrier(ctx, { resendBaseUrl: env.RESEND_BASE_URL });
  const sms = createSmsCarrier(ctx, { twilioBaseUrl: env.TWILIO_BASE_URL, log });
  const outside = {
    rules: addressRules(
      env.WEBHOOK_ALLOW_CIDRS.split(',')
        .map((cidr) => cidr.trim())
        .filter(Boolean),
    ),
    resolve: overrides.resolve ?? resolveByDns,
  };
  const push = createPushCarrier(ctx, { ...outside, keys: pushKeys(secrets) });
  const poster = createWebhookPoster({
    ...outside,
    clock: ctx.clock,
    ...(overrides.webhookTimeoutMs ? { timeoutMs: overrides.webhookTimeoutMs } : {}),
  });

  let queues: Queues | undefined;
  const slots = createLocalSlots(async (id, queue) => {
    await runTask(id, queue).catch((err: unknown) => log.warn({ err, task: id }, 'task not begun, it is found again'));
  });
  const queueTasks = async (refs: Parameters<Queues['add']>[0]) => {
    const rest = slots.take(refs);
    if (rest.length > 0) await queues?.add(rest);
  };
  const webhook = createWebhookHandler({
    ctx,
    poster,
    moveToSlowLane: async (task) => queues?.addTo('webhooks-slow', [task]),
  });
  const runRule = batched(async (tasks: TaskRow[]) => {
    const next = await runRules(ctx, tasks, design);
    // What follows belongs to the batch as a whole; whichever task hands it on will do.
    return tasks.map((_, index) => (index === 0 ? next : []));
  });
  const send = createMessageHandler(ctx, { mail, sms, push, design });
  const onFailure = async (task: TaskRow, outcome: 'again' | 'parked', reason: string): Promise<void> => {
    if (task.kind === 'message.send') {
      await noteSendingFailure(ctx, String(task.payload.messageId), reason, outcome === 'parked');
    }
    if (outcome === 'parked') await alertParked(ctx, `task:${task.id}`, `Work set aside: ${task.kind}`, reason);
  };
  const runnerFor = (lane: Lane) =>
    createTaskRunner({
      ctx,
      log,
      metrics,
      queueTasks,
      onFailure,
      handlers: {
        'rule.run': runRule,
        'rule.action': (task) => runDelayedAction(ctx, task, design),
        'message.send': send,
        'webhook.deliver': (task) => webhook(task, lane),
        'reservation.plan_reminders': finishing(ctx, async ({ payload }) =>
          planReminders(ctx, { reservationId: String(payload.reservationId) }),
        ),
        'reservation.remind': async (task) => {
          await sendReminder(ctx, task);
          return [];
        },
      } satisfies Record<string, TaskHandler>,
    });
  const runners = new Map<Lane, (id: string) => Promise<void>>();
  const runTask = (id: string, lane: Lane) => {
    const runner = runners.get(lane) ?? runnerFor(lane);
    runners.set(lane, runner);
    return runner(id);
  };

  const sweeper = createSweeper({ ctx, log, metrics, queues: () => queues });
  queues = await openQueues(
    { databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL, prefix: env.QUEUE_PREFIX },
    { runTask, runSweep: sweeper.run },
    log,
  );
  const relay = startRelay({
    ctx,
    queueTasks,
    log,
    metrics,
    ...(overrides.pollMs ? { pollMs: overrides.pollMs } : {}),
    onParkedEvents: async (ids) => {
      for (const id of ids) await alertParked(ctx, `event:${id}`, 'An event could not be handed on', 'See operations');
    },
  });
  doorbell.on('events', relay.wake);
  doorbell.on('tasks', relay.wakeForTasks);

  await sweeper.reconcile();
  const reconciler = setInterval(() => void sweeper.reconcile(), overrides.reconcileMs ?? RECONCILE_MS);

  const health = await serveHealth({
    port: env.WORKER_HEALTH_PORT,
    host: env.WORKER_HEALTH_HOST,
    metrics,
    measure: async () => metrics.operations(await readOperations(ctx)),
    ready: async () => ({
      database: await connection.sql`select 1`.then(
        () => true,
        () => false,
      ),
      queue: (await metrics.queueUp.get()).values[0]?.value === 1,
    }),
  });
  log.info({ port: health.port, queue: env.REDIS_URL ? 'redis' : 'postgres' }, 'worker ready');

  return {
    ctx,
    healthPort: health.port,
    wake: relay.wakeForTasks,
    async stop() {
      clearInterval(reconciler);
      await relay.stop();
      // Side by side: each alone may take as long as a receiver that keeps us waiting.
      const [left] = await Promise.all([slots.close(), queues?.finish()]);
      // Another worker begins them at once; were the queue away, the reconciler finds them.
      await queues?.add(left).catch(() => {});
      await queues?.close();
      await Promise.allSettled([health.close(), poster.close(), push.close(), doorbell.close()]);
      mail.close();
      await connection.close();
    },
  };
}

function doorbellTransport(env: WorkerEnv, log: Logger) {
  const { REDIS_URL: url } = env;
  if (!url) return postgresDoorbell(env.DATABASE_URL);
  return redisDoorbell(
    () => new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: RING_PATIENCE_MS }),
    (err) => log.warn({ err }, 'doorbell'),
  );
}

function alertParked(ctx: Ctx, key: string, title: string, body: string): Promise<void> {
  return alertStaff(ctx, { key, role: 'super_admin', title, body, link: '/dashboard/operations' });
}
