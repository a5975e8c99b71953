import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { type Connection, connect } from '../packages/db/src/index.ts';
import { migrate } from '../packages/db/src/migrate.ts';
import { seedDemo } from '../packages/domain/src/demo/index.ts';
import { secretsFrom } from '../packages/domain/src/kernel/index.ts';
import { testCtx } from '../packages/domain/src/kernel/test-ctx.ts';
import { createApiKey } from '../packages/domain/src/keys/index.ts';
import { openTrattoria, type Trattoria } from '../packages/domain/src/menu/testing/trattoria.ts';
import { createKeyInput } from '../packages/shared/src/schemas/index.ts';
import { startEmbeddedPostgres } from '../packages/testkit/src/embedded-postgres.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SECRET = 'a secret that only benchmarks use';

export interface GatewayAtWork {
  url: string;
  house: Trattoria;
  connection: Connection;
  ctx: ReturnType<typeof testCtx>;
  /** Authorization header of a key that may do what the benchmark does. */
  authorization: string;
  close(): Promise<void>;
}

/**
 * A gateway in a process of its own on a real PostgreSQL with the demo restaurant, its weeks of history and a house that
 * never closes. The database waits for no disk, as with `synchronous_commit = off`; everything else is as in production.
 */
export async function startGatewayAtWork(): Promise<GatewayAtWork> {
  const server = await startEmbeddedPostgres();
  await migrate(server.adminUrl, path.join(ROOT, 'drizzle'));
  const connection = connect(server.adminUrl);
  await seedDemo(connection.db, { now: new Date() });
  const house = await openTrattoria(connection.db, { slug: 'always-open' });
  await connection.sql`vacuum analyze`;
  const ctx = testCtx(connection.db, { secrets: secretsFrom(SECRET) });
  const { key } = await createApiKey(
    ctx,
    createKeyInput.parse({
      name: 'Benchmark',
      channel: 'voice',
      scopes: ['menu:read', 'orders:read', 'orders:write', 'orders:manage'],
      ratePerMinute: 1_000_000,
    }),
  );
  const port = await freePort();
  const gateway = spawn(process.execPath, ['--import', 'tsx', 'apps/gateway/src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      DATABASE_URL: server.adminUrl,
      TAVOLA_SECRET: SECRET,
      PUBLIC_URL: 'http://localhost:3000',
      GATEWAY_PORT: String(port),
      ANON_RATE_PER_MINUTE: '100000000',
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(`${url}/api/v1/time`, gateway);
  return {
    url,
    house,
    connection,
    ctx,
    authorization: `Bearer ${key}`,
    async close() {
      gateway.kill('SIGTERM');
      await once(gateway, 'exit');
      await connection.close();
      await server.stop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function untilAnswering(url: string, gateway: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (gateway.exitCode !== null) throw new Error(`the gateway ended with ${gateway.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error('the gateway does not answer');
}

export interface Load {
  url: string;
  connections?: number;
  /** Requests in all; each takes the next of `requests`. */
  amount?: number;
  seconds?: number;
  method?: 'GET' | 'POST' | 'PATCH';
  headers?: Record<string, string>;
  /** The n-th request. */
  request?: (n: number) => { path?: string; body?: string; headers?: Record<string, string> };
}

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers outside 2xx; a benchmark with any is worth nothing. */
  failed: number;
}

/** Sends requests over keep-alive connections and measures whole answers. */
export async function measure(load: Load): Promise<Measured> {
  let sent = 0;
  const startedAt = performance.now();
  const result = await autocannon({
    url: load.url,
    connections: load.connections ?? 32,
    ...(load.amount === undefined ? { duration: load.seconds ?? 5 } : { amount: load.amount }),
    method: load.method ?? 'GET',
    headers: load.headers,
    requests: [
      {
        setupRequest(request) {
          const next = load.request?.(sent);
          sent += 1;
          return { ...request, ...next, headers: { ...request.headers, ...next?.headers } };
        },
      },
    ],
  });
  const seconds = load.amount === undefined ? result.duration : (performance.now() - startedAt) / 1_000;
  const answered = result['2xx'] + result.non2xx;
  return {
    perSecond: Math.round((load.amount === undefined ? answered : load.amount) / seconds),
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** One line of the table that `npm run bench` prints. */
export function report(row: { id: string; measure: string; value: number; unit: string; target?: string }): void {
  console.log(JSON.stringify(row));
}
