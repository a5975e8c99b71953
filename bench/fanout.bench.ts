import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocket, WebSocketServer } from 'ws';
import { placeOrder, quoteOrder } from '../packages/domain/src/orders/index.ts';
import { report, startGatewayAtWork } from './gateway-at-work.ts';

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

const ROUNDS = 60;
const WARM_UP = 15;

async function measure(audience: Audience, act: (round: number) => { marker: string; send: () => Promise<unknown> }) {
  const all: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const { marker, send } = act(round);
    const heard = audience.hear(marker, performance.now());
    await send();
    const delays = await heard;
    if (round >= WARM_UP) all.push(...delays);
    await delay(20);
  }
  return p99(all);
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

async function stop(child: ChildProcess): Promise<void> {
  child.kill();
  await once(child, 'exit');
}

async function compareWith(
  clients: number,
  at: Awaited<ReturnType<typeof startGatewayAtWork>>,
  floorUrl: string,
): Promise<void> {
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
  const ours = await measure(boards, (round) => {
    const id = orders[round]?.id ?? '';
    return {
      marker: id,
      send: () =>
        fetch(`${at.url}/api/v1/orders/${id}/status`, {
          method: 'PATCH',
          headers: {
            authorization: at.authorization,
            'content-type': 'application/json',
            'idempotency-key': `fan-out-${clients}-${id}`,
          },
          body: JSON.stringify({ status: 'confirmed' }),
        }).then((answer) => {
          if (!answer.ok) throw new Error(`status ${answer.status}`);
          return answer.text();
        }),
    };
  });
  boards.close();

  const listeners = await gather(clients, `ws://${floorUrl}`, {});
  const padding = 'x'.repeat(900);
  const floor = await measure(listeners, (round) => {
    const marker = `round-${clients}-${round}-`;
    return { marker, send: () => fetch(`http://${floorUrl}`, { method: 'POST', body: marker + padding }) };
  });
  listeners.close();

  const rounded = (value: number) => Math.round(value * 100) / 100;
  report({ id: 'P7', measure: `status change → ${clients} boards, p99`, value: rounded(ours), unit: 'ms' });
  report({ id: 'P7', measure: `raw fan-out to ${clients}, p99`, value: rounded(floor), unit: 'ms' });
  report({ id: 'P7', measure: `ratio at ${clients}`, value: rounded(ours / floor), unit: '×', target: '<= 2' });
}

if (process.argv[2] === 'floor') serveFloor();
else await compare();
