import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedPush {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A push service on loopback. It keeps what it is given and answers 201 unless told otherwise. */
export async function startPushService() {
  const received: ReceivedPush[] = [];
  const answers: (number | 'hang')[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      received.push({ path, headers, body: Buffer.concat(chunks) });
      const answer = answers.shift() ?? 201;
      if (answer !== 'hang') response.writeHead(answer, { location: `/message/${received.length}` }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    /** The next requests get these answers in order. */
    answerNext: (...next: (number | 'hang')[]) => answers.push(...next),
    to: (browser: TestBrowser) => received.filter(({ path }) => browser.endpoint.endsWith(path)),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
export type PushService = Awaited<ReturnType<typeof startPushService>>;

/** A browser that subscribed with this service and can read what is meant for it. */
export function newBrowser(serviceUrl: string) {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const auth = randomBytes(16);
  const endpoint = `${serviceUrl}/push/${randomBytes(12).toString('base64url')}`;
  return {
    endpoint,
    keys: { p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url') },
    /** What the service worker is given: the message as RFC 8291 and RFC 8188 say to decrypt it. */
    read({ body }: Pick<ReceivedPush, 'body'>): unknown {
      const salt = body.subarray(0, 16);
      const sender = body.subarray(21, 21 + body.readUInt8(20));
      const sealed = body.subarray(21 + sender.length);
      const shared = pair.computeSecret(sender);
      const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender]);
      const input = Buffer.from(hkdfSync('sha256', shared, auth, keyInfo, 32));
      const derive = (info: string, length: number) => Buffer.from(hkdfSync('sha256', input, salt, info, length));
      const decipher = createDecipheriv(
        'aes-128-gcm',
        derive('Content-Encoding: aes128gcm\0', 16),
        derive('Content-Encoding: nonce\0', 12),
      ).setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'));
    },
  };
}
export type TestBrowser = ReturnType<typeof newBrowser>;

/** The claims a server signed with its key (RFC 8292), and that key. Throws when the signature is not its. */
export function readVapid({ headers }: Pick<ReceivedPush, 'headers'>) {
  const [, token = '', publicKey = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${head}.${body}`);
  if (
    !verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, new Uint8Array(Buffer.from(signature, 'base64url')))
  ) {
    throw new Error('not signed with the key it shows');
  }
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as {
    aud: string;
    exp: number;
    sub: string;
  };
  return { claims, publicKey };
}
