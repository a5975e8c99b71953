import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../../../..');

interface Answer {
  code: number;
  out: string;
  complaint: string;
}

describe('the admin command line', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  function tavola(args: string[], env: Record<string, string> = {}): Promise<Answer> {
    const program = ['--import', 'tsx', path.join(HERE, 'main.ts'), ...args];
    const surroundings = { DATABASE_URL: database.url, TAVOLA_SECRET: 'x'.repeat(32), ...env };
    return new Promise((resolve) => {
      execFile(process.execPath, program, { cwd: ROOT, env: surroundings }, (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), out: stdout.trim(), complaint: stderr.trim() });
      });
    });
  }

  it('leaves an empty database empty when the demo is not wanted', async () => {
    const { code, out } = await tavola(['prepare', '--json'], { DEMO: '0' });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ migrated: 0, seeded: false, demo: null });
    expect(await database.sql`SELECT id FROM locations`).toHaveLength(0);
  });

  it('seeds the demo once, and says how to sign in', async () => {
    const first = JSON.parse((await tavola(['prepare', '--json'])).out);
    expect(first.seeded).toBe(true);
    expect(first.demo.accounts.map(({ role }: { role: string }) => role)).toEqual(['super_admin', 'manager', 'staff']);
    const again = JSON.parse((await tavola(['prepare', '--json'])).out);
    expect(again).toMatchObject({ seeded: false, demo: first.demo });
    expect(JSON.parse((await tavola(['prepare', '--json'], { DEMO: '0' })).out)).toMatchObject({ demo: null });
  });

  it('adds an account once', async () => {
    const args = ['staff:create', '--email', 'ann@example.com', '--name', 'Ann', '--role', 'manager', '--json'];
    const added = JSON.parse((await tavola(args)).out);
    expect(added).toMatchObject({
      email: 'ann@example.com',
      role: 'manager',
      password: expect.stringMatching(/^.{16}$/),
    });
    const again = await tavola(args);
    expect([again.code, JSON.parse(again.complaint).error.code]).toEqual([1, 'CONFLICT']);
  });

  it('makes an API key with the scopes, place and limits asked for', async () => {
    const limits = ['--rate-limit', '120', '--hold-limit', '3', '--location', 'harbour'];
    const scopes = ['--scopes', 'availability:read,reservations:write'];
    const { out } = await tavola([
      'key:create',
      '--name',
      'Line',
      '--channel',
      'voice',
      ...scopes,
      ...limits,
      '--json',
    ]);
    const { key, id } = JSON.parse(out);
    expect(key).toMatch(/^tav_live_/);
    const [row] = await database.sql`
      SELECT k.channel, k.scopes, k.rate_per_minute, k.hold_limit, l.slug FROM api_keys k
      JOIN locations l ON l.id = ANY(k.location_ids) WHERE k.id = ${id}`;
    expect(row).toEqual({
      channel: 'voice',
      scopes: ['availability:read', 'reservations:write'],
      rate_per_minute: 120,
      hold_limit: 3,
      slug: 'harbour',
    });
  });

  it('refuses a scope that does not exist, and makes nothing', async () => {
    const before = await database.sql`SELECT id FROM api_keys`;
    const { code, complaint } = await tavola(['key:create', '--name', 'x', '--channel', 'voice', '--scopes', 'all']);
    expect(code).toBe(1);
    expect(complaint).toMatch(/^scopes\.0: /);
    expect(await database.sql`SELECT id FROM api_keys`).toHaveLength(before.length);
  });

  it('resets the demo to as new', async () => {
    await database.sql`UPDATE locations SET name = 'Vandal' WHERE slug = 'harbour'`;
    expect((await tavola(['demo:reset'])).code).toBe(0);
    const [row] = await database.sql`SELECT name FROM locations WHERE slug = 'harbour' AND mode = 'live'`;
    expect(row?.name).not.toBe('Vandal');
    expect(await database.sql`SELECT id FROM api_keys`).toHaveLength(0);
  });

  it('does not reset a restaurant that is not the demo', async () => {
    await database.sql`DELETE FROM staff`;
    await database.sql`UPDATE locations SET name = 'Ours' WHERE slug = 'harbour'`;
    const { code, complaint } = await tavola(['demo:reset']);
    expect([code, complaint]).toEqual([1, expect.stringContaining('not the demo')]);
    const [row] = await database.sql`SELECT name FROM locations WHERE slug = 'harbour' AND mode = 'live'`;
    expect(row?.name).toBe('Ours');
  });

  it('finds what is wrong', async () => {
    const { code, out } = await tavola(['doctor', '--json']);
    const { ok, findings } = JSON.parse(out);
    expect([code, ok]).toEqual([1, false]);
    expect(findings.filter((finding: { ok: boolean }) => !finding.ok)).toEqual([
      { check: 'Accounts', ok: false, says: expect.stringContaining('staff:create') },
    ]);
  });

  it('tells an unreachable database in one sentence, without the password', async () => {
    const { code, complaint } = await tavola(['doctor'], { DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/x' });
    expect(code).toBe(1);
    expect(complaint).not.toContain('hidden');
  });
});
