import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { createClient } from '@tavola/client';
import { revokeApiKey } from '@tavola/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway, TEST_ORIGIN } from '../testing/run-gateway.ts';

let under: GatewayUnderTest;
const open: WebSocket[] = [];
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
});
afterAll(async () => {
  for (const socket of open) socket.terminate();
  await under.close();
});

const socketUrl = (query = '') => `${under.gateway.url.replace('http', 'ws')}/ws${query}`;

interface Message {
  id: number | null;
  method?: string;
  result?: { type: string; id?: string; data?: { id: string; data: { kind: string } } };
  error?: { data: { code: string; problem: { code: string } } };
}

/** A socket that keeps what it was sent. */
async function connect(options: { key?: string; origin?: string; query?: string } = {}) {
  const socket = new WebSocket(socketUrl(options.query), {
    headers: {
      ...(options.key ? { authorization: `Bearer ${options.key}` } : {}),
      ...(options.origin ? { origin: options.origin } : {}),
    },
  });
  open.push(socket);
  const messages: Message[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await once(socket, 'open');
  const send = (message: unknown) => socket.send(JSON.stringify(message));
  const subscribe = (id: number, path = 'kitchen.board', input: unknown = { location: 'harbour' }) =>
    send({ id, method: 'subscription', params: { path, input } });
  return { socket, messages, closed, send, subscribe };
}

const refusedWith = (options: { origin?: string; path?: string }) =>
  new Promise<number | undefined>((resolve, reject) => {
    const url = socketUrl().replace('/ws', options.path ?? '/ws');
    const socket = new WebSocket(url, { headers: options.origin ? { origin: options.origin } : {} });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => {
      socket.terminate();
      reject(new Error('it was let in'));
    });
    socket.on('error', () => undefined);
  });

