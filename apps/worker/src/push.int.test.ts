import { eq, newId, schema } from '@tavola/db';
import { addressRules, type Ctx, pushKeys, subscribeToPush, unsubscribeFromPush } from '@tavola/domain';
import type { PushFollow } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { addLocation, addOrder, addReservation, type TestLocation, testCtx } from './testing/house.ts';
import { newBrowser, type PushService, readVapid, startPushService, type TestBrowser } from './testing/push-service.ts';
import { startTestWorker, testEnv } from './testing/test-worker.ts';
import { trackingOf } from './testing/tracking.ts';
import { spawnWorker } from './testing/worker-process.ts';

let database: TestDatabase;
let service: PushService;
let ctx: Ctx;
let location: TestLocation;
let worker: RunningWorker;

beforeAll(async () => {
  [database, service] = await Promise.all([createTestDatabase(), startPushService()]);
  ctx = testCtx(database);
  location = await addLocation(ctx);
  worker = await startTestWorker(database);
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([database.close(), service.close()]);
});

const loopback = { rules: addressRules(['127.0.0.0/8']), resolve: () => Promise.resolve([]) };
const tomorrow = () => new Date(Date.now() + 30 * 3_600_000);
const ana = { name: 'Ana Souza', email: 'ana@guest.test', phone: '+351912345678' };

/** An order that nothing was told about yet, and the right to hear of it. */
async function pickup(person: Parameters<typeof addOrder>[2] = ana) {
  const order = await addOrder(ctx, location, person);
  const follow: PushFollow = { kind: 'order', token: trackingOf(ctx, order.id) };
  return { ...order, follow };
}
const follows = (browser: TestBrowser, follow: PushFollow) =>
  subscribeToPush(ctx, { follow, subscription: { endpoint: browser.endpoint, keys: browser.keys } }, loopback);

/** What the kitchen does with it: the event alone, as rules see nothing else. */
async function moved(id: string, event: 'order.status_changed' | 'order.cancelled', status: 'ready' | 'cancelled') {
  const [created] = await database.sql`select payload from events where object_id = ${id} order by seq limit 1`;
  const eventId = newId();
  await ctx.db.insert(schema.events).values({
    id: eventId,
    name: event,
    locationId: location.id,
    objectKind: 'order',
    objectId: id,
    version: 2,
    payload: { order: { ...created?.payload.order, status }, previousStatus: 'preparing' },
    actorKind: 'system',
    channel: 'system',
  });
  worker.wake();
  return eventId;
}
const ready = (id: string) => moved(id, 'order.status_changed', 'ready');

const messagesOf = (objectId: string) =>
  database.sql`select id, state, subject, text, error, recipient, template from messages
    where channel = 'push' and object_id = ${objectId} order by created_at`;
const statesOf = async (objectId: string) => (await messagesOf(objectId)).map(({ state }) => state);
const runOf = async (eventId: string, seed: string) =>
  (
    await database.sql`select outcome, automation_runs.actions from automation_runs join automation_rules rules on rules.id = rule_id
      where event_id = ${eventId} and rules.seeded = ${seed}`
  )[0];
const within = { timeout: 20_000 };

