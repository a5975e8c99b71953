import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { newId, schema } from '@tavola/db';
import { type Ctx, encryptSecret, recordEvent, seedDefaultRules } from '@tavola/domain';
import { API_VERSION } from '@tavola/shared';
import type { SmtpSink, TestDatabase, WebhookSink } from '@tavola/testkit';
import { addGuest, addLocation, addOrder, addReservation, addStaff, type TestLocation } from './house.ts';
import { startWorkerProcess, type WorkerProcess } from './spawn-worker.ts';

/** What one event must come to, besides a run of every rule that listens and a delivery per subscribed endpoint. */
interface Expectation {
  /** Mails with this event's id, whoever gets them. */
  mails: number;
  /** Notices at the staff bell. */
  notices: number;
  /** The reminders of the booking are planned. */
  reminders: boolean;
  record: (house: House, n: number) => Promise<unknown>;
}

interface House {
  ctx: Ctx;
  location: TestLocation;
}

const guest = (n: number) => ({ name: `Guest ${n}`, email: `guest-${n}@battery.test` });
const soon = () => new Date(Date.now() + 48 * 3_600_000);

const MIX: Record<string, Expectation> = {
  'order placed': {
    mails: 1,
    notices: 0,
    reminders: false,
    record: ({ ctx, location }, n) => addOrder(ctx, location, guest(n)),
  },
  'order started': {
    mails: 0,
    notices: 0,
    reminders: false,
    record: ({ ctx, location }, n) =>
      addOrder(ctx, location, guest(n), { event: 'order.status_changed', status: 'preparing' }),
  },
  'order ready': {
    mails: 1,
    notices: 0,
    reminders: false,
    record: ({ ctx, location }, n) =>
      addOrder(ctx, location, guest(n), { event: 'order.status_changed', status: 'ready' }),
  },
  'order cancelled': {
    mails: 1,
    notices: 0,
    reminders: false,
    record: ({ ctx, location }, n) =>
      addOrder(ctx, location, guest(n), { event: 'order.cancelled', status: 'cancelled' }),
  },
  'table booked': {
    mails: 1,
    notices: 0,
    reminders: true,
    record: ({ ctx, location }, n) => addReservation(ctx, location, guest(n), { startsAt: soon() }),
  },
  'booking changed': {
    mails: 1,
    notices: 0,
    reminders: true,
    record: ({ ctx, location }, n) =>
      addReservation(ctx, location, guest(n), { startsAt: soon(), event: 'reservation.modified' }),
  },
  'booking cancelled': {
    mails: 1,
    notices: 0,
    reminders: false,
    record: ({ ctx, location }, n) =>
      addReservation(ctx, location, guest(n), {
        startsAt: soon(),
        event: 'reservation.cancelled',
        status: 'cancelled',
      }),
  },
  'nobody came': {
    mails: 0,
    notices: 1,
    reminders: false,
    async record({ ctx, location }, n) {
      const person = guest(n);
      const guestId = await addGuest(ctx, person);
      await addReservation(
        ctx,
        location,
        { ...person, guestId },
        { startsAt: new Date(), event: 'reservation.no_show', status: 'no_show', previousStatus: 'confirmed' },
      );
    },
  },
  'bad review': {
    mails: 1,
    notices: 1,
    reminders: false,
    async record({ ctx, location }) {
      const id = newId();
      await ctx.db.transaction((tx) =>
        recordEvent(tx, ctx, 'review.submitted', {
          locationId: location.id,
          object: { kind: 'review', id },
          version: 1,
          payload: { review: { id, rating: 1, location: location.slug, orderId: null, reservationId: null } },
        }),
      );
    },
  },
  'dish sold out': {
    mails: 0,
    notices: 0,
    reminders: false,
    async record({ ctx, location }, n) {
      const id = newId();
      await ctx.db.transaction((tx) =>
        recordEvent(tx, ctx, 'menu.item_sold_out', {
          locationId: location.id,
          object: { kind: 'item', id },
          version: 1,
          payload: { item: { id, name: `Dish ${n}`, slug: `dish-${n}` }, location: location.slug },
        }),
      );
    },
  },
};
const KINDS = Object.values(MIX);

export interface EventsBattery {
  database: TestDatabase;
  ctx: Ctx;
  smtp: SmtpSink;
  webhooks: WebhookSink;
  workerEnv: Record<string, string>;
  events: number;
  perSecond: number;
  killEveryMs: number;
  /** Takes away everything the queue's store knows, as `FLUSHALL` does. */
  flush: () => Promise<void>;
  /** Finishes what the last killed worker left; without it a worker process waits for the leases to end. */
  heir?: () => Promise<{ stop(): Promise<void> }>;
  log?: (line: string) => void;
}

