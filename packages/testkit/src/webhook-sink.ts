import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firstOf } from './first-of.ts';

export interface ReceivedWebhook {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** The bytes as sent, which is what a signature covers. */
  body: string;
  receivedAt: number;
}

/** One answer of the receiver: a status, or a behaviour a careless receiver shows. */
export type ScriptedAnswer =
  | { status: number; headers?: Record<string, string>; body?: string; delayMs?: number }
  | 'hang'
  | 'reset';

export interface WebhookSink {
  url: string;
  requests: ReceivedWebhook[];
  /** The next requests get these answers in order; later ones get 204 again. */
  answerNext(...answers: ScriptedAnswer[]): void;
  waitFor(wanted: (request: ReceivedWebhook) => boolean, ms?: number): Promise<ReceivedWebhook>;
  close(): Promise<void>;
}

/** A webhook receiver on loopback that records every request and answers by script. */
export async function startWebhookSink(): Promise<WebhookSink> {
  const requests: ReceivedWebhook[] = [];
  const script: ScriptedAnswer[] = [];
  const watchers = new Set<() => void>();

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, body: Buffer.concat(chunks).toString(), receivedAt: Date.now() });
      const answer = script.shift() ?? { status: 204 };
      if (answer === 'reset') request.socket.destroy();
      else if (answer !== 'hang') {
        setTimeout(() => response.writeHead(answer.status, answer.headers).end(answer.body), answer.delayMs ?? 0);
      }
      for (const look of watchers) look();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answerNext: (...answers) => {
      script.push(...answers);
    },
    waitFor: (wanted, ms = 10_000) => firstOf(requests, wanted, watchers, ms, 'request'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
