import { sendTestMessage } from '@tavola/domain';
import { createTestDatabase, type SmtpSink, startSmtpSink, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { testCtx } from './testing/house.ts';
import { startTestWorker } from './testing/test-worker.ts';

let database: TestDatabase;
let smtp: SmtpSink;
let worker: RunningWorker;
beforeAll(async () => {
  [database, smtp] = await Promise.all([createTestDatabase(), startSmtpSink()]);
  worker = await startTestWorker(database, { smtp });
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([database.close(), smtp.close()]);
});

const stateOf = async (id: string) => (await database.sql`select state from messages where id = ${id}`)[0]?.state;

it.each([
  ['en', 'Test mail from Tavola', 'If you can read this, the mail settings work.'],
  ['de', 'Testmail von Tavola', 'Wenn Sie das lesen können, stimmen die Mail-Einstellungen.'],
])('the test mail arrives in the language of who asked (%s), and the log says so', async (locale, subject, text) => {
  const to = `owner-${locale}@tavola.test`;
  const logged = await sendTestMessage({ ...testCtx(database), locale }, { to });
  expect(logged).toMatchObject({ template: 'test', state: 'queued', locale });
  worker.wake();
  const mail = await smtp.waitFor(({ envelope }) => envelope.to.includes(to), 25_000);
  expect(mail).toMatchObject({ subject, text: expect.stringContaining(text) });
  await expect.poll(() => stateOf(logged.id)).toBe('sent');
});

it('a test mail that the server refuses is said to have failed', async () => {
  smtp.refuseNext(1, 554);
  const logged = await sendTestMessage(testCtx(database), { to: 'refused@tavola.test' });
  worker.wake();
  await expect.poll(() => stateOf(logged.id)).toBe('failed');
});
