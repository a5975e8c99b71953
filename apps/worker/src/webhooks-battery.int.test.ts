import { type Ctx, createEndpoint, replaySince, updateEndpoint } from '@tavola/domain';
import { WEBHOOK_DELAYS_SECONDS } from '@tavola/shared';
import {
  createTestDatabase,
  queueModes,
  type ReceivedWebhook,
  type ScriptedAnswer,
  type SmtpSink,
  startSmtpSink,
  startWebhookSink,
  type TestDatabase,
  type WebhookSink,
} from '@tavola/testkit';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { addLocation, addOrder, addStaff, type TestLocation, testCtx } from './testing/house.ts';
import { startTestWorker } from './testing/test-worker.ts';

const HOUR_MS = 3_600_000;
const EVENTS = 4;
const LADDER_HOURS = 80;
const PATIENCE = { timeout: 60_000, interval: 25 };
const person = { name: 'Ana Souza', email: 'ana@guest.test' };

/** How each receiver answers. */
const BEHAVIOUR: Record<string, (n: number) => ScriptedAnswer> = {
  good: () => ({ status: 204 }),
  slow: () => ({ status: 200, delayMs: 300 }),
  flapping: (n) => (n % 2 === 0 ? { status: 503 } : { status: 204 }),
  failing: () => ({ status: 500, body: 'broken' }),
  hanging: () => 'hang',
};
type Name = keyof typeof BEHAVIOUR;