export interface EventsFigures {
  events: number;
  kills: number;
  flushes: number;
  ruleRuns: number;
  deliveries: number;
  mails: number;
  notices: number;
  /** Mails that left more than once, all of them under way when a worker was killed. */
  mailsTwice: number;
  /** Mails under way at the kills: the most that may leave twice. */
  crashWindow: number;
  webhooksTwice: number;
  drainedSeconds: number;
  /** Everything that should not be; empty when the promise holds. */
  violations: string[];
}

/** Mixed events while the worker is killed again and again and its queue is flushed twice, and what came of each. */
export async function runEventsBattery(
  battery: EventsBattery,
): Promise<{ figures: EventsFigures; judgeAgain: () => Promise<string[]> }> {
  const { database, ctx, log = () => {} } = battery;
  const house = { ctx, location: await addLocation(ctx) };
  await seedDefaultRules(ctx);
  await addStaff(ctx, 'manager', `manager-${newId()}@battery.test`);
  await addEndpoint(battery, '/all', []);
  await addEndpoint(battery, '/orders', ['order.created', 'order.status_changed', 'order.cancelled']);
  const after = await lastEvent(database);

  let worker: WorkerProcess | undefined = await startWorkerProcess(battery.workerEnv);
  const underWay = { mails: new Set<string>(), deliveries: new Set<string>() };
  const counts = { kills: 0, flushes: 0 };
  async function kill(flush: boolean): Promise<void> {
    await worker?.kill();
    worker = undefined;
    counts.kills += 1;
    for (const { id } of await database.sql`select id from messages where state = 'sending'`) underWay.mails.add(id);
    for (const { id } of await database.sql`
      select payload->>'deliveryId' as id from tasks where kind = 'webhook.deliver' and state = 'pending' and lease_until > now()`) {
      underWay.deliveries.add(id);
    }
    if (!flush) return;
    await battery.flush();
    counts.flushes += 1;
  }

  const recorded: { kind: string; placed: Promise<unknown> }[] = [];
  const startedAt = performance.now();
  let nextKill = startedAt + battery.killEveryMs;
  for (let n = 0; n < battery.events; n += 1) {
    const due = startedAt + (n * 1_000) / battery.perSecond - performance.now();
    if (due > 0) await delay(due);
    const [kind, { record }] = Object.entries(MIX)[n % KINDS.length] as [string, Expectation];
    recorded.push({ kind, placed: record(house, n) });
    if (performance.now() < nextKill) continue;
    const flush = counts.flushes < 2;
    await kill(flush);
    log(`killed after ${n + 1} events${flush ? ', queue flushed' : ''}`);
    // Events go on while nobody listens.
    for (let extra = 0; extra < 5 && n + 1 < battery.events; extra += 1) {
      n += 1;
      const [name, { record: next }] = Object.entries(MIX)[n % KINDS.length] as [string, Expectation];
      recorded.push({ kind: name, placed: next(house, n) });
    }
    worker = await startWorkerProcess(battery.workerEnv);
    nextKill = performance.now() + battery.killEveryMs;
  }
  await Promise.all(recorded.map(({ placed }) => placed));
  await kill(counts.flushes < 2);
  log('all events are in, the last worker is killed');

  const drainStart = performance.now();
  const last = battery.heir ? await battery.heir() : await startWorkerProcess(battery.workerEnv);
  await drained(database);
  const drainedSeconds = Math.round((performance.now() - drainStart) / 100) / 10;
  await ('terminate' in last ? last.terminate() : last.stop());

  return {
    figures: { ...counts, drainedSeconds, ...(await judge(battery, after, underWay)) },
    judgeAgain: async () => (await judge(battery, after, underWay)).violations,
  };
}

async function addEndpoint({ ctx, webhooks }: EventsBattery, path: string, events: string[]): Promise<void> {
  const id = newId();
  // Written directly: through the front door only the operator's environment lets this machine's own address pass.
  await ctx.db.insert(schema.webhookEndpoints).values({
    id,
    url: `${webhooks.url}${path}`,
    events,
    apiVersion: API_VERSION,
    secret: encryptSecret(ctx.secrets, `whsec_${randomBytes(32).toString('base64')}`, `webhook.${id}`),
  });
}

async function lastEvent({ sql }: TestDatabase): Promise<number> {
  const [row] = await sql`select coalesce(max(seq), 0)::int as seq from events`;
  return row?.seq ?? 0;
}

const PATIENCE_MS = 240_000;

async function drained({ sql }: TestDatabase): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const [left] = await sql`
      select (select count(*)::int from events where dispatched_at is null)
        + (select count(*)::int from tasks where state = 'pending' and kind <> 'reservation.remind') as work`;
    if (left?.work === 0) return;
    if (performance.now() > deadline) throw new Error(`${left?.work} pieces of work were never done`);
    await delay(200);
  }
}

