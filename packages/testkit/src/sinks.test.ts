import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts';
import { startWebhookSink, type WebhookSink } from './webhook-sink.ts';

describe('startSmtpSink', () => {
  let sink: SmtpSink | undefined;
  afterEach(() => sink?.close());

  /** Speaks SMTP by hand and answers the server's last line. */
  function send(port: number, subject: string): Promise<string> {
    const lines = ['EHLO test', 'MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.com>', 'DATA'];
    const message = `Subject: ${subject}\r\nTo: b@example.com\r\n\r\nHello\r\n.`;
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const script = [...lines, message, 'QUIT'];
      let verdict = '';
      socket.on('data', (chunk) => {
        // A reply is complete when its last line has no hyphen after the code.
        if (!/^\d{3} .*\r\n$/m.test(chunk.toString())) return;
        if (script.length === 1) verdict = chunk.toString();
        const next = script.shift();
        if (next) socket.write(`${next}\r\n`);
      });
      socket.on('close', () => resolve(verdict));
      socket.on('error', reject);
    });
  }

  it('keeps what it is given, with the envelope', async () => {
    sink = await startSmtpSink();
    const arrived = sink.waitFor(({ subject }) => subject === 'Your table');
    await send(sink.port, 'Your table');
    expect(await arrived).toMatchObject({
      text: 'Hello\n',
      envelope: { from: 'a@example.com', to: ['b@example.com'] },
    });
    expect(sink.messages).toHaveLength(1);
  });

  it('refuses as told, then takes mail again', async () => {
    sink = await startSmtpSink();
    sink.refuseNext(1);
    expect(await send(sink.port, 'first')).toMatch(/^451/);
    expect(await send(sink.port, 'second')).toMatch(/^250/);
    expect(sink.messages.map(({ subject }) => subject)).toEqual(['second']);
  });

  it('says so when the wanted message never comes', async () => {
    sink = await startSmtpSink();
    await expect(sink.waitFor(() => true, 20)).rejects.toThrow('No such message within 20 ms; 0 others came');
  });
});

describe('startWebhookSink', () => {
  let sink: WebhookSink | undefined;
  afterEach(() => sink?.close());

  const post = (url: string, body: string) => fetch(url, { method: 'POST', body, headers: { 'webhook-id': 'msg_1' } });

  it('records the bytes and headers, and answers by script', async () => {
    sink = await startWebhookSink();
    sink.answerNext({ status: 503, headers: { 'retry-after': '7' } });
    const first = await post(`${sink.url}/hook`, '{"a": 1}');
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '7']);
    expect((await post(`${sink.url}/hook`, '{}')).status).toBe(204);
    expect(sink.requests[0]).toMatchObject({ method: 'POST', path: '/hook', body: '{"a": 1}' });
    expect(sink.requests[0]?.headers['webhook-id']).toBe('msg_1');
  });

  it('can hang up on the caller', async () => {
    sink = await startWebhookSink();
    sink.answerNext('reset');
    await expect(post(sink.url, '{}')).rejects.toThrow();
    expect(sink.requests).toHaveLength(1);
  });
});
