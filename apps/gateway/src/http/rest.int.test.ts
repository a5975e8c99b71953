import { revokeApiKey } from '@tavola/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await runGateway();
});
afterAll(() => under.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(under.gateway.url + path, { headers });

describe('the front door', () => {
  test('answers with the request id it was given, or one of its own', async () => {
    const given = await get('/api/v1/time', { 'x-request-id': 'call-0001-a' });
    expect(given.status).toBe(200);
    expect(given.headers.get('x-request-id')).toBe('call-0001-a');
    expect(await given.json()).toHaveProperty('serverTime');
    expect((await get('/api/v1/time')).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  test('an unknown address is a problem document in the language asked for', async () => {
    const answer = await get('/api/v1/nothing', { 'accept-language': 'de-AT,en;q=0.5' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      code: 'NOT_FOUND',
      status: 404,
      message: 'Das haben wir nicht gefunden.',
    });
  });

  test('malformed, unknown, revoked and expired keys get one identical 401', async () => {
    const revoked = await under.key(['menu:read']);
    const [{ id } = { id: '' }] = await under.database
      .sql`select id from api_keys where key_id = ${revoked.split('_')[2] ?? ''}`;
    await revokeApiKey(under.ctx, { id });
    const expired = await under.key(['menu:read']);
    await under.database.sql`update api_keys set expires_at = now() where key_id = ${expired.split('_')[2] ?? ''}`;
    const answers = await Promise.all(
      ['nonsense', `tav_live_${'a'.repeat(12)}_${'b'.repeat(49)}`, revoked, expired].map(async (key) => {
        const answer = await get('/api/v1/time', { authorization: `Bearer ${key}`, 'x-request-id': 'same-for-all' });
        return [answer.status, await answer.text(), answer.headers.get('www-authenticate')];
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(401);
  });

  test('a key that is not valid has the same refusal and its own code in tRPC', async () => {
    const answer = await get('/trpc/time.now', { authorization: 'Bearer nonsense' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      error: {
        code: -32_001,
        data: { code: 'UNAUTHORIZED', httpStatus: 401, problem: { code: 'UNAUTHENTICATED', status: 401 } },
      },
    });
  });

  test('a key in the address is refused before anything looks at it', async () => {
    const key = await under.key(['menu:read']);
    const answer = await get(`/api/v1/time?api_key=${key}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain(key);
  });

  test('what a plain form can send is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await fetch(`${under.gateway.url}/trpc/session.signOut`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'a=b',
      });
      expect(answer.status, type).toBe(400);
    }
  });

  test.each(['/api/v1/reservations/hold', '/trpc/session.signOut', '/mcp'])(
    'a body over 256 kB to %s is refused, and the connection goes on',
    async (path) => {
      const body = JSON.stringify({ text: 'x'.repeat(3_000_000) });
      const answer = await fetch(under.gateway.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('connection')).toBe('keep-alive');
      expect(await answer.json()).toMatchObject({
        code: 'VALIDATION_FAILED',
        details: { issues: [{ message: 'Send at most 256 kB' }] },
      });
    },
  );

  test('an address that cannot be decoded is refused like anything else, without repeating it', async () => {
    const answer = await get('/api/v1/reservations/tav_live_%ff');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      code: 'VALIDATION_FAILED',
      requestId: answer.headers.get('x-request-id'),
    });
    expect(text).not.toContain('tav_live_');
  });

  test('public reads may be used from any site, nothing else says so', async () => {
    expect((await get('/api/v1/time')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/health')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('limits', () => {
  test('a key is told what is left and refused when its minute is used up', async () => {
    const key = await under.key(['menu:read'], { ratePerMinute: 3 });
    const answers = [];
    for (let at = 0; at < 4; at += 1) answers.push(await get('/api/v1/time', { authorization: `Bearer ${key}` }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60');
    expect(answers[0]?.headers.get('ratelimit')).toMatch(/^"requests";r=2;t=\d+$/);
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answers[3]?.json()).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
  });

  test('a forged X-Forwarded-For from outside does not matter; from our proxy each address counts alone', async () => {
    const strict = await runGateway({ variables: { ANON_RATE_PER_MINUTE: '1' } });
    const ask = (address: string) =>
      fetch(`${strict.gateway.url}/api/v1/time`, { headers: { 'x-forwarded-for': address } }).then(
        ({ status }) => status,
      );
    const many = await Promise.all(Array.from({ length: 25 }, () => ask('198.51.100.7')));
    expect(many.filter((status) => status === 429)).toHaveLength(5);
    expect(await ask('203.0.113.9, 198.51.100.7')).toBe(429);
    expect(await ask('203.0.113.9')).toBe(200);
    await strict.close();
  });

  test('what a key does is counted by the hour, and it is marked as used', async () => {
    const key = await under.key(['menu:read']);
    for (let at = 0; at < 3; at += 1) await get('/api/v1/time', { authorization: `Bearer ${key}` });
    const rows = () => under.database.sql`
      select u.requests, u.errors, k.last_used_at from api_key_usage u join api_keys k on k.id = u.key_id
      where k.key_id = ${key.split('_')[2] ?? ''}`;
    await expect
      .poll(rows, { timeout: 5_000 })
      .toMatchObject([{ requests: 3, errors: 0, last_used_at: expect.any(String) }]);
  });
});

describe('documents', () => {
  test('the OpenAPI document and its page are served', async () => {
    const document = await (await get('/api/v1/openapi.json')).json();
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'http://localhost:3000/api/v1' }] });
    const page = await get('/api/v1/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('time.now');
  });

  test('health, readiness and metrics answer', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/ready')).json()).toEqual({ status: 'ready' });
    expect(await (await get('/metrics')).text()).toContain('tavola_request_seconds_count{operation="time.now"');
  });
});