describe('the door', () => {
  test('lets pages of this site in and no others', async () => {
    expect(await refusedWith({ origin: 'https://evil.example' })).toBe(403);
    expect(await refusedWith({ origin: 'null' })).toBe(403);
    expect(await refusedWith({ path: '/elsewhere' })).toBe(404);
    const { socket } = await connect({ origin: TEST_ORIGIN });
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  test('answers what is no address without falling over', async () => {
    const { hostname, port } = new URL(under.gateway.url);
    const stream = connectTcp(Number(port), hostname);
    stream.write('GET // HTTP/1.1\r\nHost: house\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    const [answer] = await once(stream, 'data');
    stream.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await connect()).socket.readyState).toBe(WebSocket.OPEN);
  });

  test('closes a socket that promised to show a key and does not within five seconds', async () => {
    const began = performance.now();
    const { closed } = await connect({ query: '?connectionParams=1' });
    expect((await closed).code).toBe(4401);
    expect(performance.now() - began).toBeLessThan(7_000);
  }, 10_000);

  test('closes a socket whose key is not valid', async () => {
    const { closed, messages } = await connect({ key: 'tav_live_nonsense' });
    await closed;
    expect(messages[0]?.error?.data.problem.code).toBe('UNAUTHENTICATED');
  });
});

describe('a socket', () => {
  test('carries subscriptions only', async () => {
    const { send, messages } = await connect({ key: await under.key(['orders:read', 'menu:read']) });
    send({ id: 1, method: 'query', params: { path: 'time.now' } });
    send({ id: 2, method: 'mutation', params: { path: 'session.signOut' } });
    await expect
      .poll(() => messages.map(({ id, error }) => [id, error?.data.problem.code]))
      .toEqual([
        [1, 'NOT_FOUND'],
        [2, 'NOT_FOUND'],
      ]);
  });

  test('asks for the permission of each subscription', async () => {
    const { subscribe, messages } = await connect({ key: await under.key(['menu:read']) });
    subscribe(1);
    await expect.poll(() => messages[0]?.error?.data.problem.code).toBe('INSUFFICIENT_SCOPE');
    const anonymous = await connect();
    anonymous.subscribe(1);
    await expect.poll(() => anonymous.messages[0]?.error?.data.problem.code).toBe('UNAUTHENTICATED');
  });

  test('is told why it may not look at another house or at an order it does not know, and stays open', async () => {
    const { subscribe, messages, socket } = await connect({
      key: await under.key(['orders:read'], { locations: ['hudson'] }),
    });
    subscribe(1);
    subscribe(2, 'orders.track', { token: 'x'.repeat(43) });
    subscribe(3, 'kitchen.board', { location: 'hudson' });
    const problems = () =>
      messages.flatMap(({ id, error }) => (error ? [[id, error.data.code, error.data.problem.code]] : [])).sort();
    await expect.poll(problems).toEqual([
      [1, 'NOT_FOUND', 'NOT_FOUND'],
      [2, 'NOT_FOUND', 'NOT_FOUND'],
    ]);
    await expect.poll(() => messages.some(({ id, result }) => id === 3 && result?.type === 'data')).toBe(true);
    expect(socket.readyState).toBe(WebSocket.OPEN);
  });

  test('holds ten subscriptions, and a new one once another has ended', async () => {
    const { subscribe, send, messages } = await connect({ key: await under.key(['orders:read']) });
    for (let id = 1; id <= 11; id += 1) subscribe(id);
    const kind = (wanted: number) =>
      messages.filter(({ id }) => id === wanted).map(({ result, error }) => result?.type ?? error?.data.problem.code);
    await expect.poll(() => kind(11)).toEqual(['RATE_LIMITED']);
    await expect.poll(() => kind(10)).toContain('data');
    send({ id: 3, method: 'subscription.stop' });
    await expect.poll(() => kind(3)).toContain('stopped');
    subscribe(12);
    await expect.poll(() => kind(12)).toContain('started');
  });

  test('makes no room by starting again what runs, in whatever way', async () => {
    const { subscribe, send, messages } = await connect({ key: await under.key(['orders:read']) });
    const kind = (wanted: number) =>
      messages.filter(({ id }) => id === wanted).map(({ result, error }) => result?.type ?? error?.data.problem.code);
    const board = (id: number, method = 'subscription') => ({
      id,
      method,
      params: { path: 'kitchen.board', input: { location: 'harbour' } },
    });
    send([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((id) => board(id)));
    await expect.poll(() => kind(10)).toContain('data');
    send([board(1), board(2, 'query')]);
    await expect
      .poll(() => [kind(1), kind(2)])
      .toEqual([expect.arrayContaining(['VALIDATION_FAILED']), expect.arrayContaining(['VALIDATION_FAILED'])]);
    subscribe(11);
    await expect.poll(() => kind(11)).toEqual(['RATE_LIMITED']);
  });

  test('keeps none of a message that starts too many', async () => {
    const { send, subscribe, messages } = await connect({ key: await under.key(['orders:read']) });
    send(Array.from({ length: 11 }, (_, index) => ({ id: index + 1, method: 'subscription', params: {} })));
    const refused = () => messages.filter(({ error }) => error?.data.problem.code === 'RATE_LIMITED').length;
    await expect.poll(refused).toBe(11);
    subscribe(20);
    await expect.poll(() => messages.some(({ id, result }) => id === 20 && result?.type === 'data')).toBe(true);
  });

  test('starts nothing that was stopped before the key was looked up', async () => {
    const { send, messages } = await connect({ key: await under.key(['orders:read']) });
    const start = (id: number) => ({
      id,
      method: 'subscription',
      params: { path: 'kitchen.board', input: { location: 'harbour' } },
    });
    send([start(1), { id: 1, method: 'subscription.stop' }, start(2)]);
    await expect.poll(() => messages.some(({ id, result }) => id === 2 && result?.type === 'data')).toBe(true);
    expect(messages.filter(({ id }) => id === 1).map(({ result }) => result?.type)).toEqual(['stopped']);
  });

  test('is closed for a message over 64 kB', async () => {
    const { send, closed } = await connect();
    send({ id: 1, text: 'x'.repeat(66_000) });
    expect((await closed).code).toBe(1009);
  });

  test('is closed for more than twenty messages a second', async () => {
    const { send, closed } = await connect();
    for (let id = 0; id < 60; id += 1) send({ id, method: 'subscription.stop' });
    expect(await closed).toMatchObject({ code: 1008, reason: 'too fast' });
  });

  test('is closed within five seconds of its key being revoked, even when no bell rings', async () => {
    const [told, untold] = [await under.key(['orders:read']), await under.key(['orders:read'])];
    const idOf = async (key: string) => {
      const [row] = await under.database.sql`select id from api_keys where key_id = ${key.split('_')[2] ?? ''}`;
      return String(row?.id);
    };
    const sockets = await Promise.all([connect({ key: told }), connect({ key: untold })]);
    for (const { subscribe } of sockets) subscribe(1);
    await expect
      .poll(() => sockets.every(({ messages }) => messages.some(({ result }) => result?.type === 'data')))
      .toBe(true);
    const began = performance.now();
    await revokeApiKey(under.ctx, { id: await idOf(told) });
    expect((await sockets[0]?.closed)?.code).toBe(4401);
    expect(performance.now() - began).toBeLessThan(1_000);
    const later = performance.now();
    await under.database.sql`update api_keys set revoked_at = now() where id = ${await idOf(untold)}`;
    expect((await sockets[1]?.closed)?.code).toBe(4401);
    expect(performance.now() - later).toBeLessThan(5_500);
  }, 15_000);
});

describe('the typed client', () => {
  test('gets a snapshot, and shows its key in the first message', async () => {
    const client = createClient({
      url: under.gateway.url,
      apiKey: await under.key(['orders:read']),
      WebSocket: WebSocket as never,
    });
    const first = await new Promise((resolve, reject) => {
      client.kitchen.board.subscribe({ location: 'harbour' }, { onData: resolve, onError: reject });
    });
    expect(first).toMatchObject({ id: expect.any(String), data: { kind: 'snapshot' } });
    await client.close();
  });
});

test('a gateway that stops asks its clients to come back', async () => {
  const leaving = await runGateway();
  const socket = new WebSocket(`${leaving.gateway.url.replace('http', 'ws')}/ws`);
  open.push(socket);
  const heard = once(socket, 'message');
  const closed = once(socket, 'close');
  await once(socket, 'open');
  await leaving.close();
  expect(JSON.parse(String((await heard)[0]))).toEqual({ id: null, method: 'reconnect' });
  expect((await closed)[0]).toBe(1012);
});
