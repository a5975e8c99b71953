import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { TEST_ORIGIN, TEST_SECRET } from './run-gateway.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const LONGEST_START_MS = 50_000;

export interface GatewayChild {
  url: string;
  end(): Promise<void>;
}

/** A gateway in a process of its own, answering. */
export async function startGatewayChild(databaseUrl: string): Promise<GatewayChild> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/gateway/src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      DATABASE_URL: databaseUrl,
      TAVOLA_SECRET: TEST_SECRET,
      PUBLIC_URL: TEST_ORIGIN,
      GATEWAY_PORT: String(port),
      DATABASE_POOL: '4',
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'production',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(`${url}/health`, child);
  return {
    url,
    async end() {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + LONGEST_START_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the gateway ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await delay(50);
  }
  child.kill('SIGKILL');
  throw new Error('the gateway does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
