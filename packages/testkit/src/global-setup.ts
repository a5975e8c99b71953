import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { migrate } from '@tavola/db/migrate';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { env } from './env.ts';
import { startRedis } from './redis-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Maintenance database of the run's server. */
    adminUrl: string;
    /** Name of the migrated, empty database every test database is cloned from. */
    templateName: string;
    /** A real Redis, or null where the machine has none. */
    redisUrl: string | null;
  }
}

interface Surroundings {
  adminUrl: string;
  templateName: string;
  redisUrl: string | null;
  stop(): Promise<void>;
}

const MIGRATIONS = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** The projects of one run share one server, though each loads this module for itself. */
const shared = globalThis as typeof globalThis & { tavolaTestRun?: { users: number; started: Promise<Surroundings> } };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.tavolaTestRun ??= { users: 0, started: start() };
  const run = shared.tavolaTestRun;
  run.users += 1;
  const { adminUrl, templateName, redisUrl, stop } = await run.started;
  project.provide('adminUrl', adminUrl);
  project.provide('templateName', templateName);
  project.provide('redisUrl', redisUrl);
  return async () => {
    run.users -= 1;
    if (run.users > 0) return;
    shared.tavolaTestRun = undefined;
    await stop();
  };
}

async function start(): Promise<Surroundings> {
  const own = env.databaseUrl ? undefined : await startEmbeddedPostgres();
  const adminUrl = env.databaseUrl ?? own?.adminUrl ?? '';
  const redis = env.redisUrl ? undefined : await startRedis();
  const templateName = `tavola_template_${randomBytes(4).toString('hex')}`;
  const stop = async () => {
    await redis?.stop();
    if (own) await own.stop();
    else await dropTemplates(adminUrl, templateName);
  };
  try {
    await onServer(adminUrl, (sql) => sql.unsafe(`CREATE DATABASE ${templateName}`));
    const templateUrl = new URL(adminUrl);
    templateUrl.pathname = `/${templateName}`;
    await migrate(templateUrl.href, MIGRATIONS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl, templateName, redisUrl: env.redisUrl ?? redis?.url ?? null, stop };
}

async function dropTemplates(adminUrl: string, prefix: string): Promise<void> {
  await onServer(adminUrl, async (sql) => {
    const databases = await sql`SELECT datname FROM pg_database WHERE starts_with(datname, ${prefix})`;
    for (const { datname } of databases) await sql.unsafe(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
