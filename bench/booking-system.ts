import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../apps/launcher/src/bundle.mjs';
import { freePort, randomSecret, startPostgres } from '../apps/launcher/src/embedded-postgres.mjs';
import { type Connection, connect } from '../packages/db/src/index.ts';
import { migrate } from '../packages/db/src/migrate.ts';
import { secretsFrom } from '../packages/domain/src/kernel/index.ts';
import { testCtx } from '../packages/domain/src/kernel/test-ctx.ts';
import { createApiKey } from '../packages/domain/src/keys/index.ts';
import { createHouse, type House, type HouseOptions } from '../packages/domain/src/reservations/testing/house.ts';
import { createKeyInput } from '../packages/shared/src/schemas/index.ts';
import type { ProofSystem } from '../packages/testkit/src/http-book.ts';
import { type SmtpSink, startSmtpSink } from '../packages/testkit/src/smtp-sink.ts';
import { SupervisedServer } from './supervised-server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SECRET = 'a secret that only proofs use';
/** Root's server runs as another user, who may not enter a private TMPDIR. */
const TEMPORARY = process.getuid?.() === 0 ? '/tmp' : tmpdir();
const BUNDLES = { gateway: `dist/proof-${process.pid}.js`, worker: `dist/proof-${process.pid}.js` };

/** Builds what the proofs run, once, so that nothing edited meanwhile gets into a server that starts again. */
export async function buildServers(): Promise<void> {
  for (const [app, outfile] of Object.entries(BUNDLES)) {
    await bundle({ from: pathToFileURL(path.join(ROOT, 'apps', app, 'build.mjs')).href, outfile });
  }
}

export function removeServers(): void {
  for (const [app, outfile] of Object.entries(BUNDLES)) {
    for (const file of [outfile, `${outfile}.map`]) rmSync(path.join(ROOT, 'apps', app, file), { force: true });
  }
}

export interface Composed extends ProofSystem {
  connection: Connection;
  house: House;
  mails: SmtpSink;
  home: string;
  servers: { gateways: SupervisedServer[]; worker: SupervisedServer | undefined };
  /** Ends PostgreSQL without warning and starts it again on the same data. */
  killPostgres(): Promise<void>;
  /** Waits until every gateway answers. */
  ready(): Promise<void>;
  log(line: unknown): void;
  close(keep?: boolean): Promise<void>;
}

export interface SystemOptions {
  house: HouseOptions;
  /** How far each gateway's clock is off, in ms; one gateway per entry. */
  clocks?: readonly number[];
  worker?: boolean;
}

/** The composed system: PostgreSQL that waits for its disk, gateways, perhaps a worker, all as processes of their own. */
export async function startSystem({
  house: wanted,
  clocks = [0, 0],
  worker = false,
}: SystemOptions): Promise<Composed> {
  const home = mkdtempSync(path.join(TEMPORARY, 'tavola-proof-'));
  chmodSync(home, 0o755);
  const options = {
    home: path.join(home, 'postgres'),
    password: randomSecret(),
    port: await freePort(),
    durable: true,
  };
  let server = await startPostgres(options);
  const databaseUrl = server.url('postgres');
  await migrate(databaseUrl, path.join(ROOT, 'drizzle'));
  const connection = connect(databaseUrl);
  const house = await createHouse(connection.db, wanted);
  const ctx = testCtx(connection.db, { secrets: secretsFrom(SECRET) });
  const makeKey = async (channel: string, scopes: string[]) => {
    const limits = { ratePerMinute: 10_000_000, holdLimit: 1_000_000 };
    return (await createApiKey(ctx, createKeyInput.parse({ name: `Proof ${channel}`, channel, scopes, ...limits })))
      .key;
  };
  const everything = [
    'availability:read',
    'reservations:read',
    'reservations:write',
    'reservations:manage',
    'guests:read',
  ];
  const keys = {
    voice: await makeKey('voice', everything),
    whatsapp: await makeKey('whatsapp', everything),
    reader: await makeKey('voice', ['reservations:read']),
  };
  const mails = await startSmtpSink();
  const env = {
    DATABASE_URL: databaseUrl,
    TAVOLA_SECRET: SECRET,
    PUBLIC_URL: 'http://localhost:3000',
    NODE_ENV: 'production',
  };
  const ports = await Promise.all(clocks.map(() => freePort()));
  const gateways = clocks.map((clockShiftMs, n) => {
    const more = { GATEWAY_PORT: String(ports[n]), ANON_RATE_PER_MINUTE: '100000000', LOG_LEVEL: 'silent' };
    const script = path.join(ROOT, 'apps/gateway', BUNDLES.gateway);
    return new SupervisedServer(`gateway ${n + 1}`, { script, clockShiftMs, env: { ...env, ...more } });
  });
  const working = worker
    ? new SupervisedServer('worker', {
        script: path.join(ROOT, 'apps/worker', BUNDLES.worker),
        env: {
          ...env,
          WORKER_HEALTH_PORT: '0',
          LOG_LEVEL: 'error',
          MAIL_PROVIDER: 'smtp',
          SMTP_HOST: mails.host,
          SMTP_PORT: String(mails.port),
          SMTP_SECURITY: 'none',
          MAIL_FROM: 'hello@tavola.test',
        },
      })
    : undefined;
  for (const each of gateways) each.start();
  working?.start();
  const urls = ports.map((port) => ({ url: `http://127.0.0.1:${port}` }));
  const log = createWriteStream(path.join(home, 'history.jsonl'));
  const system: Composed = {
    sql: connection.sql,
    gateways: urls,
    house,
    keys,
    connection,
    mails,
    home,
    servers: { gateways, worker: working },
    log: (line) => log.write(`${JSON.stringify(line)}\n`),
    async killPostgres() {
      process.kill(server.pid, 'SIGKILL');
      await delay(200);
      server = await startPostgres(options);
    },
    ready: () => Promise.all(urls.map(({ url }) => untilAnswering(url))).then(() => undefined),
    async close(keep = false) {
      for (const each of gateways) each.stop();
      working?.stop();
      log.end();
      await mails.close();
      await connection.close();
      await server.stop();
      if (!keep) rmSync(home, { recursive: true, force: true });
    },
  };
  await system.ready();
  return system;
}

async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const answer = await fetch(`${url}/api/v1/time`).catch(() => undefined);
    if (answer?.ok) return;
    await delay(50);
  }
  throw new Error('the gateway does not answer');
}
