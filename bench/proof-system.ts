import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../apps/launcher/src/embedded-postgres.mjs';
import { type Connection, connect } from '../packages/db/src/index.ts';
import { migrate } from '../packages/db/src/migrate.ts';
import { secretsFrom } from '../packages/domain/src/kernel/index.ts';
import { testCtx } from '../packages/domain/src/kernel/test-ctx.ts';
import { createApiKey } from '../packages/domain/src/keys/index.ts';
import { type CreateKeyInput, createKeyInput } from '../packages/shared/src/schemas/index.ts';
import { startEmbeddedPostgres } from '../packages/testkit/src/embedded-postgres.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const SECRET = 'a secret that only proofs use';

/** Number given as `--name=…` on the command line. */
export function option(name: string, fallback: number): number {
  const given = textOption(name);
  return given === undefined ? fallback : Number(given);
}

export const textOption = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

/** One gateway in a process of its own, as in production, that can be ended in any way and started again. */
export class GatewayProcess {
  #process: ChildProcess | undefined;
  readonly port: number;
  readonly url: string;
  readonly #databaseUrl: string;
  readonly #more: Record<string, string>;

  constructor(port: number, databaseUrl: string, more: Record<string, string> = {}) {
    this.port = port;
    this.#more = more;
    this.#databaseUrl = databaseUrl;
    this.url = `http://127.0.0.1:${port}`;
  }

  start(): void {
    this.#process = spawn(process.execPath, ['--import', 'tsx', 'apps/gateway/src/main.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        DATABASE_URL: this.#databaseUrl,
        TAVOLA_SECRET: SECRET,
        PUBLIC_URL: 'http://localhost:3000',
        GATEWAY_PORT: String(this.port),
        ANON_RATE_PER_MINUTE: '100000000',
        LOG_LEVEL: textOption('log-level') ?? 'fatal',
        NODE_ENV: 'production',
        ...this.#more,
      },
    });
  }

  /** Without warning for SIGKILL, with leave-taking for SIGTERM; resolves once it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = this.#process;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const exited = once(ending, 'exit');
    ending.kill(signal);
    await exited;
  }

  async ready(): Promise<void> {
    for (let tries = 0; tries < 1_200; tries += 1) {
      const answer = await fetch(`${this.url}/api/v1/time`).catch(() => undefined);
      if (answer?.ok) return;
      await delay(100);
    }
    throw new Error('the gateway does not answer');
  }

  /** Resident memory in MB; 0 while it is down. */
  memory(): number {
    try {
      const status = readFileSync(`/proc/${this.#process?.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
    } catch {
      return 0;
    }
  }
}

export interface ProofSystem {
  databaseUrl: string;
  connection: Connection;
  ctx: ReturnType<typeof testCtx>;
  gateways: GatewayProcess[];
  key(scopes: CreateKeyInput['scopes'], more?: Partial<CreateKeyInput>): Promise<string>;
  close(): Promise<void>;
}

/** A real PostgreSQL, filled by `fill`, and gateways on it, answering. */
export async function startProofSystem(
  gatewayCount: number,
  fill: (connection: Connection) => Promise<unknown>,
  more: Record<string, string> = {},
): Promise<ProofSystem> {
  const server = await startEmbeddedPostgres();
  await migrate(server.adminUrl, path.join(ROOT, 'drizzle'));
  const connection = connect(server.adminUrl);
  await fill(connection);
  await connection.sql`vacuum analyze`;
  const ctx = testCtx(connection.db, { secrets: secretsFrom(SECRET) });
  const gateways: GatewayProcess[] = [];
  for (let at = 0; at < gatewayCount; at += 1)
    gateways.push(new GatewayProcess(await freePort(), server.adminUrl, more));
  for (const gateway of gateways) gateway.start();
  await Promise.all(gateways.map((gateway) => gateway.ready()));
  return {
    databaseUrl: server.adminUrl,
    connection,
    ctx,
    gateways,
    key: async (scopes, more = {}) => {
      const input = { name: 'Proof', channel: 'voice', scopes, ratePerMinute: 10_000_000, ...more };
      return (await createApiKey(ctx, createKeyInput.parse(input))).key;
    },
    async close() {
      await Promise.all(gateways.map((gateway) => gateway.end('SIGTERM')));
      await connection.close();
      await server.stop();
    },
  };
}
