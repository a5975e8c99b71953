import { createDoorbell, newId, postgresDoorbell, schema } from '@tavola/db';
import { createSettingsReader, type MessageRow, updateSettings } from '@tavola/domain';
import { createTestDatabase, type SmtpSink, startSmtpSink, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { testCtx } from '../testing/house.ts';
import { createMailCarrier } from './mail-carrier.ts';

let database: TestDatabase;
let first: SmtpSink;
let second: SmtpSink;

beforeAll(async () => {
  [database, first, second] = await Promise.all([createTestDatabase(), startSmtpSink(), startSmtpSink()]);
});
afterAll(() => Promise.all([database.close(), first.close(), second.close()]));

/** What one process has: its own settings, which forget when the bell says so, and its own connection to the mail server. */
function startProcess() {
  const ctx = testCtx(database);
  const doorbell = createDoorbell({ transport: postgresDoorbell(database.url) });
  // An hour: only the bell can make it look again.
  const settings = createSettingsReader({
    db: database.db,
    secrets: ctx.secrets,
    environment: {},
    maxAgeMs: 3_600_000,
  });
  doorbell.on('settings', () => settings.invalidate());
  const carrier = createMailCarrier({ ...ctx, settings }, { resendBaseUrl: 'http://127.0.0.1:9' });
  onTestFinished(async () => {
    carrier.close();
    await doorbell.close();
  });
  return { settings, carrier };
}

it('leaves by the new server in every process once the settings changed', async () => {
  const office = createDoorbell({ transport: postgresDoorbell(database.url), listen: false });
  onTestFinished(() => office.close());
  const ctx = { ...testCtx(database), ring: office.ring };
  const use = ({ host, port }: SmtpSink) =>
    updateSettings(ctx, {
      group: 'mail',
      values: {
        provider: 'smtp',
        smtpHost: host,
        smtpPort: port,
        smtpSecurity: 'none',
        fromEmail: 'house@tavola.test',
      },
    });
  await use(first);
  const processes = [startProcess(), startProcess()];
  for (const { carrier } of processes) await carrier.send(await letter());
  expect([first.messages.length, second.messages.length]).toEqual([2, 0]);

  await use(second);
  for (const { settings } of processes) {
    await expect
      .poll(
        async () => {
          // The bell may ring before a process has its ear at the door; an operator would press save again.
          ctx.ring('settings');
          return (await settings.get('mail')).smtpPort;
        },
        { timeout: 20_000, interval: 100 },
      )
      .toBe(second.port);
  }
  for (const { carrier } of processes) await carrier.send(await letter());
  expect([first.messages.length, second.messages.length]).toEqual([2, 2]);
});

async function letter(): Promise<MessageRow> {
  const id = newId();
  const [row] = await database.db
    .insert(schema.messages)
    .values({
      id,
      effectKey: id,
      channel: 'email',
      recipient: 'ana@guest.test',
      template: 'test',
      locale: 'en',
      subject: 'Hello',
      text: 'Hello',
      createdAt: new Date(),
    })
    .returning();
  if (!row) throw new Error('no message');
  return row;
}
