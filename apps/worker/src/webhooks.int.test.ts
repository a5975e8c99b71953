import { randomBytes } from 'node:crypto';
import { schema } from '@tavola/db';
import {
  type Ctx,
  createEndpoint,
  getDelivery,
  getEndpoint,
  listDeliveries,
  replayDelivery,
  replaySince,
  rotateSecret,
  sendTestDelivery,
  updateEndpoint,
} from '@tavola/domain';
import { WEBHOOK_DELAYS_SECONDS } from '@tavola/shared';
import type { CreateEndpoint } from '@tavola/shared/schemas';
import {
  createTestDatabase,
  queueModes,
  type ReceivedWebhook,
  startWebhookSink,
  type TestDatabase,
  type WebhookSink,
} from '@tavola/testkit';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { addLocation, addOrder, addReservation, addStaff, type TestLocation, testCtx } from './testing/house.ts';
import { startTestWorker } from './testing/test-worker.ts';

const HOUR_MS = 3_600_000;
/** Reminders of other tests' bookings come due when the clock jumps; the ladder looks at orders alone. */
const ORDERS_ONLY = { events: ['order.created' as const] };
const endpoint = (url: string, more: Partial<CreateEndpoint> = {}): CreateEndpoint => ({
  url,
  description: '',
  events: [],
  location: null,
  includeContact: false,
  rulesOnly: false,
  ...more,
});

