import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { schema } from '@tavola/db';
import { type Ctx, sendTestMessage, updateSettings } from '@tavola/domain';
import type { SettingGroup } from '@tavola/shared';
import { createTestDatabase, type SmtpSink, startSmtpSink, type TestDatabase } from '@tavola/testkit';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { addLocation, addOrder, type TestLocation, testCtx } from './testing/house.ts';
import { startTestWorker } from './testing/test-worker.ts';

let database: TestDatabase;
let smtp: SmtpSink;
let ctx: Ctx;
let location: TestLocation;
let worker: RunningWorker;
let numbers = 0;

interface Received {
  headers: IncomingMessage['headers'];
  url: string;
  body: string;
}

/** A small HTTP service that stands for Resend and Twilio. */
async function startService() {
  const requests: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      requests.push({ headers: request.headers, url: request.url ?? '', body });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: 're_1', sid: 'SM1' }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { requests, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
let service: Awaited<ReturnType<typeof startService>>;

beforeAll(async () => {
  [database, smtp, service] = await Promise.all([createTestDatabase(), startSmtpSink(), startService()]);
  ctx = testCtx(database);
  location = await addLocation(ctx);
  worker = await startTestWorker(database, { env: { RESEND_BASE_URL: service.url, TWILIO_BASE_URL: service.url } });
});
afterAll(async () => {
  await worker.stop();
  service.close();
  await Promise.all([database.close(), smtp.close()]);
});
beforeEach(() => set('mail', { provider: 'smtp', smtpHost: smtp.host, smtpPort: smtp.port, smtpSecurity: 'none' }));
afterEach(() => database.sql`delete from settings`);

/** Changes settings the way the dashboard does; the worker, another process to it, hears of it by the doorbell. */
async function set(group: SettingGroup, values: Record<string, string | number>): Promise<void> {
  await updateSettings(ctx, { group, values });
  worker.ctx.settings.invalidate();
}

async function sendMail(): Promise<{ recipient: string; id: string }> {
  numbers += 1;
  const recipient = `mail-${numbers}@guest.test`;
  const { id } = await sendTestMessage(ctx, { to: recipient });
  worker.wake();
  return { recipient, id };
}
const arrived = async () => {
  const { recipient } = await sendMail();
  return smtp.waitFor((mail) => mail.envelope.to.includes(recipient));
};
const stateOf = async (id: string) =>
  (await ctx.db.select().from(schema.messages)).find((message) => message.id === id)?.state;

/** An SMTP server that insists on what a setting is about. */
async function startPickyServer(options: ConstructorParameters<typeof SMTPServer>[0]) {
  const server = new SMTPServer(options).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

describe('settings of the group mail', () => {
  it('mail.provider: none keeps mail in the log, smtp sends it', async () => {
    await set('mail', { provider: 'none' });
    const { id, recipient } = await sendMail();
    await expect.poll(() => stateOf(id)).toBe('skipped');
    expect(smtp.messages.some((mail) => mail.envelope.to.includes(recipient))).toBe(false);
    await set('mail', { provider: 'smtp' });
    expect((await arrived()).subject).toContain('Test mail');
  });

  it('mail.fromName: the sender name, otherwise the restaurant', async () => {
    expect((await arrived()).from?.name).toBe('Tavola');
    await set('mail', { fromName: 'The Harbour Team' });
    expect((await arrived()).from?.name).toBe('The Harbour Team');
  });

  it('mail.fromEmail: the sender address', async () => {
    await set('mail', { fromEmail: 'team@harbour.test' });
    const mail = await arrived();
    expect(mail.from?.address).toBe('team@harbour.test');
    expect(mail.envelope.from).toBe('team@harbour.test');
  });

  it('mail.smtpHost: the server it goes to', async () => {
    await set('mail', { smtpHost: '127.0.0.2' });
    const { id } = await sendMail();
    await expect
      .poll(
        async () => (await database.sql`select attempts from tasks where effect_key = ${`message:${id}`}`)[0]?.attempts,
      )
      .toBeGreaterThan(0);
    expect(await stateOf(id)).not.toBe('sent');
    await set('mail', { smtpHost: smtp.host });
    await arrived();
  });

  it('mail.smtpPort: the port of that server', async () => {
    const other = await startSmtpSink();
    await set('mail', { smtpPort: other.port });
    const { recipient } = await sendMail();
    await other.waitFor((mail) => mail.envelope.to.includes(recipient));
    expect(smtp.messages.some((mail) => mail.envelope.to.includes(recipient))).toBe(false);
    await other.close();
  });

  it('mail.smtpUser and mail.smtpPassword: the sign-in', async () => {
    const tries: string[] = [];
    const picky = await startPickyServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth({ username = '', password = '' }, _session, done) {
        tries.push(`${username}/${password}`);
        done(null, { user: username });
      },
      onData: (stream, _session, done) => stream.resume().on('end', () => done()),
    });
    await set('mail', { smtpPort: picky.port, smtpUser: 'house', smtpPassword: 'open sesame' });
    const { id } = await sendMail();
    await expect.poll(() => stateOf(id)).toBe('sent');
    expect(tries).toEqual(['house/open sesame']);
    picky.close();
  });

  it('mail.smtpSecurity: refuses a server without encryption unless told otherwise', async () => {
    await set('mail', { smtpSecurity: 'starttls' });
    const { id } = await sendMail();
    await expect
      .poll(
        async () => (await database.sql`select error from tasks where effect_key = ${`message:${id}`}`)[0]?.error ?? '',
      )
      .toMatch(/STARTTLS|TLS/i);
    await set('mail', { smtpSecurity: 'none' });
    await arrived();
  });

  it('mail.resendApiKey: signs requests to Resend, with a key against doubles', async () => {
    await set('mail', { provider: 'resend', resendApiKey: 're_a_key_for_tests' });
    const { id, recipient } = await sendMail();
    await expect.poll(() => stateOf(id)).toBe('sent');
    const request = service.requests.find(({ body }) => body.includes(recipient));
    expect(request?.headers.authorization).toBe('Bearer re_a_key_for_tests');
    expect(request?.headers['idempotency-key']).toBe(id);
  });
});

