import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { newId, schema } from '@tavola/db';
import { type Ctx, createEndpoint, removeEndpoint, seedDefaultRules } from '@tavola/domain';
import {
  createTestDatabase,
  queueModes,
  type SmtpSink,
  startSmtpSink,
  startWebhookSink,
  type TestDatabase,
} from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { addLocation, addOrder, type TestLocation, testCtx } from './testing/house.ts';
import { startTestWorker, testEnv } from './testing/test-worker.ts';
import { spawnWorker } from './testing/worker-process.ts';

/** Past every lease and every queued mark: what a minute of waiting would show. */
const inAMinute = () => new Date(Date.now() + 60_000);

describe.each(queueModes())('a worker that dies, on $mode', ({ redisUrl }) => {
  let database: TestDatabase;
  let smtp: SmtpSink;
  let ctx: Ctx;
  let location: TestLocation;

  beforeAll(async () => {
    vi.stubEnv('WEBHOOK_ALLOW_CIDRS', '127.0.0.0/8');
    [database, smtp] = await Promise.all([createTestDatabase(), startSmtpSink()]);
    ctx = testCtx(database);
    location = await addLocation(ctx);
    await seedDefaultRules(ctx);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await Promise.all([database.close(), smtp.close()]);
  });

  const pending = async () =>
    (await database.sql`select count(*)::int as left from tasks where state = 'pending'`)[0]?.left as number;

  it('killed between commit and send: the mail still leaves, once', async () => {
    // A mail server that takes the connection and never says a word.
    const silent = createServer(() => {});
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const prefix = `test-${newId()}`;
    const env = { ...testEnv(database, { redisUrl, smtp, prefix }), SMTP_PORT: String(port) };
    const doomed = await spawnWorker(env);
    const order = await addOrder(ctx, location, { name: 'Eva Lima', email: 'eva@guest.test' });
    const state = async () =>
      (await ctx.db.select().from(schema.messages)).find((message) => message.objectId === order.id)?.state;
    await expect.poll(state, { timeout: 10_000 }).toBe('sending');
    await doomed.kill();
    silent.close();
    expect(smtp.messages).toHaveLength(0);

    const heir = await startTestWorker(database, { redisUrl, smtp, prefix, clock: inAMinute });
    await smtp.waitFor((mail) => mail.envelope.to.includes('eva@guest.test'));
    await expect.poll(pending).toBe(0);
    await heir.stop();
    expect(smtp.messages).toHaveLength(1);
    expect(await state()).toBe('sent');
  });

  it('asked to stop with a webhook under way: takes the answer, then leaves with 0', { timeout: 90_000 }, async () => {
    const sink = await startWebhookSink();
    onTestFinished(() => sink.close());
    sink.answerNext({ status: 204, delayMs: 1_500 });
    const { id } = await createEndpoint(ctx, {
      url: `${sink.url}/slow`,
      description: '',
      events: ['order.created'],
      location: null,
      includeContact: false,
      rulesOnly: false,
    });
    onTestFinished(() => removeEndpoint(ctx, { id }).then(() => undefined));
    const worker = await spawnWorker(testEnv(database, { redisUrl, smtp }));
    await addOrder(ctx, location, { name: 'Ivo Reis' });
    await sink.waitFor(() => true, 30_000);
    expect(await worker.terminate()).toEqual({ code: 0, signal: null });
    const rows = await database.sql`select state, attempts from webhook_deliveries where endpoint_id = ${id}`;
    expect(rows.map(({ state, attempts }) => ({ state, attempts }))).toEqual([{ state: 'delivered', attempts: 1 }]);
    expect(sink.requests).toHaveLength(1);
  });

  it('asked to stop: finishes and leaves with 0', async () => {
    const worker = await spawnWorker(testEnv(database, { redisUrl, smtp }));
    const startedAt = performance.now();
    expect(await worker.terminate()).toEqual({ code: 0, signal: null });
    expect(performance.now() - startedAt).toBeLessThan(25_000);
  });
});
