import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressRules, endpointUrlProblem, type Resolve } from '@tavola/domain';
import { Agent, EnvHttpProxyAgent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWebhookPoster } from './post-webhook.ts';

let canary: Server;
let port: number;
let touched = 0;

beforeAll(async () => {
  canary = createServer((_request, response) => response.end('secret'));
  canary.on('connection', () => {
    touched += 1;
  });
  canary.listen(0);
  await once(canary, 'listening');
  ({ port } = canary.address() as AddressInfo);
});
afterAll(() => {
  canary.closeAllConnections();
  return new Promise((resolve) => canary.close(resolve));
});

const closed = addressRules([]);
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** Names of hostile zones, each answering with addresses that must not be reached. */
const ZONES: Record<string, string[]> = {
  'loopback.evil.test': ['127.0.0.1'],
  'private.evil.test': ['10.1.2.3'],
  'mixed.evil.test': ['93.184.216.34', '127.0.0.1'],
  'mixed6.evil.test': ['2606:2800:220:1:248:1893:25c8:1946', '::1'],
  'mapped.evil.test': ['::ffff:127.0.0.1'],
  'nat64.evil.test': ['64:ff9b::7f00:1'],
  'metadata.evil.test': ['169.254.169.254'],
  localhost: ['127.0.0.1', '::1'],
  'localhost.localdomain': ['127.0.0.1'],
  'printer.local': ['192.168.1.20'],
};
const zones: Resolve = async (host) => {
  const found = ZONES[host];
  if (!found) throw new Error('ENOTFOUND');
  return found;
};

const HOSTS = [
  // Loopback and "this" network in every spelling a URL parser knows
  '127.0.0.1',
  '127.0.0.2',
  '127.255.255.254',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '0.0.0.0',
  '0',
  '0x0',
  '127.0.0x1',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  // Private, shared, link-local, test, benchmark, multicast, reserved, broadcast
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.255.255',
  '169.254.169.254',
  '169.254.0.1',
  '100.64.0.1',
  '100.127.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '0300.0250.0.1',
  '0xa9fea9fe',
  '3232235521',
  '192.88.99.1',
  // IPv6: loopback, unspecified, local, embedded IPv4, translations, tunnels, documentation, multicast
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::127.0.0.1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[fe80::1]',
  '[febf::1]',
  '[fec0::1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2002:a00:1::1]',
  '[2001:0:7f00:1::]',
  '[2001:db8::1]',
  '[ff02::1]',
  '[ff05::1:3]',
  '[100::1]',
  '[::ffff:0:127.0.0.1]',
  '[5f00::1]',
  // Names that lead inside
  ...Object.keys(ZONES),
  'LOCALHOST',
  'localhost.',
  'loopback.evil.test.',
];
const URLS = [
  ...HOSTS.map((host) => `http://${host}:PORT/hook`),
  'http://user@127.0.0.1:PORT/',
  'http://example.com@127.0.0.1:PORT/',
  'http://127.0.0.1:PORT@10.0.0.1/',
  'https://user:pass@loopback.evil.test:PORT/',
  'http://127.0.0.1:PORT#@example.com/',
  'http:\\\\127.0.0.1:PORT\\hook',
  'http:127.0.0.1:PORT',
  'http:/127.0.0.1:PORT',
  'http://127.0.0.1\t:PORT/',
  'file:///etc/passwd',
  'ftp://127.0.0.1:PORT/',
  'gopher://127.0.0.1:PORT/',
  'unix:/var/run/docker.sock',
  'javascript:fetch(1)',
  'data:text/plain,x',
  '//127.0.0.1:PORT/',
  '',
  'not an address',
  'http://',
  'http://[::1',
  'http://unresolvable.evil.test:PORT/',
];

