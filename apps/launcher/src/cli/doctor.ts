import { readFileSync } from 'node:fs';
import { connect as dial } from 'node:net';
import path from 'node:path';
import type { Connection } from '@tavola/db';
import { appliedMigrations } from './applied-migrations.ts';
import type { Command } from './command.ts';
import { env } from './env.ts';

interface Finding {
  check: string;
  ok: boolean;
  says: string;
}

type Sql = Connection['sql'];

const OLDEST_SERVER = 150_000;
const MOST_DRIFT_SECONDS = 5;
const MOST_BACKLOG = 1_000;

export const doctorCommand: Command = {
  name: 'doctor',
  about: 'Look for what would keep this installation from working',
  flags: {},
  async run({ connection: { sql } }) {
    const findings = [secret(), await database(sql)];
    if (findings.every(({ ok }) => ok)) {
      findings.push(await migrations(sql), await clock(sql), await accounts(sql), await backlog(sql));
    }
    if (env.redisUrl) findings.push(await redis(env.redisUrl));
    const ok = findings.every((finding) => finding.ok);
    return {
      data: { ok, findings },
      lines: findings.map((finding) => `${finding.ok ? '✓' : '✗'} ${finding.check.padEnd(12)} ${finding.says}`),
      ok,
    };
  },
};

function secret(): Finding {
  const ok = env.secret.length >= 32;
  return { check: 'Secret', ok, says: ok ? 'set' : 'TAVOLA_SECRET needs at least 32 characters' };
}

async function database(sql: Sql): Promise<Finding> {
  try {
    const [row] =
      await sql`SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`;
    const ok = Number(row?.number) >= OLDEST_SERVER;
    return {
      check: 'Database',
      ok,
      says: `PostgreSQL ${row?.name}${ok ? '' : ', which is too old: 15 or newer is needed'}`,
    };
  } catch (error) {
    return { check: 'Database', ok: false, says: reasonOf(error) };
  }
}

async function migrations(sql: Sql): Promise<Finding> {
  const journal = JSON.parse(readFileSync(path.join(env.migrations, 'meta/_journal.json'), 'utf8')) as {
    entries: unknown[];
  };
  const applied = await appliedMigrations(sql);
  const missing = journal.entries.length - applied;
  if (missing === 0) return { check: 'Migrations', ok: true, says: `all ${applied} applied` };
  const says =
    missing > 0 ? `${missing} missing: npm run tavola -- migrate` : 'the database is newer than this version';
  return { check: 'Migrations', ok: false, says };
}

async function clock(sql: Sql): Promise<Finding> {
  const [row] = await sql`SELECT extract(epoch FROM clock_timestamp()) AS now`;
  const drift = Math.abs(Number(row?.now) - Date.now() / 1000);
  const ok = drift < MOST_DRIFT_SECONDS;
  return { check: 'Clock', ok, says: `${drift.toFixed(1)} s from the database's` };
}

async function accounts(sql: Sql): Promise<Finding> {
  const [row] = await sql`SELECT count(*) AS n FROM staff WHERE active AND role = 'super_admin'`;
  const ok = Number(row?.n) > 0;
  return {
    check: 'Accounts',
    ok,
    says: ok ? `${row?.n} super admin` : 'nobody can administer: npm run tavola -- staff:create',
  };
}

async function backlog(sql: Sql): Promise<Finding> {
  const [row] = await sql`SELECT count(*) AS n FROM events WHERE dispatched_at IS NULL`;
  const ok = Number(row?.n) < MOST_BACKLOG;
  return { check: 'Events', ok, says: `${row?.n} waiting to be passed on${ok ? '' : '; does the worker run?'}` };
}

function redis(address: string): Promise<Finding> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = dial({ host: hostname, port: Number(port || 6379), timeout: 3_000 });
    const say = (ok: boolean, says: string) => {
      socket.destroy();
      resolve({ check: 'Redis', ok, says });
    };
    socket.once('connect', () => say(true, `answers at ${hostname}`));
    socket.once('timeout', () => say(false, `no answer from ${hostname} in 3 s`));
    socket.once('error', (error) => say(false, error.message));
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
}
