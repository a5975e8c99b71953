import { schema } from '@tavola/db';
import { type Ctx, seedDefaultRules } from '@tavola/domain';
import { createTestDatabase, queueModes, type SmtpSink, startSmtpSink, type TestDatabase } from '@tavola/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { addLocation, addOrder, type TestLocation, testCtx } from './testing/house.ts';
import { startTestWorker } from './testing/test-worker.ts';
import { trackingOf } from './testing/tracking.ts';

describe.each(queueModes())('order confirmation on $mode', ({ redisUrl }) => {
  let database: TestDatabase;
  let smtp: SmtpSink;
  let ctx: Ctx;
  let location: TestLocation;
  let worker: RunningWorker | undefined;

  beforeAll(async () => {
    [database, smtp] = await Promise.all([createTestDatabase(), startSmtpSink()]);
    ctx = testCtx(database);
    location = await addLocation(ctx);
    await seedDefaultRules(ctx);
  });
  afterAll(() => Promise.all([database.close(), smtp.close()]));
  beforeEach(async () => {
    worker = await startTestWorker(database, { redisUrl, smtp });
  });
  afterEach(() => worker?.stop());

  it("leaves once, in the guest's language, with text, design and link", async () => {
    const order = await addOrder(ctx, location, { name: 'Jana Weber', email: 'jana@guest.test', locale: 'de' });
    worker?.wake();
    const mail = await smtp.waitFor((message) => message.envelope.to.includes('jana@guest.test'));
    expect(mail.subject).toBe(`Ihre Bestellung ${order.number} ist da`);
    expect(mail.from).toMatchObject({ address: 'hello@tavola.test', name: 'Tavola' });
    expect(mail.text).toContain('34,50');
    expect(mail.text).toContain(`https://tavola.test/track/${trackingOf(ctx, order.id)}`);
    expect(mail.html).toContain('Bestellung verfolgen');
    expect(mail.html).toContain('lang="de"');
    await idle();
    expect(smtp.messages.filter((message) => message.envelope.to.includes('jana@guest.test'))).toHaveLength(1);
    const [row] = await ctx.db.select().from(schema.messages);
    expect(row).toMatchObject({ state: 'sent', recipient: 'jana@guest.test', template: 'order_confirmation' });
  });

  it('waits out a mail server that says try later', async () => {
    smtp.refuseNext(1, 451);
    await addOrder(ctx, location, { name: 'Rui Costa', email: 'rui@guest.test' });
    worker?.wake();
    const mail = await smtp.waitFor((message) => message.envelope.to.includes('rui@guest.test'), 15_000);
    expect(mail.subject).toContain('We have your order');
  });

  it('gives up an address that is refused for good, and says so in the log', async () => {
    smtp.refuseNext(1, 550);
    const order = await addOrder(ctx, location, { name: 'No One', email: 'nobody@guest.test' });
    worker?.wake();
    await expect
      .poll(async () => (await ctx.db.select().from(schema.messages)).find((row) => row.objectId === order.id)?.state)
      .toBe('failed');
    expect(smtp.messages.some((message) => message.envelope.to.includes('nobody@guest.test'))).toBe(false);
  });

  /** Nothing is left to do. */
  async function idle(): Promise<void> {
    await expect
      .poll(async () => (await database.sql`select count(*)::int as left from tasks where state = 'pending'`)[0]?.left)
      .toBe(0);
  }
});
