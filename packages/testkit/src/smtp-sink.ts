import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { firstOf } from './first-of.ts';

export interface SunkMessage extends Email {
  /** Addresses of the SMTP envelope, which is where the message really went. */
  envelope: { from: string; to: string[] };
}

export interface SmtpSink {
  host: string;
  port: number;
  url: string;
  /** Every message taken so far, oldest first. */
  messages: SunkMessage[];
  /** Resolves with the first message, past or future, that satisfies `wanted`; rejects after `ms`. */
  waitFor(wanted: (message: SunkMessage) => boolean, ms?: number): Promise<SunkMessage>;
  /** The next `count` messages are refused with this SMTP answer, as a full or angry server would. */
  refuseNext(count: number, responseCode?: number): void;
  close(): Promise<void>;
}

export interface SmtpSinkOptions {
  /** Told of each message instead of it being read and kept, for measurements that the reading would disturb. */
  onTaken?: (envelope: SunkMessage['envelope']) => void;
}

/** A real SMTP server on loopback that keeps what it is given instead of delivering it. */
export async function startSmtpSink({ onTaken }: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const messages: SunkMessage[] = [];
  const watchers = new Set<() => void>();
  let refusals = { left: 0, responseCode: 451 };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusals.left > 0) {
          refusals.left -= 1;
          done(Object.assign(new Error('Refused by the test'), { responseCode: refusals.responseCode }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
        if (onTaken) {
          onTaken(envelope);
          done();
          return;
        }
        PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          messages.push({ ...email, envelope });
          done();
          for (const look of watchers) look();
        }, done);
      });
    },
  });
  // A client killed in the middle of a mail breaks its connection; that is its mail's end, not the server's.
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;

  return {
    host: '127.0.0.1',
    port,
    url: `smtp://127.0.0.1:${port}`,
    messages,
    waitFor: (wanted, ms = 10_000) => firstOf(messages, wanted, watchers, ms, 'message'),
    refuseNext(count, responseCode = 451) {
      refusals = { left: count, responseCode };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
