import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../plain-error.mjs';
import { commandOf, endProcess, isOurs, waitForExit } from '../processes.mjs';
import { preparePostgresBinaries, serverIdentity } from './binaries.mjs';

export const POSTGRES_USER = 'tavola';
const LOG_LIMIT_BYTES = 5_000_000;
const READY_MS = 60_000;

/** A password no one has to remember, safe inside a URL. */
export const randomSecret = () => randomBytes(24).toString('base64url');

/** A loopback port nobody uses at this moment. */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts a PostgreSQL server of our own in `home` (created on first use) on loopback, reached with a password only.
 * An earlier server left behind on the same data is stopped first, so one caller owns the data at a time.
 *
 * @param {{ home: string, password: string, port?: number, settings?: Record<string, string>, durable?: boolean,
 *           onExit?: (code: number | null) => void }} options
 */
export async function startPostgres({ home, password, port = 0, settings = {}, durable = true, onExit }) {
  const native = preparePostgresBinaries(path.dirname(path.resolve(home)));
  const data = path.join(path.resolve(home), 'data');
  const created = initialise({ native, home: path.resolve(home), data, password, durable });
  const leftover = await stopLeftover(data);

  let chosenPort = await freePort(port).catch(() => freePort());
  const log = path.join(path.resolve(home), 'postgres.log');
  let child = launch({ native, data, log, port: chosenPort, settings });
  const deadline = Date.now() + READY_MS;
  while (!isReady(data, child.pid)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      // Backends of a killed server need a moment to notice; their shared memory blocks a new one until then.
      if (Date.now() > deadline || !mayPass(log)) throw new PlainError(`PostgreSQL did not start: ${lastWords(log)}`);
      await sleep(250);
      chosenPort = await freePort(chosenPort).catch(() => freePort());
      child = launch({ native, data, log, port: chosenPort, settings });
    }
    if (Date.now() > deadline) throw new PlainError(`PostgreSQL did not become ready: ${lastWords(log)}`);
    await sleep(10);
  }

  let stopping = false;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.once('exit', (code) => {
    if (!stopping) onExit?.(code);
  });
  return {
    port: chosenPort,
    pid: child.pid,
    created,
    leftover,
    url: (database) => `postgres://${POSTGRES_USER}:${password}@127.0.0.1:${chosenPort}/${database}`,
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      // SIGINT is PostgreSQL's fast shutdown: roll back what is open, checkpoint, leave.
      child.kill('SIGINT');
      const quit = setTimeout(() => child.kill('SIGQUIT'), 15_000);
      await gone;
      clearTimeout(quit);
    },
  };
}

function initialise({ native, home, data, password, durable }) {
  const identity = serverIdentity();
  if (existsSync(path.join(data, 'PG_VERSION'))) {
    assertVersion(native, data);
    assertOwner(data, identity.uid ?? process.getuid?.());
    return false;
  }
  mkdirSync(path.dirname(home), { recursive: true });
  if (!existsSync(home)) mkdirSync(home, { mode: 0o700 });
  if (identity.uid !== undefined) chownSync(home, identity.uid, identity.gid);

  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = path.join(home, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity.uid !== undefined) chownSync(passwordFile, identity.uid, identity.gid);
  try {
    const arguments_ = ['-D', unfinished, '-U', POSTGRES_USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const encoding = ['-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
    const run = spawnSync(
      path.join(native, 'bin', 'initdb'),
      [...arguments_, ...encoding, ...(durable ? [] : ['--no-sync'])],
      {
        ...identity,
        cwd: home,
        encoding: 'utf8',
      },
    );
    if (run.status !== 0) {
      throw new PlainError(
        `The database could not be created in ${home}: ${firstLine(run.error?.message ?? run.stderr)}`,
      );
    }
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return true;
}

function assertVersion(native, data) {
  const found = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], {
    encoding: 'utf8',
    ...serverIdentity(),
    cwd: '/',
  });
  const own = /(\d+)\./.exec(stdout ?? '')?.[1] ?? found;
  if (found !== own) {
    throw new PlainError(
      `The data in ${data} belongs to PostgreSQL ${found}, this version brings ${own}; restore a backup into a new DATA_DIR.`,
    );
  }
}

function assertOwner(data, uid) {
  if (uid !== undefined && statSync(data).uid !== uid) {
    throw new PlainError(
      `The data in ${data} belongs to another user; start Tavola as the user who created it or choose another DATA_DIR.`,
    );
  }
}

function launch({ native, data, log, port, settings }) {
  const options = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings });
  const flags = options.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const full = existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES;
  const file = openSync(log, full ? 'w' : 'a', 0o600);
  try {
    // Its own process group: Ctrl-C in the terminal must not stop it before the processes that still write to it.
    return spawn(path.join(native, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...serverIdentity(),
      cwd: path.dirname(data),
      detached: true,
      stdio: ['ignore', file, file],
    });
  } finally {
    closeSync(file);
  }
}

function postmaster(data) {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() };
  } catch {
    return undefined;
  }
}

function isReady(data, pid) {
  const found = postmaster(data);
  return found?.pid === pid && found?.status === 'ready';
}

async function stopLeftover(data) {
  const found = postmaster(data);
  if (!found) return false;
  if (isOurs(found.pid, 'postgres', data)) {
    await endProcess(found.pid, { politely: 'SIGINT', ms: 15_000, firmly: 'SIGQUIT' });
    if (!(await waitForExit(found.pid, 1_000))) {
      throw new PlainError(
        `An earlier PostgreSQL (pid ${found.pid}) on ${data} does not stop; end it and start again.`,
      );
    }
    return true;
  }
  // A living stranger has inherited the pid; PostgreSQL would take it for a running server.
  if (commandOf(found.pid) !== undefined) rmSync(path.join(data, 'postmaster.pid'), { force: true });
  return false;
}

const firstLine = (text) =>
  String(text ?? '')
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? 'no reason given';

function lastLines(log, count) {
  try {
    return readFileSync(log, 'utf8').trim().split('\n').slice(-count);
  } catch {
    return [];
  }
}

const lastWords = (log) => lastLines(log, 4).find((line) => /FATAL|ERROR|could not/.test(line)) ?? `see ${log}`;
const mayPass = (log) =>
  lastLines(log, 4).some((line) => /shared memory block|Address already in use|lock file/.test(line));
