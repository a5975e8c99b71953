import { createECDH, randomBytes } from 'node:crypto';
import { anonymousActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { openTrattoria, type Trattoria } from '@tavola/domain/test-trattoria';
import { createHouse, dayAhead, type House } from '@tavola/domain/testing';
import type { PushFollow } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCaller, refusalOf, toProblem } from './index.ts';

let database: TestDatabase;
let trattoria: Trattoria;
let house: House;
let push: ReturnType<typeof caller>['push'];
beforeAll(async () => {
  database = await createTestDatabase();
  push = caller().push;
  trattoria = await openTrattoria(database.db);
  house = await createHouse(database.db, {
    tables: [
      ['1', 1, 4],
      ['2', 1, 4],
      ['3', 1, 4],
      ['4', 1, 4],
    ],
  });
});
afterAll(() => database.close());
beforeEach(() => database.sql`delete from push_subscriptions`);

const dinner = () => new Date('2026-11-18T20:00:00Z');
const caller = (clock?: () => Date, idempotencyKey?: string) =>
  createCaller({
    domain: testCtx(database.db, { actor: anonymousActor('a browser'), ...(clock ? { clock } : {}) }),
    idempotencyKey,
  });

/** A browser with a push service of the public internet, which nobody dials when subscribing. */
function browser() {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return {
    endpoint: `https://9.9.9.9/push/${randomBytes(8).toString('hex')}`,
    keys: { p256dh: pair.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') },
  };
}

async function newOrder(): Promise<PushFollow> {
  const diner = caller(dinner);
  const { quote } = await diner.orders.quote({
    location: trattoria.slug,
    type: 'pickup',
    lines: [{ itemId: trattoria.items.soup, quantity: 1 }],
  });
  const contact = { name: 'Ana', phone: '+351912345678' };
  const { trackingUrl } = await diner.orders.place({ quote, contact, payment: { method: 'counter' } });
  return { kind: 'order', token: trackingUrl.split('/').at(-1) ?? '' };
}

async function newBooking(): Promise<PushFollow & { id: string }> {
  const { id, manageUrl } = await caller().reservations.book({
    location: house.slug,
    date: dayAhead(),
    time: '19:00',
    partySize: 2,
    guest: { name: 'Ana Lima', phone: '+351912345678' },
  });
  return { kind: 'reservation', token: manageUrl?.split('/r/')[1] ?? '', id };
}
const followOf = ({ kind, token }: PushFollow): PushFollow => ({ kind, token });

async function problemOf(call: Promise<unknown>) {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof TRPCError)) throw new Error('expected a refusal');
  return toProblem(refusalOf(error), 'the same request', 'en');
}
const rows = async () => ({
  subscriptions: (await database.sql`select 1 from push_subscriptions`).length,
  follows: (await database.sql`select 1 from push_follows`).length,
});

describe.each([
  ['an order', newOrder],
  ['a booking', newBooking],
] as const)('whoever has the link of %s', (_what, make: () => Promise<PushFollow>) => {
  it('hears of it, once however often they ask, until they no longer want to', async () => {
    const follow = followOf(await make());
    const subscription = browser();
    const { endpoint } = subscription;
    expect(await push.following({ follow, endpoint })).toEqual({ following: false });
    for (let press = 0; press < 2; press += 1) {
      expect(await push.subscribe({ follow, subscription })).toEqual({ following: true });
    }
    expect(await rows()).toEqual({ subscriptions: 1, follows: 1 });
    expect(await push.following({ follow, endpoint })).toEqual({ following: true });
    expect(await push.unsubscribe({ follow, endpoint })).toEqual({ following: false });
    expect(await push.unsubscribe({ follow, endpoint })).toEqual({ following: false });
    expect(await rows()).toEqual({ subscriptions: 0, follows: 0 });
  });

  it('a link that was tampered with, of the other kind or of nothing is one and the same 404', async () => {
    const { kind, token } = await make();
    const wrong: PushFollow[] = [
      { kind, token: token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) },
      { kind, token: `${token}x` },
      { kind, token: 'never.seen' },
      { kind: kind === 'order' ? 'reservation' : 'order', token },
    ];
    const subscription = browser();
    const { endpoint } = subscription;
    for (const follow of wrong) {
      const stranger = await problemOf(
        push.subscribe({ follow: { kind: follow.kind, token: 'nonsense' }, subscription }),
      );
      expect(stranger).toMatchObject({ code: 'NOT_FOUND', status: 404 });
      for (const use of [
        () => push.subscribe({ follow, subscription }),
        () => push.unsubscribe({ follow, endpoint }),
        () => push.following({ follow, endpoint }),
      ]) {
        expect(await problemOf(use())).toEqual(stranger);
      }
    }
    expect(await rows()).toEqual({ subscriptions: 0, follows: 0 });
  });
});

