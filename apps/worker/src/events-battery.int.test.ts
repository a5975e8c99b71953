import { newId } from '@tavola/db';
import { createTestDatabase, queueModes, startSmtpSink, startWebhookSink } from '@tavola/testkit';
import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runEventsBattery } from './testing/events-battery.ts';
import { testCtx } from './testing/house.ts';
import { startTestWorker, testEnv } from './testing/test-worker.ts';

/** Past every lease and every queued mark: what a minute of waiting would show. */
const inAMinute = () => new Date(Date.now() + 60_000);

// The short form of `npm run prove:events`.
describe.each(queueModes())('mixed events, the worker killed and its queue flushed, on $mode', ({ redisUrl }) => {
  it('every event reaches every consumer, every effect once, mail twice only in the crash window', {
    timeout: 240_000,
  }, async () => {
    const [database, smtp, webhooks] = await Promise.all([createTestDatabase(), startSmtpSink(), startWebhookSink()]);
    onTestFinished(async () => {
      await Promise.all([database.close(), smtp.close(), webhooks.close()]);
    });
    const prefix = `test-${newId()}`;
    const { figures, judgeAgain } = await runEventsBattery({
      database,
      ctx: testCtx(database),
      smtp,
      webhooks,
      workerEnv: testEnv(database, { redisUrl, smtp, prefix }),
      events: 80,
      perSecond: 40,
      killEveryMs: 1_000,
      flush: () =>
        (redisUrl ? forget(redisUrl, prefix) : database.sql`truncate bullmq.job, bullmq.scheduler cascade`).then(
          () => {},
        ),
      heir: () => startTestWorker(database, { redisUrl, smtp, prefix, clock: inAMinute }),
    });
    expect(figures.violations).toEqual([]);
    expect(figures.events).toBe(80);
    expect(figures.kills).toBeGreaterThanOrEqual(2);
    expect(figures.flushes).toBe(2);
    expect(figures.mailsTwice).toBeLessThanOrEqual(figures.crashWindow);

    // A judge that never objects proves nothing.
    await database.sql`delete from automation_runs where id = (select id from automation_runs limit 1)`;
    await database.sql`update messages set event_id = (select id from events where name = 'menu.item_sold_out' limit 1)
      where id = (select id from messages where event_id is not null limit 1)`;
    // Every copy of one delivery: a killed worker may have sent it twice.
    const lost = webhooks.requests.at(-1);
    const others = webhooks.requests.filter(
      ({ path, headers }) => path !== lost?.path || headers['webhook-id'] !== lost.headers['webhook-id'],
    );
    webhooks.requests.splice(0, webhooks.requests.length, ...others);
    const objections = (await judgeAgain()).join('\n');
    expect(objections).toContain('rule runs of');
    expect(objections).toContain('mails of menu.item_sold_out');
    expect(objections).toContain('webhooks that never reached the receiver');
  });
});

/** `FLUSHALL` for one installation: other tests share the server. */
async function forget(redisUrl: string, prefix: string): Promise<void> {
  const redis = new Redis(redisUrl);
  const keys = await redis.keys(`${prefix}*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
}
