import { type Ctx, createEndpoint } from '@tavola/domain';
import {
  createTestDatabase,
  queueModes,
  type SmtpSink,
  startSmtpSink,
  startWebhookSink,
  type TestDatabase,
} from '@tavola/testkit';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addLocation, addOrder, addReservation, testCtx } from './testing/house.ts';
import { startTestWorker } from './testing/test-worker.ts';

const CANARY = { name: 'Quintavia Zebrano', email: 'canary-7f3a@guest.test', phone: '+351969696969' };
const TRACES = /Quintavia|Zebrano|canary-7f3a|969696969/;

describe.each(queueModes())('a guest on $mode', ({ redisUrl }) => {
  let database: TestDatabase;
  let smtp: SmtpSink;
  let ctx: Ctx;

  beforeAll(async () => {
    vi.stubEnv('WEBHOOK_ALLOW_CIDRS', '127.0.0.0/8');
    [database, smtp] = await Promise.all([createTestDatabase(), startSmtpSink()]);
    ctx = testCtx(database);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await Promise.all([database.close(), smtp.close()]);
  });

  it('leaves no trace in logs, queue, events, tasks or metrics, whether things work or fail', async () => {
    const lines: string[] = [];
    const prefix = `privacy-${Date.now()}`;
    const sink = await startWebhookSink();
    sink.answerNext({ status: 500 }, 'reset');
    const worker = await startTestWorker(database, { redisUrl, smtp, prefix, onLog: (line) => lines.push(line) });
    await createEndpoint(ctx, {
      url: sink.url,
      description: '',
      events: [],
      location: null,
      includeContact: true,
      rulesOnly: false,
    });
    const location = await addLocation(ctx);
    smtp.refuseNext(1, 451);
    await addOrder(ctx, location, CANARY);
    worker.wake();
    await expect.poll(() => lines.join('\n')).toContain('task failed');
    smtp.refuseNext(1, 550);
    await addReservation(ctx, location, CANARY, { startsAt: new Date(Date.now() + 48 * 3_600_000) });
    worker.wake();
    await smtp.waitFor((mail) => mail.envelope.to.includes(CANARY.email));
    await expect.poll(() => sink.requests.length).toBeGreaterThanOrEqual(2);
    const metrics = await fetch(`http://127.0.0.1:${worker.healthPort}/metrics`).then((answer) => answer.text());
    const ready = await fetch(`http://127.0.0.1:${worker.healthPort}/readyz`).then((answer) => answer.json());
    const queued = await queueContents(prefix);
    await worker.stop();
    await sink.close();

    expect(ready).toEqual({ status: 'ok', database: true, queue: true });
    expect(metrics).toMatch(/tavola_tasks_total\{kind="message.send",outcome="(done|again)"\} \d/);
    const [rows] = await database.sql`
      select (select string_agg(t::text, '') from tasks t) as tasks, (select string_agg(t::text, '') from events t) as events,
        (select string_agg(t::text, '') from automation_runs t) as runs`;
    for (const [place, text] of Object.entries({ logs: lines.join('\n'), metrics, queued, ...rows })) {
      expect(TRACES.exec(String(text))?.[0], place).toBeUndefined();
    }
    // The canary did pass through: the message log and the webhook of an endpoint that opted in hold it.
    const [kept] = await database.sql`select (select string_agg(t::text, '') from messages t) as messages`;
    expect(kept?.messages).toMatch(TRACES);
    expect(sink.requests.map(({ body }) => body).join('')).toMatch(TRACES);
  });

  async function queueContents(prefix: string): Promise<string> {
    if (!redisUrl) return JSON.stringify(await database.sql`select t::text from bullmq.job t`);
    const redis = new Redis(redisUrl);
    const keys = await redis.keys(`${prefix}*`);
    const hashes = await Promise.all(keys.map((key) => redis.hgetall(key).catch(() => ({}))));
    redis.disconnect();
    return JSON.stringify([keys, hashes]);
  }
});
