import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

export interface HealthServer {
  port: number;
  close(): Promise<void>;
}

/** `/healthz`: the process lives. `/readyz`: it can reach its database (503 when not). `/metrics`: for Prometheus. */
export async function serveHealth(options: {
  port: number;
  host: string;
  metrics: Metrics;
  /** Brings gauges up to date before they are read. */
  measure: () => Promise<void>;
  ready: () => Promise<{ database: boolean; queue: boolean }>;
}): Promise<HealthServer> {
  const { metrics, measure, ready } = options;

  async function answer(url: string, response: ServerResponse): Promise<void> {
    const path = URL.canParse(url, 'http://worker') ? new URL(url, 'http://worker').pathname : '';
    if (path === '/healthz') return json(response, 200, { status: 'ok' });
    if (path === '/readyz') {
      const state = await ready();
      const status = state.database ? (state.queue ? 'ok' : 'degraded') : 'down';
      return json(response, state.database ? 200 : 503, { status, ...state });
    }
    if (path === '/metrics') {
      await measure();
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(await metrics.registry.metrics());
      return;
    }
    json(response, 404, { status: 'not found' });
  }

  const server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch(() => response.writeHead(500).end());
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
