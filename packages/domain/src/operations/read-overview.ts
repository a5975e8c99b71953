import { asc, schema, sql } from '@tavola/db';
import type { OperationsOverview } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { isTaskKind, QUEUE_NAMES, type QueueName, TASK_KINDS } from '../tasks/task-kinds.ts';

const HOUR_MS = 3_600_000;
const QUEUE_OF = Object.entries(TASK_KINDS).map(([kind, { queue }]) => ({ kind, queue }));

/** How the work behind the scenes stands, read from the record and not from the queue. */
export async function readOperations(ctx: Ctx): Promise<OperationsOverview> {
  const now = ctx.clock();
  const hourAgo = new Date(now.getTime() - HOUR_MS).toISOString();
  const [events, tasks, throughput, recurring, rest] = await Promise.all([
    readEvents(ctx, now, hourAgo),
    readTasks(ctx, now, hourAgo),
    readThroughput(ctx, hourAgo),
    readRecurring(ctx),
    readOutside(ctx, hourAgo),
  ]);
  return { serverTime: now.toISOString(), events, ...tasks, throughput, recurring, ...rest };
}

async function readEvents(ctx: Ctx, now: Date, hourAgo: string): Promise<OperationsOverview['events']> {
  const [row] = await ctx.db.execute<{
    undispatched: number;
    oldest: string | null;
    parked: number;
    lastHour: number;
  }>(sql`
    select (select count(*)::int from events where dispatched_at is null and parked_at is null) as undispatched,
      (select min(at) from events where dispatched_at is null and parked_at is null) as oldest,
      (select count(*)::int from events where parked_at is not null and dispatched_at is null) as parked,
      (select count(*)::int from events where at > ${hourAgo}::timestamptz) as "lastHour"`);
  return {
    undispatched: row?.undispatched ?? 0,
    oldestSeconds: secondsSince(row?.oldest ?? null, now),
    parked: row?.parked ?? 0,
    lastHour: row?.lastHour ?? 0,
  };
}

interface KindCounts extends Record<string, unknown> {
  kind: string;
  due: number;
  scheduled: number;
  running: number;
  parked: number;
  done: number;
  oldest: string | null;
  next: string | null;
}

async function readTasks(
  ctx: Ctx,
  now: Date,
  hourAgo: string,
): Promise<Pick<OperationsOverview, 'queues' | 'schedules'>> {
  const at = now.toISOString();
  const rows = await ctx.db.execute<KindCounts>(sql`
    select kind,
      count(*) filter (where state = 'pending' and run_at <= ${at}::timestamptz and (lease_until is null or lease_until <= ${at}::timestamptz))::int as due,
      count(*) filter (where state = 'pending' and run_at > ${at}::timestamptz)::int as scheduled,
      count(*) filter (where state = 'pending' and lease_until > ${at}::timestamptz)::int as running,
      count(*) filter (where state = 'parked')::int as parked,
      count(*) filter (where state = 'done' and done_at > ${hourAgo}::timestamptz)::int as done,
      min(run_at) filter (where state = 'pending' and run_at <= ${at}::timestamptz) as oldest,
      min(run_at) filter (where state = 'pending' and run_at > ${at}::timestamptz) as next
    from tasks where state in ('pending', 'parked') or done_at > ${hourAgo}::timestamptz
    group by kind`);
  const queues = QUEUE_NAMES.map((name) => {
    const mine = rows.filter(({ kind }) => queueOf(kind) === name);
    const sum = (field: 'due' | 'scheduled' | 'running' | 'parked' | 'done') =>
      mine.reduce((total, row) => total + row[field], 0);
    return {
      name,
      due: sum('due'),
      scheduled: sum('scheduled'),
      running: sum('running'),
      parked: sum('parked'),
      doneLastHour: sum('done'),
      oldestSeconds: Math.max(0, ...mine.map(({ oldest }) => secondsSince(oldest, now))),
    };
  });
  const schedules = rows
    .flatMap(({ kind, scheduled, next }) =>
      next === null ? [] : [{ kind, planned: scheduled, nextAt: new Date(next).toISOString() }],
    )
    .sort((a, b) => a.nextAt.localeCompare(b.nextAt));
  return { queues, schedules };
}

async function readThroughput(ctx: Ctx, hourAgo: string): Promise<OperationsOverview['throughput']> {
  const rows = await ctx.db.execute<{ at: string; kind: string; done: number }>(sql`
    select date_trunc('minute', done_at) as at, kind, count(*)::int as done
    from tasks where state = 'done' and done_at > ${hourAgo}::timestamptz
    group by 1, 2 order by 1`);
  const sums = new Map<string, OperationsOverview['throughput'][number]>();
  for (const { at, kind, done } of rows) {
    const minute = new Date(at).toISOString();
    const queue = queueOf(kind) ?? kind;
    const known = sums.get(`${minute} ${queue}`);
    if (known) known.done += done;
    else sums.set(`${minute} ${queue}`, { at: minute, queue, done });
  }
  return [...sums.values()];
}

async function readRecurring(ctx: Ctx): Promise<OperationsOverview['recurring']> {
  const rows = await ctx.db.select().from(schema.recurringJobs).orderBy(asc(schema.recurringJobs.name));
  return rows.map(({ nextAt, lastRunAt, ...job }) => ({
    ...job,
    nextAt: nextAt?.toISOString() ?? null,
    lastRunAt: lastRunAt?.toISOString() ?? null,
  }));
}

async function readOutside(ctx: Ctx, hourAgo: string): Promise<Pick<OperationsOverview, 'webhooks' | 'messages'>> {
  const { webhookEndpoints, webhookDeliveries, messages } = schema;
  const [row] = await ctx.db.execute<
    Record<'failing' | 'disabled' | 'pending' | 'queued' | 'failed' | 'sent', number>
  >(sql`
    select (select count(*)::int from ${webhookEndpoints} where enabled and failing_since is not null) as failing,
      (select count(*)::int from ${webhookEndpoints} where not enabled and disabled_reason <> 'owner') as disabled,
      (select count(*)::int from ${webhookDeliveries} where state = 'pending') as pending,
      (select count(*)::int from ${messages} where state in ('queued', 'sending')) as queued,
      (select count(*)::int from ${messages} where state = 'failed' and created_at > ${hourAgo}::timestamptz) as failed,
      (select count(*)::int from ${messages} where state = 'sent' and sent_at > ${hourAgo}::timestamptz) as sent`);
  return {
    webhooks: {
      failingEndpoints: row?.failing ?? 0,
      disabledEndpoints: row?.disabled ?? 0,
      pendingDeliveries: row?.pending ?? 0,
    },
    messages: { queued: row?.queued ?? 0, failed: row?.failed ?? 0, sentLastHour: row?.sent ?? 0 },
  };
}

function queueOf(kind: string): QueueName | undefined {
  return isTaskKind(kind) ? QUEUE_OF.find((entry) => entry.kind === kind)?.queue : undefined;
}

const secondsSince = (instant: string | null, now: Date): number =>
  instant === null ? 0 : Math.max(0, (now.getTime() - new Date(instant).getTime()) / 1_000);
