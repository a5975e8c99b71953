import { schema } from '@tavola/db';
import { type Ctx, saveRule, toggleRule } from '@tavola/domain';
import type { SaveRule } from '@tavola/shared/schemas';
import { createTestDatabase, type SmtpSink, startSmtpSink, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { addLocation, addOrder, type TestLocation, testCtx } from './testing/house.ts';
import { startTestWorker } from './testing/test-worker.ts';

const MINUTE_MS = 60_000;
let database: TestDatabase;
let smtp: SmtpSink;
let ctx: Ctx;
let location: TestLocation;
let workers: RunningWorker[];
/** How far everyone's clock is ahead. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
/** What a worker plans while the question travels counts as due. */
const inAMoment = () => new Date(clock().getTime() + 1_000).toISOString();
const person = { name: 'Ana Souza', email: 'ana@guest.test' };

beforeAll(async () => {
  [database, smtp] = await Promise.all([createTestDatabase(), startSmtpSink()]);
  ctx = testCtx(database, clock);
  location = await addLocation(ctx);
  // Two of them, as every promise must hold with several.
  workers = [
    await startTestWorker(database, { smtp, clock, pollMs: 50 }),
    await startTestWorker(database, { smtp, clock, pollMs: 50 }),
  ];
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await Promise.all([database.close(), smtp.close()]);
});
beforeEach(async () => {
  ahead = 0;
  await database.sql`update automation_rules set enabled = false`;
});

async function addRule(more: Partial<SaveRule> & { delayMinutes?: number }): Promise<string> {
  const { delayMinutes, ...rest } = more;
  const { id } = await saveRule(ctx, {
    name: 'Under test',
    event: 'order.created',
    conditions: { match: 'all', conditions: [] },
    actions: [
      {
        kind: 'email',
        to: 'customer',
        subject: 'Order {{order.number}}',
        body: 'Hello',
        ...(delayMinutes ? { delayMinutes } : {}),
      },
    ],
    ratePerHour: null,
    enabled: true,
    ...rest,
  });
  return id;
}

/** Everything due by the workers' clock has been done. */
async function settled(): Promise<void> {
  const due = async () => {
    for (const worker of workers) worker.wake();
    const [row] = await database.sql`
      select (select count(*)::int from events where dispatched_at is null)
        + (select count(*)::int from tasks where state = 'pending' and run_at <= ${inAMoment()}) as count`;
    return row?.count;
  };
  await expect.poll(due, { timeout: 30_000, interval: 20 }).toBe(0);
}

const outcomes = async (ruleId: string): Promise<string[]> =>
  (await database.sql`select outcome from automation_runs where rule_id = ${ruleId} order by outcome`).map(
    ({ outcome }) => outcome,
  );
const mailsOf = async (ruleId: string): Promise<number> =>
  (await ctx.db.select().from(schema.messages)).filter(({ effectKey }) => effectKey.startsWith(`rule:${ruleId}:`))
    .length;

describe('limits of rules', () => {
  it('acts no more often per hour than allowed, with two workers, and again in the next hour', async () => {
    const id = await addRule({ ratePerHour: 3 });
    await Promise.all(Array.from({ length: 10 }, () => addOrder(ctx, location, person)));
    await settled();
    expect(await outcomes(id)).toEqual([...Array(3).fill('done'), ...Array(7).fill('rate_limited')]);
    expect(await mailsOf(id)).toBe(3);
    ahead += 61 * MINUTE_MS;
    await addOrder(ctx, location, person);
    await settled();
    expect(await outcomes(id)).toEqual([...Array(4).fill('done'), ...Array(7).fill('rate_limited')]);
    expect(await mailsOf(id)).toBe(4);
  });

  it('stops a chain of automations at the third', async () => {
    const id = await addRule({});
    for (const depth of [0, 2, 3, 7]) await addOrder({ ...ctx, actor: { ...ctx.actor, depth } }, location, person);
    await settled();
    expect(await outcomes(id)).toEqual(['done', 'done', 'too_deep', 'too_deep']);
    expect(await mailsOf(id)).toBe(2);
  });
});

describe('delayed actions', () => {
  it('wait for their time, then happen once', async () => {
    const id = await addRule({ delayMinutes: 90 });
    await addOrder(ctx, location, person);
    await settled();
    expect(await outcomes(id)).toEqual(['waiting']);
    ahead += 88 * MINUTE_MS;
    await settled();
    expect(await mailsOf(id)).toBe(0);
    ahead += 3 * MINUTE_MS;
    await settled();
    expect(await mailsOf(id)).toBe(1);
    expect(await outcomes(id)).toEqual(['done']);
    ahead += 600 * MINUTE_MS;
    await settled();
    expect(await mailsOf(id)).toBe(1);
  });

  it('do nothing once their rule is switched off', async () => {
    const id = await addRule({ delayMinutes: 60 });
    await addOrder(ctx, location, person);
    await settled();
    await toggleRule(ctx, { id, enabled: false });
    ahead += 61 * MINUTE_MS;
    await settled();
    expect(await mailsOf(id)).toBe(0);
  });
});