/** Compares what the events should have come to with the rows there are and with what the sinks received. */
async function judge(
  { database, smtp, webhooks }: EventsBattery,
  after: number,
  underWay: { mails: Set<string>; deliveries: Set<string> },
) {
  const { sql } = database;
  const violations: string[] = [];
  const expect = (what: string, actual: number, wanted: number) => {
    if (actual !== wanted) violations.push(`${what}: ${actual} instead of ${wanted}`);
  };
  const events =
    await sql`select id, name, payload from events where seq > ${after} and name not like '%reminder%' order by seq`;
  const rules = await sql`select id, event from automation_rules where enabled`;
  const runs = await countBy(sql`select event_id as key, count(*)::int from automation_runs group by 1`);
  const mails = await countBy(sql`select event_id as key, count(*)::int from messages group by 1`);
  const notices = await countBy(
    sql`select split_part(effect_key, ':', 3) as key, count(*)::int from staff_notifications where effect_key like 'rule:%' group by 1`,
  );
  const deliveries = await countBy(
    sql`select event_id as key, count(*)::int from webhook_deliveries where state = 'delivered' group by 1`,
  );
  const reminders = await countBy(
    sql`select payload->>'reservationId' as key, count(*)::int from tasks where kind = 'reservation.remind' and state = 'pending' group by 1`,
  );
  const totals = { ruleRuns: 0, deliveries: 0, mails: 0, notices: 0 };
  for (const event of events) {
    const wanted = expectationOf(event.name, event.payload);
    const listening = rules.filter((rule) => rule.event === event.name).length;
    const subscribed = event.name.startsWith('order.') ? 2 : 1;
    const about = `${event.name} ${event.id}`;
    expect(`rule runs of ${about}`, runs.get(event.id) ?? 0, listening);
    expect(`deliveries of ${about}`, deliveries.get(event.id) ?? 0, subscribed);
    expect(`mails of ${about}`, mails.get(event.id) ?? 0, wanted.mails);
    expect(`notices of ${about}`, notices.get(event.id) ?? 0, wanted.notices);
    if (wanted.reminders) expect(`reminders of ${about}`, reminders.get(event.payload.reservation.id) ?? 0, 2);
    totals.ruleRuns += listening;
    totals.deliveries += subscribed;
    totals.mails += wanted.mails;
    totals.notices += wanted.notices;
  }
  const [tags] = await sql`select count(*)::int as wrong from guests where tags <> array['no-show']`;
  expect('guests not tagged exactly once', tags?.wrong ?? 0, 0);
  const [unsent] = await sql`select count(*)::int as left from messages where state <> 'sent'`;
  expect('mails not sent', unsent?.left ?? 0, 0);
  const [parked] = await sql`select count(*)::int as left from tasks where state = 'parked'`;
  expect('parked tasks', parked?.left ?? 0, 0);

  const copies = tally(
    smtp.messages.map(({ headers }) => headers.find(({ key }) => key === 'x-entity-ref-id')?.value ?? ''),
  );
  const arrived = tally(webhooks.requests.map(({ path, headers }) => `${path} ${headers['webhook-id']}`));
  const written = await sql`select id from messages`;
  expect('mails that never reached the mail server', written.filter(({ id }) => !copies.has(id)).length, 0);
  expect('webhooks that never reached the receiver', totals.deliveries - arrived.size, 0);
  const twice = [...copies].filter(([, count]) => count > 1).map(([id]) => id);
  expect(
    'mails sent twice although none was under way at a kill',
    twice.filter((id) => !underWay.mails.has(id)).length,
    0,
  );
  return {
    events: events.length,
    ...totals,
    mailsTwice: twice.length,
    crashWindow: underWay.mails.size,
    webhooksTwice: [...arrived.values()].filter((count) => count > 1).length,
    violations,
  };
}

function expectationOf(name: string, payload: { order?: { status: string } }): Expectation {
  const kinds: Record<string, string> = {
    'order.created': 'order placed',
    'order.status_changed': payload.order?.status === 'ready' ? 'order ready' : 'order started',
    'order.cancelled': 'order cancelled',
    'reservation.created': 'table booked',
    'reservation.modified': 'booking changed',
    'reservation.cancelled': 'booking cancelled',
    'reservation.no_show': 'nobody came',
    'review.submitted': 'bad review',
    'menu.item_sold_out': 'dish sold out',
  };
  const found = MIX[kinds[name] ?? ''];
  if (!found) throw new Error(`the battery records no ${name}`);
  return found;
}

async function countBy(query: PromiseLike<readonly { key: string; count: number }[]>): Promise<Map<string, number>> {
  return new Map((await query).map(({ key, count }) => [key, count]));
}

function tally(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