let database: TestDatabase;
let ctx: Ctx;
let location: TestLocation;
let sink: WebhookSink;
let worker: RunningWorker | undefined;
/** How far the worker's and the use cases' clock is ahead. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

beforeAll(async () => {
  vi.stubEnv('WEBHOOK_ALLOW_CIDRS', '127.0.0.0/8');
  database = await createTestDatabase();
  ctx = testCtx(database, clock);
  location = await addLocation(ctx);
  await addStaff(ctx, 'super_admin', 'owner@tavola.test');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});
beforeEach(async () => {
  ahead = 0;
  sink = await startWebhookSink();
  await database.sql`delete from webhook_endpoints`;
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await sink.close();
});

const person = { name: 'Ana Souza', email: 'ana@guest.test', phone: '+351912345678' };
const verify = (secret: string, request: ReceivedWebhook) =>
  new Webhook(secret).verify(request.body, request.headers as Record<string, string>);

/** Waits until the delivery has had this many attempts, then shows it. */
async function afterAttempts(deliveryId: string, count: number) {
  await expect
    .poll(
      async () => {
        worker?.wake();
        return (await getDelivery(ctx, { id: deliveryId })).attempts;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBe(count);
  return getDelivery(ctx, { id: deliveryId });
}

async function onlyDelivery(endpointId: string) {
  await expect.poll(async () => (await listDeliveries(ctx, { id: endpointId })).items.length).toBe(1);
  const [delivery] = (await listDeliveries(ctx, { id: endpointId })).items;
  if (!delivery) throw new Error('no delivery');
  return delivery;
}

describe.each(queueModes())('webhooks on $mode', ({ redisUrl }) => {
  it('arrive signed, in the agreed envelope, without contact data', async () => {
    worker = await startTestWorker(database, { redisUrl });
    const { id, secret } = await createEndpoint(ctx, endpoint(sink.url));
    const order = await addOrder(ctx, location, person, {
      status: 'ready',
      event: 'order.status_changed',
      previousStatus: 'preparing',
    });
    worker.wake();
    const request = await sink.waitFor(() => true);
    const body = verify(secret, request) as Record<string, unknown>;
    expect(body).toMatchObject({
      type: 'order.status_changed',
      apiVersion: '2026-11-01',
      location: location.slug,
      actor: { kind: 'system', channel: 'system' },
      data: {
        object: { id: order.id, number: order.number, status: 'ready' },
        version: 1,
        previous: { status: 'preparing' },
      },
    });
    expect(request.headers['webhook-id']).toBe(body.id);
    expect(request.body).not.toMatch(/Ana|guest\.test|912345678/);
    const delivery = await onlyDelivery(id);
    expect(await afterAttempts(delivery.id, 1)).toMatchObject({
      state: 'delivered',
      log: [{ status: 204, error: null }],
    });
    expect((await getEndpoint(ctx, { id })).lastSuccessAt).not.toBeNull();
  });

  it('go only where they are asked for, and carry contact data only where someone opted in', async () => {
    worker = await startTestWorker(database, { redisUrl });
    const other = await addLocation(ctx);
    await createEndpoint(ctx, endpoint(`${sink.url}/orders`, { events: ['order.created'] }));
    await createEndpoint(ctx, endpoint(`${sink.url}/elsewhere`, { location: other.slug }));
    await createEndpoint(ctx, endpoint(`${sink.url}/rules`, { rulesOnly: true }));
    await createEndpoint(ctx, endpoint(`${sink.url}/contact`, { includeContact: true }));
    await addReservation(ctx, location, person, { startsAt: new Date(clock().getTime() + 48 * HOUR_MS) });
    await addOrder(ctx, location, person);
    worker.wake();
    await sink.waitFor(({ path }) => path === '/orders');
    await expect.poll(() => sink.requests.length).toBe(3);
    expect(sink.requests.map(({ path }) => path).sort()).toEqual(['/contact', '/contact', '/orders']);
    const told = sink.requests
      .filter(({ path }) => path === '/contact')
      .map(({ body }) => JSON.parse(body).data.contact);
    expect(told).toEqual([
      { name: 'Ana Souza', email: 'ana@guest.test', phone: '+351912345678' },
      { name: 'Ana Souza', email: 'ana@guest.test', phone: '+351912345678' },
    ]);
  });

  it('a hanging receiver does not delay a healthy one', async () => {
    worker = await startTestWorker(database, { redisUrl });
    const hanging = await startWebhookSink();
    hanging.answerNext(...Array.from({ length: 60 }, () => 'hang' as const));
    await createEndpoint(ctx, endpoint(hanging.url));
    await createEndpoint(ctx, endpoint(sink.url));
    const sentAt = new Map<string, number>();
    for (let index = 0; index < 20; index += 1) {
      const order = await addOrder(ctx, location, person);
      sentAt.set(order.id, Date.now());
    }
    worker.wake();
    await expect.poll(() => sink.requests.length, { timeout: 14_000 }).toBe(20);
    const delays = sink.requests
      .map((request) => request.receivedAt - (sentAt.get(JSON.parse(request.body).data.object.id) ?? 0))
      .sort((a, b) => a - b);
    expect(delays[Math.floor(delays.length * 0.95)]).toBeLessThan(5_000);
    expect(hanging.requests.length).toBeGreaterThan(0);
    await hanging.close();
  });
});

describe('the retry ladder, on a fake clock', () => {
  it('climbs ten attempts over 75 hours, each within a fifth of its step, always with the same id and bytes', async () => {
    worker = await startTestWorker(database, { clock, pollMs: 50 });
    const { id } = await createEndpoint(ctx, endpoint(sink.url, ORDERS_ONLY));
    sink.answerNext(...Array.from({ length: 10 }, () => ({ status: 500, body: 'broken' })));
    await addOrder(ctx, location, person);
    worker.wake();
    const delivery = await onlyDelivery(id);
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      const shown = await afterAttempts(delivery.id, attempt);
      const step = WEBHOOK_DELAYS_SECONDS[attempt];
      const at = Date.parse(shown.log.at(-1)?.at ?? '');
      if (step === undefined) {
        expect(shown).toMatchObject({ state: 'failed', nextAttemptAt: null });
        break;
      }
      const waits = (Date.parse(shown.nextAttemptAt ?? '') - at) / 1_000;
      expect(waits).toBeGreaterThanOrEqual(step * 0.8 - 1);
      expect(waits).toBeLessThanOrEqual(step * 1.2 + 1);
      ahead += waits * 1_000 - (clock().getTime() - at) - 2_000;
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect((await getDelivery(ctx, { id: delivery.id })).attempts, 'nothing leaves before its time').toBe(attempt);
      ahead += 3_000;
    }
    expect(new Set(sink.requests.map((request) => request.headers['webhook-id'])).size).toBe(1);
    expect(new Set(sink.requests.map((request) => request.body)).size).toBe(1);
    expect(new Set(sink.requests.map((request) => request.headers['webhook-timestamp'])).size).toBe(10);
    const shown = await getDelivery(ctx, { id: delivery.id });
    expect(shown.log.map((entry) => entry.response)).toEqual(Array.from({ length: 10 }, () => 'broken'));

    const replayed = await replaySince(ctx, { id, since: new Date(Date.now() - HOUR_MS).toISOString() });
    expect(replayed).toEqual({ replayed: 1 });
    await expect.poll(() => sink.requests.length).toBe(11);
    expect(sink.requests.at(-1)?.headers['webhook-id']).toBe(sink.requests[0]?.headers['webhook-id']);
    expect(sink.requests.at(-1)?.body).toBe(sink.requests[0]?.body);
  });

  it('waits as long as a busy receiver asks, up to a day', async () => {
    worker = await startTestWorker(database, { clock, pollMs: 50 });
    const { id } = await createEndpoint(ctx, endpoint(sink.url, ORDERS_ONLY));
    sink.answerNext(
      { status: 429, headers: { 'retry-after': '3600' } },
      { status: 503, headers: { 'retry-after': '9999999' } },
    );
    await addOrder(ctx, location, person);
    worker.wake();
    const delivery = await onlyDelivery(id);
    const first = await afterAttempts(delivery.id, 1);
    expect((Date.parse(first.nextAttemptAt ?? '') - clock().getTime()) / 1_000).toBeGreaterThan(3_590);
    ahead += 3_601_000;
    const second = await afterAttempts(delivery.id, 2);
    const waits = (Date.parse(second.nextAttemptAt ?? '') - clock().getTime()) / 1_000;
    expect(waits).toBeGreaterThan(86_000);
    expect(waits).toBeLessThanOrEqual(86_400);
  });

  it('stops at 410 and tells the owner', async () => {
    worker = await startTestWorker(database, { clock, pollMs: 50 });
    const { id } = await createEndpoint(ctx, endpoint(sink.url, ORDERS_ONLY));
    sink.answerNext({ status: 410 });
    await addOrder(ctx, location, person);
    worker.wake();
    await expect.poll(async () => (await getEndpoint(ctx, { id })).disabledReason).toBe('gone');
    const mails = await ctx.db.select().from(schema.messages);
    expect(mails.filter((mail) => mail.objectId === id)).toMatchObject([
      { recipient: 'owner@tavola.test', template: 'webhook_disabled' },
    ]);
    expect(await ctx.db.select().from(schema.staffNotifications)).toContainEqual(
      expect.objectContaining({ role: 'super_admin', link: '/dashboard/webhooks' }),
    );
    await addOrder(ctx, location, person);
    worker.wake();
    await expect
      .poll(async () => (await listDeliveries(ctx, { id })).items.filter((item) => item.state === 'pending').length)
      .toBe(0);
    expect(sink.requests).toHaveLength(1);
  });

  it('switches an endpoint off after five days without a success, not before', async () => {
    worker = await startTestWorker(database, { clock, pollMs: 50 });
    const { id } = await createEndpoint(ctx, endpoint(sink.url, ORDERS_ONLY));
    const fail = async () => {
      const before = sink.requests.length;
      sink.answerNext({ status: 500 });
      await addOrder(ctx, location, person);
      worker?.wake();
      await sink.waitFor(() => sink.requests.length > before);
      await expect.poll(async () => (await listDeliveries(ctx, { id })).items.at(0)?.attempts).toBeGreaterThan(0);
    };
    await fail();
    await database.sql`update webhook_deliveries set state = 'failed'`;
    ahead = 4.9 * 24 * HOUR_MS;
    await fail();
    expect((await getEndpoint(ctx, { id })).enabled).toBe(true);
    await database.sql`update webhook_deliveries set state = 'failed'`;
    ahead = 5.01 * 24 * HOUR_MS;
    await fail();
    await expect.poll(async () => (await getEndpoint(ctx, { id })).disabledReason).toBe('failing');
    const back = await updateEndpoint(ctx, { id, enabled: true });
    expect(back).toMatchObject({ enabled: true, disabledReason: null, failingSince: null });
  });
});

describe('secrets', () => {
  it('both sign for a day after a rotation, and 0 cuts the old one at once', async () => {
    worker = await startTestWorker(database, {});
    const first = await createEndpoint(ctx, endpoint(sink.url));
    const second = await rotateSecret(ctx, { id: first.id });
    expect(second.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await sendTestDelivery(ctx, { id: first.id });
    worker.wake();
    const both = await sink.waitFor(() => true);
    expect(() => verify(first.secret, both)).not.toThrow();
    expect(() => verify(second.secret, both)).not.toThrow();
    expect(() => verify(`whsec_${randomBytes(32).toString('base64')}`, both)).toThrow();
    expect(() => verify(second.secret, { ...both, body: `${both.body} ` })).toThrow();

    const third = await rotateSecret(ctx, { id: first.id, overlapHours: 0 });
    await sendTestDelivery(ctx, { id: first.id });
    worker.wake();
    await expect.poll(() => sink.requests.length).toBe(2);
    const latest = sink.requests[1] as ReceivedWebhook;
    expect(() => verify(third.secret, latest)).not.toThrow();
    expect(() => verify(second.secret, latest)).toThrow();
  });

  it('are shown at creation and rotation only, and stored sealed, in idempotency rows too', async () => {
    const key = `create-endpoint-${randomBytes(8).toString('hex')}`;
    const once = { ...ctx, intent: { key, operation: 'webhooks.create', fingerprint: 'f' } };
    const created = await createEndpoint(once, endpoint(sink.url));
    const replay = await createEndpoint(once, endpoint(sink.url));
    expect(replay).toEqual(created);
    expect(await getEndpoint(ctx, { id: created.id })).not.toHaveProperty('secret');
    const dump = await database.sql`
      select (select string_agg(t::text, '') from webhook_endpoints t) as endpoints,
        (select string_agg(t::text, '') from idempotency_keys t) as keys`;
    expect(JSON.stringify(dump)).toContain(created.id);
    expect(JSON.stringify(dump)).not.toContain(created.secret.slice(6));
  });

  it('a replay of one delivery is signed afresh and logged on its own', async () => {
    worker = await startTestWorker(database, {});
    const { id, secret } = await createEndpoint(ctx, endpoint(sink.url));
    await sendTestDelivery(ctx, { id });
    worker.wake();
    await sink.waitFor(() => true);
    const delivery = await onlyDelivery(id);
    const replay = await replayDelivery(ctx, { id: delivery.id });
    expect(replay).toMatchObject({ replayOf: delivery.id, eventId: delivery.eventId });
    worker.wake();
    await expect.poll(() => sink.requests.length).toBe(2);
    expect(() => verify(secret, sink.requests[1] as ReceivedWebhook)).not.toThrow();

    const second = await replayDelivery(ctx, { id: delivery.id });
    expect(second).toMatchObject({ replayOf: replay.id, eventId: delivery.eventId });
    worker.wake();
    await expect.poll(() => sink.requests.length).toBe(3);
    expect(new Set(sink.requests.map((request) => request.headers['webhook-id'])).size).toBe(1);
  });

  it('a replay of all since then sends each event once, delivered or not, and what failed only when asked so', async () => {
    worker = await startTestWorker(database, {});
    const { id } = await createEndpoint(ctx, endpoint(sink.url));
    await sendTestDelivery(ctx, { id });
    worker.wake();
    const delivery = await onlyDelivery(id);
    await expect.poll(async () => (await getDelivery(ctx, { id: delivery.id })).state).toBe('delivered');
    const since = new Date(Date.now() - HOUR_MS).toISOString();
    expect(await replaySince(ctx, { id, since })).toEqual({ replayed: 0 });
    for (const count of [2, 3]) {
      expect(await replaySince(ctx, { id, since, which: 'all' })).toEqual({ replayed: 1 });
      worker.wake();
      await expect
        .poll(async () => (await listDeliveries(ctx, { id })).items.filter(({ state }) => state === 'delivered').length)
        .toBe(count);
    }
    expect(sink.requests).toHaveLength(3);
  });

  it('the log of an attempt has the headers that were sent, signature included', async () => {
    worker = await startTestWorker(database, {});
    const { id, secret } = await createEndpoint(ctx, endpoint(sink.url));
    await sendTestDelivery(ctx, { id });
    worker.wake();
    const delivery = await onlyDelivery(id);
    const shown = await afterAttempts(delivery.id, 1);
    const [attempt] = shown.log;
    expect(attempt?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': delivery.eventId });
    expect(() => new Webhook(secret).verify(shown.body, attempt?.headers ?? {})).not.toThrow();
  });
});
