import { setMaxListeners } from 'node:events';
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface LineFaults {
  /** Share of requests whose answer is cut off after the server has given it, that is after it committed. */
  lost: number;
  /** Share of requests that arrive twice at once. */
  duplicated: number;
  /** Share of answers that come only after `lateMs`, when the client has given up. */
  late: number;
  lateMs: number;
}

export interface LineCounts {
  requests: number;
  lost: number;
  duplicated: number;
  late: number;
  /** Requests that reached nobody, because the server was down or died over them. */
  dead: number;
}

export interface FaultyLine {
  url: string;
  counts: LineCounts;
  close(): Promise<void>;
}

interface Whole {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** A bad line in front of HTTP servers, which take turns: every request arrives, but not once each and not every answer returns. */
export async function startFaultyLine(
  servers: readonly string[],
  faults: LineFaults,
  random: () => number = Math.random,
): Promise<FaultyLine> {
  const counts: LineCounts = { requests: 0, lost: 0, duplicated: 0, late: 0, dead: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const stopped = new AbortController();
  setMaxListeners(0, stopped.signal);

  const forward = (server: string, request: IncomingMessage, body: Buffer) =>
    new Promise<Whole>((resolve, reject) => {
      const { host, ...headers } = request.headers;
      const options = { method: request.method, headers: { ...headers, host: new URL(server).host }, agent };
      const outgoing = send(new URL(request.url ?? '/', server), options, (answer) => {
        wholeBody(answer).then(
          (text) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: text }),
          reject,
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await wholeBody(request);
    const turn = counts.requests;
    counts.requests += 1;
    const serverAt = (at: number) => servers[at % servers.length] ?? '';
    const twice = random() < faults.duplicated;
    if (twice) counts.duplicated += 1;
    const copies = [
      forward(serverAt(turn), request, body),
      ...(twice ? [forward(serverAt(turn + 1), request, body)] : []),
    ];
    const arrived = (await Promise.allSettled(copies)).flatMap((copy) =>
      copy.status === 'fulfilled' ? [copy.value] : [],
    );
    const answer = arrived[Math.floor(random() * arrived.length)];
    if (!answer) {
      counts.dead += 1;
      response.destroy();
      return;
    }
    const dice = random();
    if (dice < faults.lost) {
      counts.lost += 1;
      response.destroy();
      return;
    }
    if (dice < faults.lost + faults.late) {
      counts.late += 1;
      await delay(faults.lateMs, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
    }
    if (response.destroyed) return;
    const { 'transfer-encoding': _, connection: __, ...headers } = answer.headers;
    response.writeHead(answer.status, { ...headers, 'content-length': answer.body.length });
    response.end(answer.body);
  }

  const server = createServer((request, response) => {
    carry(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    async close() {
      stopped.abort();
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function wholeBody(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