describe('webhook addresses', () => {
  it(`refuses ${URLS.length} hostile forms at save and never dials one`, async () => {
    expect(URLS.length).toBeGreaterThanOrEqual(60);
    const poster = createWebhookPoster({ rules: closed, resolve: zones, clock: () => new Date(), timeoutMs: 2_000 });
    touched = 0;
    const passed: string[] = [];
    for (const form of URLS) {
      for (const url of [form, form.replace(/^http:/, 'https:')].map((text) => text.replaceAll('PORT', String(port)))) {
        const problem = await endpointUrlProblem(url, { rules: closed, resolve: zones });
        // A name that does not resolve yet may be saved; the connection asks again.
        if (problem === undefined && !url.includes('unresolvable')) passed.push(`saved: ${url}`);
        const outcome = await poster.post({ url, webhookId: 'id', body: '{}', secrets: [SECRET] });
        if (outcome.status !== null || !outcome.error) passed.push(`sent: ${url}`);
      }
    }
    await poster.close();
    expect(passed).toEqual([]);
    expect(touched).toBe(0);
  });

  it('control: without the rules the canary would have been reached', async () => {
    touched = 0;
    await request(`http://2130706433:${port}/`).then(({ body }) => body.dump());
    expect(touched).toBe(1);
  });

  it('dials the address it judged, so a name that answers differently later gains nothing', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    const rebinding: Resolve = async () => answers.shift() ?? ['127.0.0.1'];
    touched = 0;
    const poster = createWebhookPoster({
      rules: closed,
      resolve: rebinding,
      clock: () => new Date(),
      timeoutMs: 2_000,
    });
    const url = `https://rebind.evil.test:${port}/`;
    expect(await endpointUrlProblem(url, { rules: closed, resolve: async () => ['93.184.216.34'] })).toBeUndefined();
    const outcome = await poster.post({ url, webhookId: 'id', body: '{}', secrets: [SECRET] });
    await poster.close();
    expect(outcome).toMatchObject({ status: null, error: expect.stringContaining('private network') });
    expect(touched).toBe(0);
  });

  it('control: a check before an ordinary connection is fooled by rebinding', async () => {
    const answers = ['93.184.216.34', '127.0.0.1'];
    touched = 0;
    const checked = answers.shift();
    expect(checked).toBe('93.184.216.34');
    const naive = new Agent({
      connect: {
        lookup: (_host, options, done) => {
          const address = answers.shift() ?? '127.0.0.1';
          if (options.all) done(null, [{ address, family: 4 }]);
          else done(null, address, 4);
        },
      },
    });
    await request(`http://rebind.evil.test:${port}/`, { dispatcher: naive }).then(({ body }) => body.dump());
    await naive.close();
    expect(touched).toBe(1);
  });

  it('does not follow a redirect into the network', async () => {
    const open = addressRules(['127.0.0.2/32']);
    const redirecting = createServer((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
    );
    redirecting.listen(0, '127.0.0.2');
    await once(redirecting, 'listening');
    const { port: at } = redirecting.address() as AddressInfo;
    touched = 0;
    const poster = createWebhookPoster({ rules: open, resolve: zones, clock: () => new Date() });
    const outcome = await poster.post({
      url: `http://127.0.0.2:${at}/`,
      webhookId: 'id',
      body: '{}',
      secrets: [SECRET],
    });
    await poster.close();
    redirecting.close();
    expect(outcome).toMatchObject({ status: 302, error: 'Redirects are not followed' });
    expect(touched).toBe(0);
  });

  it('reads no more of an answer than it keeps', async () => {
    const open = addressRules(['127.0.0.0/8']);
    let sent = 0;
    const endless = createServer((_request, response) => {
      const chunk = Buffer.alloc(16_384, 'x');
      const push = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', push);
      push();
    });
    endless.listen(0, '127.0.0.1');
    await once(endless, 'listening');
    const { port: at } = endless.address() as AddressInfo;
    const poster = createWebhookPoster({ rules: open, resolve: zones, clock: () => new Date() });
    const outcome = await poster.post({
      url: `http://127.0.0.1:${at}/`,
      webhookId: 'id',
      body: '{}',
      secrets: [SECRET],
    });
    await poster.close();
    endless.closeAllConnections();
    endless.close();
    expect(outcome.status).toBe(200);
    expect(outcome.response).toHaveLength(1_024);
    expect(sent).toBeLessThan(64 * 1_048_576);
  });

  it('leaves the proxy of the environment alone, which would dial whatever it is told', async () => {
    const proxy = `http://127.0.0.1:${port}`;
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']) vi.stubEnv(name, proxy);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    const receiver = createServer((_request, response) => response.end());
    receiver.listen(0, '127.0.0.2');
    await once(receiver, 'listening');
    const { port: at } = receiver.address() as AddressInfo;
    const url = `http://127.0.0.2:${at}/`;
    try {
      touched = 0;
      const poster = createWebhookPoster({
        rules: addressRules(['127.0.0.2/32']),
        resolve: zones,
        clock: () => new Date(),
      });
      const outcome = await poster.post({ url, webhookId: 'id', body: '{}', secrets: [SECRET] });
      await poster.close();
      expect(outcome.status).toBe(200);
      expect(touched).toBe(0);

      const obedient = new EnvHttpProxyAgent({ noProxy: '' });
      const dialled = request(url, { dispatcher: obedient }).catch(() => undefined);
      await expect.poll(() => touched, { message: 'control: an agent that obeys the environment' }).toBeGreaterThan(0);
      await obedient.destroy();
      await dialled;
    } finally {
      vi.unstubAllEnvs();
      receiver.close();
    }
  });

  it('lets the operator open a network, and then plain http too', async () => {
    const open = addressRules(['192.168.1.0/24', 'fd00::/8']);
    const problem = (url: string) => endpointUrlProblem(url, { rules: open, resolve: zones });
    expect(await problem('http://192.168.1.20/print')).toBeUndefined();
    expect(await problem('http://printer.local/print')).toBeUndefined();
    expect(await problem('http://[fd12::1]/')).toBeUndefined();
    expect(await problem('http://192.168.2.20/print')).toContain('private network');
    expect(await problem('http://93.184.216.34/')).toBe('Use https://');
    expect(() => addressRules(['192.168.1.0'])).toThrow('is not a network');
  });
});
