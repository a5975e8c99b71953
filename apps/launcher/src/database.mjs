import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';
import { openDirectory, reachableByServer } from './postgres/binaries.mjs';
import { randomSecret, startPostgres } from './postgres/server.mjs';

const DATABASE = 'postgres';

/** Sized for one restaurant on a small machine; durability stays at PostgreSQL's full default. */
const SETTINGS = {
  max_connections: '150',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  min_wal_size: '80MB',
  wal_compression: 'on',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Starts the embedded server of a data directory; its address and password are kept beside the data. */
export async function startOwnDatabase(dataDir, { port, onExit } = {}) {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'postgres.json');
  const known = readRecord(file);
  if (!known && existsSync(path.join(dataDir, 'postgres/data'))) {
    throw new PlainError(
      `${file}, which holds the password of the database beside it, is missing; restore it from your backup.`,
    );
  }
  const record = {
    home: known?.home ?? chooseHome(dataDir),
    password: known?.password ?? randomSecret(),
    port: port ?? known?.port,
  };
  writeRecord(file, record);
  const home = path.resolve(dataDir, record.home);
  if (!reachableByServer(path.dirname(home))) {
    throw new PlainError(
      `The database runs as "nobody", who cannot enter ${path.dirname(home)}; allow it (chmod o+x on the closed directories above) or start as an ordinary user.`,
    );
  }
  const server = await startPostgres({
    home,
    password: record.password,
    port: record.port,
    settings: SETTINGS,
    onExit,
  });
  if (server.port !== record.port) writeRecord(file, { ...record, port: server.port });
  return { ...server, home, url: server.url(DATABASE) };
}

/** Address the data directory's server was last started at; whether it still runs is another question. */
export function ownDatabaseUrl(dataDir) {
  const known = readRecord(path.join(dataDir, 'postgres.json'));
  return known?.port ? `postgres://tavola:${known.password}@127.0.0.1:${known.port}/${DATABASE}` : undefined;
}

/** Root's server runs as `nobody`, who may not enter a closed directory: then the data lives in an open one instead. */
function chooseHome(dataDir) {
  if (reachableByServer(dataDir)) return 'postgres';
  return openDirectory(`data-${randomBytes(6).toString('hex')}`);
}

function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function writeRecord(file, record) {
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
}

/** Throws one sentence, without the password, when nothing listens at the address. */
export async function assertReachable(name, address, defaultPort) {
  let url;
  try {
    url = new URL(address);
  } catch {
    throw new PlainError(
      `${name} is not an address; it looks like ${name === 'REDIS_URL' ? 'redis' : 'postgres'}://user:password@host:${defaultPort}/name.`,
    );
  }
  const host = url.hostname.replace(/^\[|\]$/g, '') || 'localhost';
  const port = Number(url.port || defaultPort);
  await new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, timeout: 5_000 });
    const refuse = (reason) => {
      socket.destroy();
      reject(new PlainError(`Nothing answers at ${host}:${port} (${reason}); check ${name}.`));
    };
    socket.once('connect', () => {
      socket.end();
      resolve();
    });
    socket.once('timeout', () => refuse('no answer in 5 s'));
    socket.once('error', (error) => refuse(error.code ?? error.message));
  });
}
