import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort, randomSecret, startPostgres } from '../apps/launcher/src/embedded-postgres.mjs';
import { connect } from '../packages/db/src/index.ts';
import { migrate } from '../packages/db/src/migrate.ts';
import { secretsFrom } from '../packages/domain/src/kernel/index.ts';
import { testCtx } from '../packages/domain/src/kernel/test-ctx.ts';
import { createApiKey } from '../packages/domain/src/keys/index.ts';
import { createHouse, dayAhead } from '../packages/domain/src/reservations/testing/house.ts';
import { createKeyInput } from '../packages/shared/src/schemas/index.ts';
import { runAgents } from '../packages/testkit/src/booking-agents.ts';
import { BOOKING_BUGS } from '../packages/testkit/src/booking-bugs.ts';
import type { BookingAnswer, BookingApi, BookingOperation } from '../packages/testkit/src/booking-history.ts';
import { checkBookings } from '../packages/testkit/src/history-checker.ts';

// npm run prove:bookings -- [--seeds=10] [--operations=10000] [--agents=64] [--kill-every=20] [--seed-bug=N]
// The composed system over HTTP: two gateways on one PostgreSQL, killed without warning while agents book. Ends with 1
// when the checker finds a broken promise; with --seed-bug it must find one, so ends with 1 when it does not.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SECRET = 'a secret that only proofs use';

function option(name: string, fallback: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given ? Number(given.split('=')[1]) : fallback;
}

const seeds = option('seeds', 10);
const operations = option('operations', 10_000);
const agents = option('agents', 64);
const killEverySeconds = option('kill-every', 20);
const bug = BOOKING_BUGS[option('seed-bug', 0) - 1];

class Gateway {
  #process: ChildProcess | undefined;
  readonly url: string;
  readonly #port: number;
  readonly #databaseUrl: string;

  constructor(port: number, databaseUrl: string) {
    this.#port = port;
    this.#databaseUrl = databaseUrl;
    this.url = `http://127.0.0.1:${port}`;
  }

  start(): void {
    this.#process = spawn(process.execPath, ['--import', 'tsx', 'apps/gateway/src/main.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        DATABASE_URL: this.#databaseUrl,
        TAVOLA_SECRET: SECRET,
        PUBLIC_URL: 'http://localhost:3000',
        GATEWAY_PORT: String(this.#port),
        ANON_RATE_PER_MINUTE: '100000000',
        LOG_LEVEL: 'silent',
        NODE_ENV: 'production',
      },
    });
  }

  kill(): void {
    this.#process?.kill('SIGKILL');
  }

  async ready(): Promise<void> {
    for (let tries = 0; tries < 1_200; tries += 1) {
      const answer = await fetch(`${this.url}/api/v1/time`).catch(() => undefined);
      if (answer?.ok) return;
      await delay(100);
    }
    throw new Error('the gateway does not answer');
  }
}

const ROUTES: Record<BookingOperation['op'], { method: string; path: (input: Record<string, unknown>) => string }> = {
  hold: { method: 'POST', path: () => '/reservations/hold' },
  release: { method: 'DELETE', path: (input) => `/reservations/hold/${input.holdId}` },
  confirm: { method: 'POST', path: () => '/reservations/confirm' },
  book: { method: 'POST', path: () => '/reservations' },
  cancel: { method: 'DELETE', path: (input) => `/reservations/${input.id}` },
  modify: { method: 'PATCH', path: (input) => `/reservations/${input.id}` },
  noShow: { method: 'POST', path: (input) => `/reservations/${input.id}/no-show` },
};

/** Over HTTP to either gateway; whatever is not a definite answer is unknown and asked again with its key. */
function overHttp(gateways: readonly Gateway[], key: string, databaseNow: () => Promise<number>): BookingApi {
  let turn = 0;
  return {
    databaseNow,
    async call(op, idempotencyKey, { id, ...input }): Promise<BookingAnswer> {
      turn += 1;
      const route = ROUTES[op];
      const url = `${gateways[turn % gateways.length]?.url}/api/v1${route.path({ id, ...input })}`;
      try {
        const lost = Math.random() < 0.05;
        const answer = await fetch(url, {
          method: route.method,
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'idempotency-key': idempotencyKey,
          },
          body: JSON.stringify(input),
          signal: AbortSignal.timeout(15_000),
        });
        const body = (await answer.json()) as Record<string, unknown>;
        // One answer in twenty never arrives: the client must find out by asking again.
        if (lost) return { outcome: 'unknown' };
        const replayed = answer.headers.get('idempotent-replayed') === 'true';
        if (answer.ok) return { outcome: 'ok', body, replayed };
        const code = String(body.code);
        const open = answer.status >= 500 || answer.status === 429 || code === 'IDEMPOTENCY_IN_FLIGHT';
        return { outcome: open ? 'unknown' : 'refused', code };
      } catch {
        return { outcome: 'unknown' };
      }
    },
  };
}