it('a link withdrawn by the house no longer gives the right to follow', async () => {
  const { id, ...follow } = await newBooking();
  await database.sql`update reservations set link_version = link_version + 1 where id = ${id}`;
  expect(await problemOf(push.subscribe({ follow: followOf(follow), subscription: browser() }))).toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('one browser follows several things and lets go of each by itself', async () => {
  const [order, booking] = [followOf(await newOrder()), followOf(await newBooking())];
  const subscription = browser();
  const { endpoint } = subscription;
  for (const follow of [order, booking]) await push.subscribe({ follow, subscription });
  expect(await rows()).toEqual({ subscriptions: 1, follows: 2 });
  await push.unsubscribe({ follow: order, endpoint });
  expect(await push.following({ follow: order, endpoint })).toEqual({ following: false });
  expect(await push.following({ follow: booking, endpoint })).toEqual({ following: true });
});

it('nobody lets another browser go, nor hears whether it follows', async () => {
  const [mine, theirs] = [followOf(await newOrder()), followOf(await newOrder())];
  const subscription = browser();
  const { endpoint } = subscription;
  await push.subscribe({ follow: theirs, subscription });
  expect(await push.following({ follow: mine, endpoint })).toEqual({ following: false });
  await push.unsubscribe({ follow: mine, endpoint });
  expect(await push.following({ follow: theirs, endpoint })).toEqual({ following: true });
});

it('a press that is sent again under its key is answered the same', async () => {
  const follow = followOf(await newOrder());
  const subscription = browser();
  const once = caller(undefined, 'one-press-of-the-button');
  expect(await once.push.subscribe({ follow, subscription })).toEqual({ following: true });
  expect(await once.push.subscribe({ follow, subscription })).toEqual({ following: true });
  expect(await problemOf(once.push.subscribe({ follow, subscription: browser() }))).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
});

it('as many browsers follow one order as a party has, and the newest are kept', async () => {
  const follow = followOf(await newOrder());
  const all = Array.from({ length: 12 }, browser);
  for (const [minute, subscription] of all.entries()) {
    const at = new Date(Date.UTC(2026, 10, 18, 20, minute));
    await caller(() => at).push.subscribe({ follow, subscription });
  }
  const following = await Promise.all(all.map(({ endpoint }) => push.following({ follow, endpoint })));
  expect(following.map((answer) => answer.following)).toEqual([false, false, ...Array(10).fill(true)]);
});

describe('what no browser would send', () => {
  it.each([
    ['an address inside our network', { endpoint: 'https://127.0.0.1/push' }],
    ['the address of cloud metadata', { endpoint: 'https://169.254.169.254/latest' }],
    ['an address without encryption', { endpoint: 'http://9.9.9.9/push' }],
    ['an address with a password', { endpoint: 'https://me:secret@9.9.9.9/push' }],
    ['something else than an address', { endpoint: 'file:///etc/passwd' }],
    ['a key that is none', { keys: { ...browser().keys, p256dh: 'A'.repeat(87) } }],
    ['a key of another length', { keys: { ...browser().keys, auth: 'short' } }],
    ['a field more', { expirationTime: 1 }],
  ])('%s is refused', async (_what, change) => {
    const follow = followOf(await newOrder());
    const subscription = { ...browser(), ...change };
    expect(await problemOf(push.subscribe({ follow, subscription }))).toMatchObject({
      code: 'VALIDATION_FAILED',
      status: 400,
    });
    expect(await rows()).toEqual({ subscriptions: 0, follows: 0 });
  });
});

it('hands out the public half of its key pair, a point of the curve', async () => {
  const { publicKey } = await push.key();
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  expect(() => pair.computeSecret(Buffer.from(publicKey, 'base64url'))).not.toThrow();
});