describe('a browser that follows', () => {
  it('an order: is told that it is ready, in words only it can read, signed by this server', async () => {
    const browser = newBrowser(service.url);
    const order = await pickup();
    await follows(browser, order.follow);
    const event = await ready(order.id);
    await expect.poll(() => statesOf(order.id), within).toEqual(['sent']);
    const [push, ...others] = service.to(browser);
    expect(others).toEqual([]);
    if (!push) throw new Error('nothing arrived');
    expect(browser.read(push)).toEqual({
      title: `Order ${order.number} is ready`,
      body: 'It is waiting for you at Tavola Harbour.',
      url: `/track/${order.follow.token}`,
      tag: `order:${order.id}`,
      lang: 'en',
    });
    expect(push.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '21600' });
    expect(push.headers.topic).toMatch(/^[\w-]{1,32}$/);
    const { claims, publicKey } = readVapid(push);
    expect(publicKey).toBe(pushKeys(ctx.secrets).publicKey);
    expect(claims).toMatchObject({ aud: service.url, sub: 'https://tavola.test' });
    expect(claims.exp).toBeLessThanOrEqual(Date.now() / 1_000 + 86_400);
    expect(await runOf(event, 'push_order_progress')).toMatchObject({
      outcome: 'done',
      actions: [{ kind: 'push', state: 'done', to: '1' }],
    });
    const [row] =
      await database.sql`select last_success_at from push_subscriptions where endpoint = ${browser.endpoint}`;
    expect(row?.last_success_at).not.toBeNull();
  });

  it('a booking: is told of its change, in the guest’s language, with the link to it', async () => {
    const browser = newBrowser(service.url);
    const jana = { name: 'Jana Weber', email: 'jana@guest.test', locale: 'de' };
    const { id } = await addReservation(ctx, location, jana, { startsAt: tomorrow(), event: 'reservation.created' });
    const [row] = await database.sql`select link_version from reservations where id = ${id}`;
    const subscriptionId = newId();
    await ctx.db.insert(schema.pushSubscriptions).values({
      id: subscriptionId,
      endpoint: browser.endpoint,
      ...browser.keys,
      createdAt: new Date(),
    });
    await ctx.db
      .insert(schema.pushFollows)
      .values({ subscriptionId, objectKind: 'reservation', objectId: id, createdAt: new Date() });
    await addReservation(ctx, location, jana, { id, startsAt: tomorrow(), event: 'reservation.modified', revision: 2 });
    worker.wake();
    await expect.poll(() => statesOf(id), within).toEqual(['sent']);
    const [push] = service.to(browser);
    const payload = push && (browser.read(push) as Record<string, string>);
    expect(payload).toMatchObject({ title: 'Ihre Reservierung hat sich geändert', lang: 'de' });
    expect(payload?.body).toContain('4 Personen');
    expect(payload?.url).toMatch(/^\/r\/[\w-]+\.[\w-]+$/);
    const [claims = ''] = payload?.url?.slice(3).split('.') ?? [];
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({ r: id, v: row?.link_version });
    expect(JSON.stringify(payload)).not.toMatch(/Jana|guest\.test/);
  });

  it('hears of what it follows and of nothing else', async () => {
    const browser = newBrowser(service.url);
    const [mine, other] = [await pickup(), await pickup()];
    await follows(browser, mine.follow);
    const event = await ready(other.id);
    await expect
      .poll(async () => (await runOf(event, 'push_order_progress'))?.actions, within)
      .toEqual([{ index: 0, kind: 'push', state: 'skipped', note: 'No browser follows it' }]);
    expect(await messagesOf(other.id)).toHaveLength(0);
    expect(service.to(browser)).toEqual([]);
  });

  it('and changed its mind hears nothing of what was already written', async () => {
    const browser = newBrowser(service.url);
    const order = await pickup();
    await follows(browser, order.follow);
    service.answerNext(503);
    await ready(order.id);
    await expect.poll(() => service.to(browser).length, within).toBe(1);
    await unsubscribeFromPush(ctx, { follow: order.follow, endpoint: browser.endpoint });
    await expect.poll(() => statesOf(order.id), within).toEqual(['queued']);
    await hurry(order.id);
    await expect.poll(() => statesOf(order.id), within).toEqual(['skipped']);
    expect(service.to(browser)).toHaveLength(1);
  });
});

/** Ends the wait before the next try. */
async function hurry(objectId: string): Promise<void> {
  const keys = (await messagesOf(objectId)).map(({ id }) => `message:${id}`);
  await expect
    .poll(async () => {
      const due = await database.sql`update tasks set run_at = now(), queued_until = null
        where effect_key = any(${keys}) and state = 'pending' and attempts > 0 and lease_until is null returning id`;
      const [ended] = await database.sql`select count(*)::int as n from tasks
        where effect_key = any(${keys}) and state <> 'pending'`;
      return due.length + Number(ended?.n);
    }, within)
    .toBe(keys.length);
  worker.wake();
}

