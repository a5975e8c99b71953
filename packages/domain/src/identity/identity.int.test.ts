import { eq, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { createStaff } from './create-staff.ts';
import { endSession } from './end-session.ts';
import { resolveSession } from './resolve-session.ts';
import { signIn } from './sign-in.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const password = 'correct horse battery';
beforeEach(async () => {
  await database.db.delete(schema.staff);
  await database.db.delete(schema.signInAttempts);
  await createStaff(testCtx(database.db), { email: 'Ines@Example.com ', name: 'Inês', role: 'manager', password });
});

const attempt = (overrides: Partial<Parameters<typeof signIn>[1]> = {}) =>
  signIn(testCtx(database.db), { email: 'ines@example.com', password, ...overrides });

describe('signing in', () => {
  it('gives a session that carries the role and its permissions', async () => {
    const { sessionToken } = await attempt();
    const session = await resolveSession(database.db, sessionToken);
    expect(session?.staff).toMatchObject({ name: 'Inês', role: 'manager' });
    expect(session?.actor.permissions.has('menu:manage')).toBe(true);
    expect(session?.actor.permissions.has('staff:manage')).toBe(false);
  });

  it('keeps neither the password nor the session token in the database', async () => {
    const { sessionToken } = await attempt();
    const [account] = await database.db.select().from(schema.staff);
    const [session] = await database.db.select().from(schema.staffSessions);
    expect(account?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(session)).not.toContain(sessionToken);
  });

  it('answers a wrong password, an unknown address and a closed account alike', async () => {
    const refused = { code: 'UNAUTHENTICATED', refusal: {} };
    await expect(attempt({ password: 'wrong password' })).rejects.toMatchObject(refused);
    await expect(attempt({ email: 'nobody@example.com' })).rejects.toMatchObject(refused);
    await database.db.update(schema.staff).set({ active: false });
    await expect(attempt()).rejects.toMatchObject(refused);
  });

  it('slows guessing down after ten failures, also for the right password', async () => {
    await database.db.insert(schema.signInAttempts).values(
      Array.from({ length: 10 }, (_, index) => ({
        id: crypto.randomUUID(),
        subject: 'email:ines@example.com',
        at: new Date(Date.now() - index * 1000),
      })),
    );
    await expect(attempt()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('a session', () => {
  it('ends at once when signed out', async () => {
    const { sessionToken } = await attempt();
    const ctx = testCtx(database.db);
    await endSession(ctx, sessionToken);
    expect(await resolveSession(database.db, sessionToken)).toBeUndefined();
    expect(ctx.rings).toEqual(['sessions']);
  });

  it('ends at once when the account is closed', async () => {
    const { sessionToken } = await attempt();
    await database.db.update(schema.staff).set({ active: false });
    expect(await resolveSession(database.db, sessionToken)).toBeUndefined();
  });

  it('ends when it was idle for half a day', async () => {
    const { sessionToken } = await attempt();
    const idle = new Date(Date.now() - 13 * 3_600_000);
    await database.db.update(schema.staffSessions).set({ lastSeenAt: idle });
    expect(await resolveSession(database.db, sessionToken)).toBeUndefined();
  });

  it('is unknown for any other token', async () => {
    await attempt();
    expect(await resolveSession(database.db, 'guess')).toBeUndefined();
  });
});

describe('creating staff', () => {
  it('refuses an address that is taken and a short password', async () => {
    const ctx = testCtx(database.db);
    const taken = createStaff(ctx, { email: 'ines@example.com', name: 'Other', role: 'staff', password });
    await expect(taken).rejects.toMatchObject({ code: 'CONFLICT' });
    const short = createStaff(ctx, { email: 'new@example.com', name: 'New', role: 'staff', password: 'short' });
    await expect(short).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    const rows = await database.db.select().from(schema.staff).where(eq(schema.staff.email, 'new@example.com'));
    expect(rows).toHaveLength(0);
  });
});
