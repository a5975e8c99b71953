import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocket, WebSocketServer } from 'ws';
import { placeOrder, quoteOrder } from '../packages/domain/src/orders/index.ts';
import { type GatewayAtWork, report, startGatewayAtWork } from './gateway-at-work.ts';

// P7: from sending a status change to the last of N kitchen boards showing it, against a server that does nothing but
// send the same bytes to N sockets when it is told to. Both servers have a process of their own; the clients share one.
/** The least a fan-out can cost: one message in, N messages out. */
function serveFloor(): void {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      for (const socket of sockets.clients) socket.send(text);
      response.end('{}');
    });
  });
  server.on('upgrade', (request, stream, head) => sockets.handleUpgrade(request, stream, head, () => undefined));
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
}

interface Audience {
  /** Resolves once every client has been sent `marker`, with each one's delay since `since`. */
  hear(marker: string, since: number): Promise<number[]>;
  close(): void;
}

async function gather(count: number, url: string, headers: Record<string, string>, first?: string): Promise<Audience> {
  let waiting: { marker: string; since: number; delays: number[]; done: (delays: number[]) => void } | undefined;
  const sockets: WebSocket[] = [];
  let ready = 0;
  for (let at = 0; at < count; at += 1) {
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    sockets.push(socket);
    socket.on('message', (data: Buffer) => {
      if (waiting?.marker !== undefined && data.includes(waiting.marker)) {
        waiting.delays.push(performance.now() - waiting.since);
        if (waiting.delays.length === count) waiting.done(waiting.delays);
      } else if (first && data.includes('"snapshot"')) {
        ready += 1;
      }
    });
    await once(socket, 'open');
    if (first) socket.send(first);
  }
  while (first && ready < count) await delay(20);
  return {
    hear: (marker, since) =>
      new Promise((done) => {
        waiting = { marker, since, delays: [], done };
      }),
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}

const p99 = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? 0;

const ROUNDS = 150;
const WARM_UP = 40;

type Act = (round: number) => { marker: string; send: () => Promise<unknown> };

/** Takes turns, so that whatever else the machine does hits both alike. */
async function takeTurns(contestants: { audience: Audience; act: Act }[]): Promise<number[]> {
  const all = contestants.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const [at, { audience, act }] of contestants.entries()) {
      const { marker, send } = act(round);
      const heard = audience.hear(marker, performance.now());
      await send();
      const delays = await heard;
      if (round >= WARM_UP) all[at]?.push(...delays);
      await delay(10);
    }
  }
  return all.map(p99);
}

async function compare(): Promise<void> {
  const at = await startGatewayAtWork();
  const floor = fork(fileURLToPath(import.meta.url), ['floor'], { execArgv: ['--import', 'tsx'] });
  const [address] = await once(floor, 'message');
  const floorUrl = `127.0.0.1:${(address as { port: number }).port}`;
  try {
    for (const clients of [200, 1_000]) await compareWith(clients, at, floorUrl);
  } finally {
    await stop(floor);
    await at.close();
  }
}

async function confirmOrder(at: GatewayAtWork, id: string, key: string): Promise<void> {
  const answer = await fetch(`${at.url}/api/v1/orders/${id}/status`, {
    method: 'PATCH',
    headers: { authorization: at.authorization, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ status: 'confirmed' }),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  await answer.text();
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill();
  await once(child, 'exit');
}

async function compareWith(clients: number, at: GatewayAtWork, floorUrl: string): Promise<void> {
  const { house } = at;
  const lines = [{ itemId: house.items.soup, quantity: 1 }];
  const { quote } = await quoteOrder(at.ctx, { location: house.slug, type: 'pickup', lines });
  const orders = await Promise.all(
    Array.from({ length: ROUNDS + WARM_UP }, (_, n) =>
      placeOrder(at.ctx, { quote, contact: { name: `Diner ${n}` }, payment: { method: 'counter' } }),
    ),
  );
  await delay(500);

  const subscribe = {
    id: 1,
    method: 'subscription',
    params: { path: 'kitchen.board', input: { location: house.slug } },
  };
  const boards = await gather(
    clients,
    `${at.url.replace('http', 'ws')}/ws`,
    { authorization: at.authorization },
    JSON.stringify(subscribe),
  );
  const listeners = await gather(clients, `ws://${floorUrl}`, {});
  const padding = 'x'.repeat(900);
  const [ours = 0, floor = 1] = await takeTurns([
    {
      audience: boards,
      act: (round) => {
        const id = orders[round]?.id ?? '';
        return { marker: id, send: () => confirmOrder(at, id, `fan-out-${clients}-${id}`) };
      },
    },
    {
      audience: listeners,
      act: (round) => {
        const marker = `round-${clients}-${round}-`;
        return { marker, send: () => fetch(`http://${floorUrl}`, { method: 'POST', body: marker + padding }) };
      },
    },
  ]);
  boards.close();
  listeners.close();

  const rounded = (value: number) => Math.round(value * 100) / 100;
  report({ id: 'P7', measure: `status change → ${clients} boards, p99`, value: rounded(ours), unit: 'ms' });
  report({ id: 'P7', measure: `raw fan-out to ${clients}, p99`, value: rounded(floor), unit: 'ms' });
  report({ id: 'P7', measure: `ratio at ${clients}`, value: rounded(ours / floor), unit: '×', target: '<= 2' });
}

if (process.argv[2] === 'floor') serveFloor();
else await compare();