describe('a push service', () => {
  it('that is busy is asked again until it takes the message', async () => {
    const browser = newBrowser(service.url);
    const order = await pickup();
    await follows(browser, order.follow);
    service.answerNext(503);
    await ready(order.id);
    await expect.poll(() => statesOf(order.id), within).toEqual(['queued']);
    await hurry(order.id);
    await expect.poll(() => statesOf(order.id), within).toEqual(['sent']);
    expect(service.to(browser)).toHaveLength(2);
  });

  it.each([404, 410])('that answers %i has given the browser up, and so do we', async (status) => {
    const [gone, there] = [newBrowser(service.url), newBrowser(service.url)];
    const order = await pickup();
    await follows(gone, order.follow);
    service.answerNext(status);
    await ready(order.id);
    await expect.poll(() => statesOf(order.id), within).toEqual(['failed']);
    await follows(there, order.follow);
    await moved(order.id, 'order.cancelled', 'cancelled');
    await expect.poll(() => statesOf(order.id), within).toEqual(['failed', 'sent']);
    expect(service.to(gone)).toHaveLength(1);
    expect(service.to(there)).toHaveLength(1);
    const [row] = await database.sql`select disabled_at from push_subscriptions where endpoint = ${gone.endpoint}`;
    expect(row?.disabled_at).not.toBeNull();
    // Asked by its person once more, it is written to again.
    await follows(gone, order.follow);
    const [again] = await database.sql`select disabled_at from push_subscriptions where endpoint = ${gone.endpoint}`;
    expect(again?.disabled_at).toBeNull();
  });

  it('that refuses a message is not asked again', async () => {
    const browser = newBrowser(service.url);
    const order = await pickup();
    await follows(browser, order.follow);
    service.answerNext(403);
    await ready(order.id);
    await expect.poll(() => statesOf(order.id), within).toEqual(['failed']);
    expect((await messagesOf(order.id))[0]?.error).toBe('The push service refused it (403)');
  });

  it('inside a private network is never dialled, even when its address got into the table', async () => {
    const [literal, byName] = [newBrowser(service.url), newBrowser(service.url)];
    byName.endpoint = byName.endpoint.replace('http://127.0.0.1', 'https://rebound.test');
    const closed = await createTestDatabase();
    const own = testCtx(closed);
    const place = await addLocation(own);
    const order = await addOrder(own, place, ana);
    const follow: PushFollow = { kind: 'order', token: trackingOf(own, order.id) };
    const permitted = { ...loopback, resolve: () => Promise.resolve(['127.0.0.1']) };
    for (const { endpoint, keys } of [literal, byName]) {
      await subscribeToPush(own, { follow, subscription: { endpoint, keys } }, permitted);
    }
    const guarded = await startTestWorker(closed, {
      env: { WEBHOOK_ALLOW_CIDRS: '' },
      resolve: () => Promise.resolve(['127.0.0.1']),
    });
    await addOrderEvent(own, place.id, order.id);
    guarded.wake();
    const outcomes = async () =>
      (await closed.sql`select state, error from messages where channel = 'push'`).map(
        ({ state, error }) => `${state}: ${error}`,
      );
    const refused = 'failed: This address leads into a private network';
    await expect.poll(outcomes, within).toEqual([refused, refused]);
    await guarded.stop();
    await closed.close();
    expect(service.to(literal)).toEqual([]);
  });
});

async function addOrderEvent(own: Ctx, locationId: string, id: string): Promise<void> {
  const [created] = await own.db.select().from(schema.events).where(eq(schema.events.objectId, id));
  const order = created?.payload.order as object;
  await own.db.insert(schema.events).values({
    id: newId(),
    name: 'order.cancelled',
    locationId,
    objectKind: 'order',
    objectId: id,
    version: 2,
    payload: { order: { ...order, status: 'cancelled' } },
    actorKind: 'system',
    channel: 'system',
  });
}

it('a test-mode order tells nobody, whoever follows it', async () => {
  const browser = newBrowser(service.url);
  const order = await pickup();
  await follows(browser, order.follow);
  const id = await ready(order.id);
  await expect.poll(() => statesOf(order.id), within).toEqual(['sent']);
  const [live] = await database.sql`select payload from events where id = ${id}`;
  const rehearsed = newId();
  await ctx.db.insert(schema.events).values({
    id: rehearsed,
    mode: 'test',
    name: 'order.status_changed',
    locationId: location.id,
    objectKind: 'order',
    objectId: order.id,
    version: 3,
    payload: live?.payload,
    actorKind: 'system',
    channel: 'system',
  });
  worker.wake();
  await expect
    .poll(
      async () => (await database.sql`select dispatched_at from events where id = ${rehearsed}`)[0]?.dispatched_at,
      within,
    )
    .not.toBeNull();
  expect(await database.sql`select 1 from automation_runs where event_id = ${rehearsed}`).toHaveLength(0);
  expect(service.to(browser)).toHaveLength(1);
});

it('a worker killed while it hands over: the notification still leaves, and is one in the log', async () => {
  const own = await createTestDatabase();
  const house = testCtx(own);
  const place = await addLocation(house);
  const order = await addOrder(house, place, ana);
  const browser = newBrowser(service.url);
  const follow: PushFollow = { kind: 'order', token: trackingOf(house, order.id) };
  await subscribeToPush(house, { follow, subscription: { endpoint: browser.endpoint, keys: browser.keys } }, loopback);
  await addOrderEvent(house, place.id, order.id);
  service.answerNext('hang');
  const prefix = `test-${newId()}`;
  const doomed = await spawnWorker(testEnv(own, { prefix }));
  await expect.poll(() => service.to(browser).length, within).toBe(1);
  await doomed.kill();
  const heir = await startTestWorker(own, { prefix, clock: () => new Date(Date.now() + 60_000) });
  const rows = async () => (await own.sql`select state from messages where channel = 'push'`).map(({ state }) => state);
  await expect.poll(rows, within).toEqual(['sent']);
  await heir.stop();
  await own.close();
  const seen = service.to(browser).map((push) => browser.read(push) as { tag: string });
  expect(seen).toHaveLength(2);
  // Handed over twice at worst, shown once: the browser keeps one notification per tag.
  expect(new Set(seen.map(({ tag }) => tag))).toEqual(new Set([`order:${order.id}`]));
});
