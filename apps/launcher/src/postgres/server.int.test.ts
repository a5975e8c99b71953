import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, randomSecret, startPostgres } from '../embedded-postgres.mjs';

describe('startPostgres', () => {
  const password = randomSecret();
  let home: string;
  let server: EmbeddedPostgres | undefined;

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'tavola-launcher-'));
    chmodSync(home, 0o755);
  });
  afterEach(async () => {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const start = (onExit?: () => void) =>
    startPostgres({ home: path.join(home, 'postgres'), password, durable: false, onExit });

  async function query<T>(work: (sql: postgres.Sql) => Promise<T>, url = server?.url('postgres') ?? ''): Promise<T> {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    try {
      return await work(sql);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }

  it('keeps its data over a clean stop', async () => {
    server = await start();
    expect(server.created).toBe(true);
    await query((sql) => sql`CREATE TABLE kept AS SELECT 7 AS n`);
    await server.stop();

    server = await start();
    expect(server.created).toBe(false);
    expect(await query((sql) => sql`SELECT n FROM kept`)).toMatchObject([{ n: 7 }]);
  });

  it('lets nobody in without the password', async () => {
    server = await start();
    const stranger = server.url('postgres').replace(password, 'guess');
    await expect(query((sql) => sql`SELECT 1`, stranger)).rejects.toMatchObject({ code: '28P01' });
  });

  it('ends a server an earlier launcher left behind, without losing a commit', async () => {
    const orphan = await start();
    server = orphan;
    await query((sql) => sql`CREATE TABLE kept AS SELECT 7 AS n`);

    server = await start();
    expect(server.leftover).toBe(true);
    expect(server.pid).not.toBe(orphan.pid);
    expect(await query((sql) => sql`SELECT n FROM kept`)).toMatchObject([{ n: 7 }]);
  });

  it('tells when the server dies and recovers what was committed', async () => {
    let report: () => void = () => undefined;
    const died = new Promise<void>((resolve) => {
      report = resolve;
    });
    server = await start(() => report());
    await query((sql) => sql`CREATE TABLE kept AS SELECT 7 AS n`);
    process.kill(server.pid, 'SIGKILL');
    await died;

    server = await start();
    expect(await query((sql) => sql`SELECT n FROM kept`)).toMatchObject([{ n: 7 }]);
  });
});
