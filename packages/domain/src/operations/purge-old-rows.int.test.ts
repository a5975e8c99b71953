import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { KEPT_DAYS, purgeOldRows } from './purge-old-rows.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('deletes what is past its retention and nothing a day younger or still waiting', async () => {
  const ctx = testCtx(database.db);
  const daysAgo = (days: number) => new Date(ctx.clock().getTime() - days * 86_400_000);
  const key = (days: number) => ({
    mode: 'live',
    channel: 'web',
    key: newId(),
    operation: 'orders.place',
    fingerprint: 'f',
    result: {},
    createdAt: daysAgo(days),
  });
  await ctx.db
    .insert(schema.idempotencyKeys)
    .values([key(KEPT_DAYS.idempotencyKeys + 1), key(KEPT_DAYS.idempotencyKeys - 1)]);
  const task = (state: 'done' | 'cancelled' | 'pending' | 'parked', days: number) => ({
    id: newId(),
    kind: 'rule.run',
    effectKey: newId(),
    state,
    createdAt: daysAgo(days),
    doneAt: state === 'done' || state === 'cancelled' ? daysAgo(days) : null,
  });
  await ctx.db
    .insert(schema.tasks)
    .values([task('done', 15), task('cancelled', 15), task('done', 13), task('pending', 400), task('parked', 400)]);

  const attempt = (days: number) => ({ id: newId(), subject: 'email:ana@example.com', at: daysAgo(days) });
  await ctx.db.insert(schema.signInAttempts).values([attempt(2), attempt(0)]);
  const staffId = newId();
  await ctx.db.insert(schema.staff).values({ id: staffId, email: 'rui@example.com', name: 'Rui', role: 'staff' });
  const session = (expiresAt: Date, revokedAt: Date | null = null) => ({
    id: newId(),
    tokenHash: newId(),
    staffId,
    expiresAt,
    revokedAt,
  });
  const alive = session(daysAgo(-1));
  const justOver = session(daysAgo(29));
  await ctx.db
    .insert(schema.staffSessions)
    .values([alive, justOver, session(daysAgo(31)), session(daysAgo(-1), daysAgo(31))]);

  const purged = await purgeOldRows(ctx);
  expect(purged).toMatchObject({ idempotencyKeys: 1, tasks: 2, messages: 0, signInAttempts: 1, staffSessions: 2 });
  const sessions = await ctx.db.select().from(schema.staffSessions);
  expect(sessions.map(({ id }) => id).sort()).toEqual([alive.id, justOver.id].sort());
  expect(await ctx.db.select().from(schema.signInAttempts)).toHaveLength(1);
  const left = await ctx.db.select().from(schema.tasks);
  expect(left.map(({ state }) => state).sort()).toEqual(['done', 'parked', 'pending']);
  expect(await ctx.db.select().from(schema.idempotencyKeys)).toHaveLength(1);
});

it('forgets the browsers that followed what has long been over', async () => {
  const ctx = testCtx(database.db);
  const daysAgo = (days: number) => new Date(ctx.clock().getTime() - days * 86_400_000);
  const browser = async (name: string, followedDaysAgo: number[]) => {
    const id = newId();
    const createdAt = daysAgo(90);
    await ctx.db
      .insert(schema.pushSubscriptions)
      .values({ id, endpoint: `https://push.test/${name}`, p256dh: 'p', auth: 'a', createdAt });
    await ctx.db.insert(schema.pushFollows).values(
      followedDaysAgo.map((days) => ({
        subscriptionId: id,
        objectKind: 'order' as const,
        objectId: newId(),
        createdAt: daysAgo(days),
      })),
    );
  };
  await browser('gone', [KEPT_DAYS.pushFollows + 1]);
  await browser('there', [KEPT_DAYS.pushFollows + 1, KEPT_DAYS.pushFollows - 1]);

  expect(await purgeOldRows(ctx)).toMatchObject({ pushFollows: 2, pushSubscriptions: 1 });
  const left = await ctx.db.select().from(schema.pushSubscriptions);
  expect(left.map(({ endpoint }) => endpoint)).toEqual(['https://push.test/there']);
  expect(await ctx.db.select().from(schema.pushFollows)).toHaveLength(1);
});
