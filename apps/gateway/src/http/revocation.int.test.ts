import { once } from 'node:events';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { blockChannel, revokeApiKey } from '@tavola/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayChild, startGatewayChild } from '../testing/gateway-child.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

// Two gateways in processes of their own; keys are made and revoked by a third party, as the dashboard is.
const PROMISED_MS = 5_000;

let under: GatewayUnderTest;
let gateways: GatewayChild[];
const sockets: WebSocket[] = [];
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  gateways = await Promise.all([startGatewayChild(under.database.url), startGatewayChild(under.database.url)]);
}, 90_000);
afterAll(async () => {
  for (const socket of sockets) socket.terminate();
  await Promise.all((gateways ?? []).map((gateway) => gateway.end()));
  await under.close();
});

const idOf = async (key: string) => {
  const [row] = await under.database.sql`select id from api_keys where key_id = ${key.split('_')[2] ?? ''}`;
  return String(row?.id);
};

const rest = async (url: string, key: string) =>
  (await fetch(`${url}/api/v1/orders`, { headers: { authorization: `Bearer ${key}` } })).status;

async function mcp(url: string, key: string): Promise<number> {
  const answer = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  });
  await answer.text();
  return answer.status;
}

/** A kitchen board that is being looked at, and when and how its socket ends. */
async function board(url: string, key: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers: { authorization: `Bearer ${key}` } });
  sockets.push(socket);
  socket.on('error', () => undefined);
  const ended = new Promise<{ code: number; at: number }>((resolve) =>
    socket.on('close', (code) => resolve({ code, at: performance.now() })),
  );
  const shown = new Promise((resolve) => socket.on('message', resolve));
  await once(socket, 'open');
  socket.send(
    JSON.stringify({
      id: 1,
      method: 'subscription',
      params: { path: 'kitchen.board', input: { location: 'harbour' } },
    }),
  );
  await shown;
  return { ended };
}

/** Milliseconds from now until `ask` answers 401. */
async function untilRefused(since: number, ask: () => Promise<number>): Promise<number> {
  await expect.poll(ask, { timeout: PROMISED_MS * 3, interval: 100 }).toBe(401);
  return performance.now() - since;
}

describe.each([
  ['a revoked key', (id: string) => revokeApiKey(under.ctx, { id })],
  [
    'a key revoked while no bell rings',
    (id: string) => under.database.sql`update api_keys set revoked_at = now() where id = ${id}`,
  ],
  ['a blocked channel', () => blockChannel(under.ctx, { channel: 'partner', blocked: true })],
])('%s', (_what, revoke) => {
  // Five seconds are a promise about a machine that has time; a second try forgives one that had none.
  test('is refused by REST, MCP and open sockets of both processes within five seconds', {
    retry: 2,
    timeout: 60_000,
  }, async () => {
    await blockChannel(under.ctx, { channel: 'partner', blocked: false });
    const key = await under.key(['orders:read', 'menu:read'], { channel: 'partner' });
    const id = await idOf(key);
    const boards = [];
    for (const { url } of gateways) {
      expect(await rest(url, key)).toBe(200);
      expect(await mcp(url, key)).toBe(200);
      boards.push(await board(url, key));
    }
    const began = performance.now();
    await revoke(id);
    const took = await Promise.all([
      ...gateways.map(({ url }) => untilRefused(began, () => rest(url, key))),
      ...gateways.map(({ url }) => untilRefused(began, () => mcp(url, key))),
      ...boards.map(async ({ ended }) => {
        const { code, at } = await ended;
        expect(code).toBe(4401);
        return at - began;
      }),
    ]);
    for (const ms of took) expect(ms).toBeLessThan(PROMISED_MS);
  });
});

test('an assistant in the middle of a conversation is refused as well', async () => {
  const url = gateways[1]?.url ?? '';
  const key = await under.key(['menu:read']);
  const client = new Client({ name: 'an assistant', version: '1' });
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit }) as never);
  const ask = () => client.callTool({ name: 'get_menu', arguments: { location: 'harbour' } });
  expect((await ask()).isError).toBeFalsy();
  await revokeApiKey(under.ctx, { id: await idOf(key) });
  await expect
    .poll(
      () =>
        ask().then(
          () => 'answered',
          () => 'refused',
        ),
      { timeout: PROMISED_MS },
    )
    .toBe('refused');
});