describe.each(queueModes())('five receivers over eighty hours, on $mode', ({ redisUrl }) => {
  let database: TestDatabase;
  let smtp: SmtpSink;
  let ctx: Ctx;
  let location: TestLocation;
  let worker: RunningWorker;
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  /** What a worker plans while the question travels counts as due. */
  const inAMoment = () => new Date(clock().getTime() + 1_000).toISOString();
  const sinks = new Map<Name, WebhookSink>();
  const endpoints = new Map<Name, { id: string; secret: string }>();

  beforeAll(async () => {
    vi.stubEnv('WEBHOOK_ALLOW_CIDRS', '127.0.0.0/8');
    [database, smtp] = await Promise.all([createTestDatabase(), startSmtpSink()]);
    ctx = testCtx(database, clock);
    location = await addLocation(ctx);
    await addStaff(ctx, 'super_admin', 'owner@tavola.test');
    for (const [name, answer] of Object.entries(BEHAVIOUR)) {
      const sink = await startWebhookSink();
      // As often as the ladder asks for the first events and once for the one after five days; then all is well.
      sink.answerNext(...Array.from({ length: EVENTS * WEBHOOK_DELAYS_SECONDS.length + 1 }, (_, n) => answer(n)));
      const { id, secret } = await createEndpoint(ctx, {
        url: `${sink.url}/${name}`,
        description: name,
        events: ['order.created'],
        location: null,
        includeContact: false,
        rulesOnly: false,
      });
      sinks.set(name, sink);
      endpoints.set(name, { id, secret });
    }
    worker = await startTestWorker(database, { redisUrl, smtp, clock, pollMs: 50, webhookTimeoutMs: 2_500 });
  }, 60_000);
  afterAll(async () => {
    await worker.stop();
    vi.unstubAllEnvs();
    await Promise.all([...sinks.values()].map((sink) => sink.close()));
    await Promise.all([database.close(), smtp.close()]);
  });

  const sinkOf = (name: Name): WebhookSink => {
    const sink = sinks.get(name);
    if (!sink) throw new Error(`no receiver ${name}`);
    return sink;
  };
  const endpointOf = (name: Name) => {
    const endpoint = endpoints.get(name);
    if (!endpoint) throw new Error(`no endpoint ${name}`);
    return endpoint;
  };
  const states = async (name: Name): Promise<string[]> =>
    (
      await database.sql`select state from webhook_deliveries where endpoint_id = ${endpointOf(name).id} order by created_at`
    ).map(({ state }) => state);

  /** Everything that is due by the worker's clock has been done. */
  async function settled(): Promise<void> {
    const due = async () => {
      worker.wake();
      const [row] = await database.sql`
        select (select count(*)::int from events where dispatched_at is null)
          + (select count(*)::int from tasks where state = 'pending' and run_at <= ${inAMoment()}) as count`;
      return row?.count;
    };
    await expect.poll(due, PATIENCE).toBe(0);
  }

  it('climbs the ladder, keeps ids and bytes, signs what the official library accepts', {
    timeout: 240_000,
  }, async () => {
    for (let n = 0; n < EVENTS; n += 1) await addOrder(ctx, location, person);
    const waits: { attempts: number; seconds: number }[] = [];
    await settled();
    while (ahead < LADDER_HOURS * HOUR_MS) {
      const pending = await database.sql`
        select d.attempts, extract(epoch from d.next_attempt_at)::float as next, extract(epoch from max(a.at))::float as last from webhook_deliveries d
        join webhook_attempts a on a.delivery_id = d.id where d.state = 'pending' group by d.id`;
      if (pending.length === 0) break;
      // Rung by rung: everyone on the lowest one has waited long enough.
      const rung = Math.min(...pending.map(({ attempts }) => attempts));
      const climbing = pending.filter(({ attempts }) => attempts === rung);
      for (const { next, last } of climbing) {
        waits.push({ attempts: rung, seconds: next - last });
      }
      ahead = Math.max(ahead, ...climbing.map(({ next }) => next * 1_000 - Date.now() + 5));
      await settled();
    }
    // The first rung of five seconds may pass by itself on a slow machine; the eight above it cannot.
    expect(waits.length).toBeGreaterThanOrEqual(EVENTS * 2 * 8);
    for (const { attempts, seconds } of waits) {
      const step = WEBHOOK_DELAYS_SECONDS[attempts] ?? Number.NaN;
      expect(seconds).toBeGreaterThanOrEqual(step * 0.8 - 0.01);
      expect(seconds).toBeLessThanOrEqual(step * 1.2 + 0.01);
    }
    const early = await database.sql`
      select 1 from (select at - lag(at) over (partition by delivery_id order by at) as gap from webhook_attempts) t
      where gap < interval '4 seconds'`;
    expect(early, 'no attempt before its time').toHaveLength(0);

    expect(await states('good')).toEqual(Array(EVENTS).fill('delivered'));
    expect(await states('slow')).toEqual(Array(EVENTS).fill('delivered'));
    expect(await states('flapping')).toEqual(Array(EVENTS).fill('delivered'));
    expect(await states('failing')).toEqual(Array(EVENTS).fill('failed'));
    expect(await states('hanging')).toEqual(Array(EVENTS).fill('failed'));
    expect(sinkOf('failing').requests).toHaveLength(EVENTS * WEBHOOK_DELAYS_SECONDS.length);
    for (const [name, { requests }] of sinks) {
      const bodies = new Map<string, Set<string>>();
      for (const request of requests) {
        const id = String(request.headers['webhook-id']);
        bodies.set(id, (bodies.get(id) ?? new Set()).add(request.body));
        verifyAtItsTime(endpointOf(name).secret, request);
      }
      expect(bodies.size, name).toBe(EVENTS);
      for (const versions of bodies.values()) expect(versions.size).toBe(1);
    }
  });

  it('switches off after five days without a success, mails the owner, and replays what was missed', {
    timeout: 120_000,
  }, async () => {
    ahead = Math.max(ahead, 5 * 24 * HOUR_MS + HOUR_MS);
    await addOrder(ctx, location, person);
    await settled();
    const { id, secret } = endpointOf('failing');
    const [off] = await database.sql`select enabled, disabled_reason as reason from webhook_endpoints where id = ${id}`;
    expect(off).toEqual({ enabled: false, reason: 'failing' });
    const mail = await smtp.waitFor(
      ({ envelope, subject }) => envelope.to.includes('owner@tavola.test') && /switched off/.test(subject ?? ''),
      60_000,
    );
    expect(mail.text).toContain('five days');
    const [good] = await database.sql`select enabled from webhook_endpoints where id = ${endpointOf('good').id}`;
    expect(good?.enabled).toBe(true);

    const failing = sinkOf('failing');
    const missed = new Set(failing.requests.map((request) => request.headers['webhook-id']));
    const before = failing.requests.length;
    await updateEndpoint(ctx, { id, enabled: true });
    const since = new Date(Date.now() - HOUR_MS).toISOString();
    expect((await replaySince(ctx, { id, since, which: 'failed' })).replayed).toBe(EVENTS + 1);
    await settled();
    const replayed = failing.requests.slice(before);
    expect(new Set(replayed.map((request) => request.headers['webhook-id']))).toEqual(missed);
    for (const request of replayed) verifyAtItsTime(secret, request);
    expect(
      (await database.sql`select enabled, failing_since as failing from webhook_endpoints where id = ${id}`)[0],
    ).toEqual({
      enabled: true,
      failing: null,
    });
  });
});

/** The library refuses what is older or newer than five minutes, so it is asked at the moment the request was signed. */
function verifyAtItsTime(secret: string, request: ReceivedWebhook): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Number(request.headers['webhook-timestamp']) * 1_000 });
  try {
    new Webhook(secret).verify(request.body, request.headers as Record<string, string>);
    expect(() => new Webhook(secret).verify(`${request.body} `, request.headers as Record<string, string>)).toThrow();
  } finally {
    vi.useRealTimers();
  }
}