describe('settings of the group sms', () => {
  const text = async () => {
    numbers += 1;
    const phone = `+3519123456${String(numbers).padStart(2, '0')}`;
    await addOrder(ctx, location, { name: 'Ana', phone });
    worker.wake();
    await expect
      .poll(
        async () => (await ctx.db.select().from(schema.messages)).find((message) => message.recipient === phone)?.state,
      )
      .toMatch(/sent|skipped/);
    const row = (await ctx.db.select().from(schema.messages)).find((message) => message.recipient === phone);
    return {
      state: row?.state,
      request: service.requests.find(({ body }) => body.includes(encodeURIComponent(phone))),
    };
  };
  beforeAll(async () => {
    await ctx.db.insert(schema.automationRules).values({
      id: '01936f2e-8a00-7000-8000-0000000000aa',
      name: 'Text',
      event: 'order.created',
      conditions: { match: 'all', conditions: [] },
      actions: [{ kind: 'sms', to: 'customer', body: 'Order {{order.number}}' }],
      ratePerHour: null,
    });
  });

  it('sms.provider: log keeps texts in the log', async () => {
    expect(await text()).toEqual({ state: 'skipped', request: undefined });
  });

  it('sms.twilioAccountSid, sms.twilioAuthToken and sms.twilioFrom: account, sign-in and sender at Twilio', async () => {
    await set('sms', {
      provider: 'twilio',
      twilioAccountSid: 'AC123',
      twilioAuthToken: 'twilio-token',
      twilioFrom: '+351210000009',
    });
    const { state, request } = await text();
    expect(state).toBe('sent');
    expect(request?.url).toBe('/2010-04-01/Accounts/AC123/Messages.json');
    expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('AC123:twilio-token').toString('base64')}`);
    expect(new URLSearchParams(request?.body).get('From')).toBe('+351210000009');
  });
});

describe('settings that mails show', () => {
  it('branding.accent and general.restaurantName: colour and name of every mail', async () => {
    await set('branding', { accent: '#123abc' });
    await set('general', { restaurantName: 'Casa do Rio' });
    const mail = await arrived();
    expect(mail.html).toContain('#123abc');
    expect(mail.html).toContain('Casa do Rio');
    expect(mail.subject).toContain('Casa do Rio');
  });

  it('general.contactEmail and general.contactPhone: where answers go', async () => {
    await set('general', { contactEmail: 'answer@house.test', contactPhone: '+351 21 000 00 00' });
    const mail = await arrived();
    expect(mail.replyTo?.[0]?.address).toBe('answer@house.test');
    expect(mail.html).toContain('+351 21 000 00 00');
  });
});