async function prove(seed: number): Promise<number> {
  const home = mkdtempSync(path.join(tmpdir(), 'tavola-proof-'));
  // The server may run as another user than we do.
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
  const house = await createHouse(connection.db, {
    tables: Array.from({ length: 12 }, (_, n) => [String(n + 1), 1, n < 6 ? 2 : n < 10 ? 4 : 6] as const),
    combinations: [
      { name: '7 + 8', tables: ['7', '8'], minParty: 5, maxParty: 8 },
      { name: '9 + 10', tables: ['9', '10'], minParty: 5, maxParty: 8 },
    ],
    periods: [{ pacingCovers: 24, pacingParties: 8 }],
  });
  const ctx = testCtx(connection.db, { secrets: secretsFrom(SECRET) });
  const { key } = await createApiKey(
    ctx,
    createKeyInput.parse({
      name: 'Proof',
      channel: 'voice',
      scopes: ['reservations:read', 'reservations:write', 'reservations:manage', 'guests:read'],
      ratePerMinute: 10_000_000,
      holdLimit: 1_000_000,
    }),
  );
  if (bug) await bug.plant(connection.sql);
  const gateways = [new Gateway(await freePort(), databaseUrl), new Gateway(await freePort(), databaseUrl)];
  for (const gateway of gateways) gateway.start();
  await Promise.all(gateways.map((gateway) => gateway.ready()));

  const log = createWriteStream(path.join(home, 'history.jsonl'));
  const databaseNow = async () => {
    const [row] = await connection.sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;
    return Number(row?.now);
  };
  let running = true;
  let kills = 0;
  const fault = (async () => {
    for (let turn = 0; running && killEverySeconds > 0; turn += 1) {
      await delay(killEverySeconds * 1_000);
      if (!running) return;
      kills += 1;
      const gateway = gateways[turn % 2];
      if (turn % 3 === 2) {
        process.kill(server.pid, 'SIGKILL');
        await delay(200);
        server = await startPostgres(options);
      } else if (gateway) {
        gateway.kill();
        await delay(200);
        gateway.start();
      }
    }
  })();
  const startedAt = performance.now();
  const history = await runAgents(overHttp(gateways, key, databaseNow), {
    agents,
    operations,
    location: house.slug,
    dates: Array.from({ length: 12 }, (_, n) => dayAhead(7 + n)),
    times: ['19:00', '18:00', '18:30', '19:30', '20:00', '20:30', '21:00', '21:30'],
    seed,
    onOperation: (entry) => log.write(`${JSON.stringify(entry)}\n`),
  });
  running = false;
  const seconds = (performance.now() - startedAt) / 1_000;
  await fault;
  const violations = await checkBookings(connection.sql, house.id, history);
  const outcome = (name: string) => history.filter((entry) => entry.outcome === name).length;
  console.log(
    `seed ${seed}: ${history.length} calls in ${seconds.toFixed(0)} s, ${outcome('ok')} done, ${outcome('refused')} refused, ` +
      `${outcome('unknown')} unknown and asked again, ${kills} kills, ${violations.length} violations`,
  );
  for (const { invariant, what } of violations.slice(0, 10)) console.log(`  ${invariant} ${what}`);
  for (const gateway of gateways) gateway.kill();
  log.end();
  await connection.close();
  await server.stop();
  if (violations.length === 0 || bug) rmSync(home, { recursive: true, force: true });
  else console.log(`  history and data: ${pathToFileURL(home).href}`);
  return violations.length;
}

let found = 0;
for (let seed = 1; seed <= seeds; seed += 1) found += await prove(seed);
if (bug) console.log(found > 0 ? `caught: ${bug.name}` : `NOT caught: ${bug.name}`);
process.exit(found > 0 === (bug !== undefined) ? 0 : 1);
