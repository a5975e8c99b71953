import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { assertReachable, startOwnDatabase } from './database.mjs';
import { installIfNeeded } from './install.mjs';
import { CLI_BUNDLE, dataDirectory, GATEWAY_BUNDLE, ROOT, WEB_SERVER, WORKER_BUNDLE } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { freePort } from './postgres/server.mjs';
import { RunRecord } from './run-record.mjs';
import { serverSecret } from './secrets.mjs';
import { step } from './steps.mjs';
import { supervise } from './supervisor.mjs';

const TSX_WATCH = [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false'];
/** A quarter of the young generation Node takes by itself: idle, each process keeps some 30 MB less. */
const SMALL = '--max-semi-space-size=4';
const BUILT = {
  // Every request passes the gateway: there the larger young generation earns its place.
  gateway: ['--enable-source-maps', GATEWAY_BUNDLE],
  worker: [SMALL, '--enable-source-maps', WORKER_BUNDLE],
  web: [SMALL, WEB_SERVER],
};
const WATCHED = {
  gateway: [...TSX_WATCH, path.join(ROOT, 'apps/gateway/src/main.ts')],
  // Its mails are JSX, which tsx compiles as the tsconfig it is given says.
  worker: [
    ...TSX_WATCH,
    `--tsconfig=${path.join(ROOT, 'apps/worker/tsconfig.json')}`,
    path.join(ROOT, 'apps/worker/src/main.ts'),
  ],
  web: [WEB_SERVER],
};

/**
 * Brings the whole system up and keeps it up: database, migrations, demo restaurant, web, gateway, worker.
 *
 * With `watch` the apps run from their sources and follow every change, and what they say is shown.
 * `handle.stop` is there as soon as there is something to stop, so that a start can be broken off.
 *
 * @returns {Promise<{ url: string, demo: object | null, gatewayUrl: string, databaseUrl: string, logDir: string }>}
 */
export async function launch({
  env = process.env,
  handle = {},
  watch = false,
  say = (line) => console.log(`  ! ${line}`),
} = {}) {
  const port = portFrom(env);
  const dataDir = dataDirectory(env);
  makeDirectory(dataDir);
  const record = new RunRecord(dataDir);
  const orphans = await record.take('start', port);
  if (orphans > 0) say(`ended what an earlier start had left behind (${orphans})`);

  const running = [];
  const stop = async () => {
    const [database, ...apps] = running;
    await Promise.all(apps.map((app) => app.stop()));
    await database?.stop();
    record.release();
  };
  handle.stop = stop;
  try {
    await assertPortFree(port);
    if (env.REDIS_URL) await assertReachable('REDIS_URL', env.REDIS_URL, 6379);
    if (env.DATABASE_URL) await assertReachable('DATABASE_URL', env.DATABASE_URL, 5432);
    await step('Packages', installIfNeeded);

    let databaseUrl = env.DATABASE_URL;
    if (databaseUrl) running.push({ stop: async () => {} });
    else {
      await step('Database', async () => {
        const keeper = await keepDatabase(dataDir, { record, say });
        running.push(keeper);
        databaseUrl = keeper.url;
        return `PostgreSQL on 127.0.0.1:${keeper.port}, data in ${keeper.home}`;
      });
    }
    if (watch) await step('Bundle', bundleCommands);
    else await step('Build', buildIfStale);

    const secret = serverSecret(dataDir, env);
    let prepared;
    await step('Data', async () => {
      prepared = await prepare({ ...env, DATABASE_URL: databaseUrl, TAVOLA_SECRET: secret });
      return [prepared.migrated ? 'migrated' : 'up to date', prepared.seeded ? 'demo restaurant seeded' : '']
        .filter(Boolean)
        .join(', ');
    });

    const url = env.PUBLIC_URL || `http://localhost:${port}`;
    const gatewayPort = await portOrFree(env.GATEWAY_PORT, 3001, port);
    const workerPort = await portOrFree(env.WORKER_HEALTH_PORT, 3002, port, gatewayPort);
    const shared = {
      ...env,
      NODE_ENV: watch ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: databaseUrl,
      TAVOLA_SECRET: secret,
      PUBLIC_URL: url,
      NEXTAUTH_URL: url,
      DATA_DIR: dataDir,
      DEMO: prepared.demo ? '1' : '0',
      PORT: String(port),
      GATEWAY_PORT: String(gatewayPort),
      GATEWAY_URL: `http://127.0.0.1:${gatewayPort}`,
      WORKER_HEALTH_PORT: String(workerPort),
    };
    const logDir = path.join(dataDir, 'logs');
    const ready = {
      gateway: `${shared.GATEWAY_URL}/healthz`,
      worker: `http://127.0.0.1:${workerPort}/healthz`,
      web: `http://127.0.0.1:${port}/`,
    };
    await step('Apps', async () => {
      const apps = Object.entries(watch ? WATCHED : BUILT).map(([name, args]) =>
        supervise({
          name,
          args,
          // HOST is where the site listens; what stands behind it stays on loopback.
          env: name === 'web' ? shared : { ...shared, HOST: '127.0.0.1' },
          logDir,
          readyUrl: ready[name],
          echo: watch,
          say,
          onSpawn: (pid) => record.note(name, pid),
        }),
      );
      running.push(...apps);
      await Promise.all(apps.map((app) => app.ready()));
      return 'gateway, worker and web answer';
    });
    return {
      url,
      demo: prepared.demo,
      gatewayUrl: shared.GATEWAY_URL,
      databaseUrl,
      logDir,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The embedded server, started again at the same address whenever it dies. */
async function keepDatabase(dataDir, { record, say }) {
  let server;
  let stopping = false;
  const start = async (port) => {
    server = await startOwnDatabase(dataDir, { port, onExit });
    record.note('postgres', server.pid);
  };
  async function onExit() {
    const { port } = server;
    for (let delay = 100; !stopping; delay = Math.min(delay * 2, 5_000)) {
      say(`the database stopped, starting it again in ${delay} ms`);
      await sleep(delay);
      if (stopping) return;
      try {
        await start(port);
        if (server.port === port) return;
        // The apps know this address and no other.
        await server.stop();
        throw new PlainError(`port ${port} is taken`);
      } catch (error) {
        say(error.message);
      }
    }
  }
  await start();
  return {
    url: server.url,
    port: server.port,
    home: server.home,
    async stop() {
      stopping = true;
      await server.stop();
    },
  };
}

/** The admin commands alone; the apps are compiled as they run. */
async function bundleCommands() {
  await import(pathToFileURL(path.join(ROOT, 'apps/launcher/build.mjs')).href);
  return 'the apps compile as they run';
}

/** Migrates and, where the database is empty, seeds: in a process of its own, so its memory goes with it. */
function prepare(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', CLI_BUNDLE, 'prepare', '--json'], {
      cwd: ROOT,
      env: { ...env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let complaints = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out));
      else reject(new PlainError(complaints.trim() || 'The database could not be prepared.'));
    });
  });
}

function portFrom(env) {
  const port = Number(env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`PORT must be a number from 1 to 65535; it is "${env.PORT}".`);
}

function makeDirectory(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new PlainError(
      `The data directory ${dataDir} cannot be made (${error.code}); set DATA_DIR to one you may write.`,
    );
  }
}

function assertPortFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) => {
      if (code === 'EADDRINUSE') {
        reject(
          new PlainError(
            `Port ${port} is taken by another program; choose a free one, for example PORT=${port + 100} npm start.`,
          ),
        );
      } else if (code === 'EACCES') {
        reject(
          new PlainError(
            `Port ${port} may not be used by an ordinary user; choose one above 1023, for example PORT=3000 npm start.`,
          ),
        );
      } else resolve();
    });
    probe.listen(port, () => probe.close(resolve));
  });
}

/** The port asked for, else the usual one, else any that is free and not spoken for. */
async function portOrFree(wanted, usual, ...taken) {
  if (wanted) return Number(wanted);
  return taken.includes(usual) ? freePort() : freePort(usual).catch(() => freePort());
}
