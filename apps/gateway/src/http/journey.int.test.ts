import { randomUUID } from 'node:crypto';
import { availabilityOutput, holdOutput, menuSchema, problemSchema, reservationSchema } from '@tavola/shared/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, answerOf } from '../testing/answer.ts';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

let under: GatewayUnderTest;
let bot: string;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  bot = await under.key(
    [
      'availability:read',
      'reservations:read',
      'reservations:write',
      'menu:read',
      'orders:read',
      'orders:write',
      'orders:manage',
    ],
    { holdLimit: 1_000 },
  );
});
afterAll(() => under.close());

async function call(
  method: string,
  path: string,
  options: { body?: unknown; key?: string | null; intent?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const key = options.key === undefined ? bot : options.key;
  const answer = await fetch(`${under.gateway.url}/api/v1${path}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(options.intent ? { 'idempotency-key': options.intent } : {}),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  return answerOf(answer);
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function freeSlot(
  partySize = 2,
  days = 9,
  key = bot,
): Promise<{ location: string; date: string; time: string; partySize: number }> {
  for (let day = days; day < days + 7; day += 1) {
    const query = `location=harbour&date=${inDays(day)}&partySize=${partySize}`;
    const answer = await call('GET', `/reservations/availability?${query}`, { key });
    const slot = answer.read(availabilityOutput).slots.find(({ available }) => available);
    if (slot) return { location: 'harbour', date: slot.date, time: slot.time, partySize };
  }
  throw new Error('a whole week without a free table');
}

const guest = { name: 'Ada Lovelace', phone: '+351 912 345 678', email: 'ada@example.com' };

describe('a machine books a table', () => {
  test('availability → hold → confirm → get → cancel, with the reason in the query', async () => {
    const slot = await freeSlot();
    const hold = await call('POST', '/reservations/hold', { body: slot, intent: randomUUID() });
    expect(hold.status).toBe(201);
    expect(hold.body).toMatchObject({ ...slot, holdId: expect.any(String), policy: { text: expect.any(String) } });
    const intent = randomUUID();
    const { holdId } = hold.read(holdOutput);
    const confirm = await call('POST', '/reservations/confirm', { body: { holdId, guest }, intent });
    expect(confirm.status).toBe(201);
    expect(confirm.body).toMatchObject({ channel: 'voice', allowedActions: expect.arrayContaining(['cancel']) });
    const { id } = confirm.read(reservationSchema);
    expect((await call('GET', `/reservations/${id}`)).body).toMatchObject({ id });
    const cancel = await call('DELETE', `/reservations/${id}?reason=guest_request`, {
      intent: randomUUID(),
    });
    expect(cancel.status).toBe(200);
    expect(cancel.body).toMatchObject({ status: 'cancelled' });
    const again = await call('DELETE', `/reservations/${id}`, {
      body: { reason: 'guest_request' },
      intent: randomUUID(),
    });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  test('without a key a guest may hold and confirm, and nothing more', async () => {
    const slot = await freeSlot(2, 10);
    const hold = await call('POST', '/reservations/hold', { body: slot, key: null });
    expect(hold.status).toBe(201);
    const confirm = await call('POST', '/reservations/confirm', {
      body: { holdId: hold.read(holdOutput).holdId, guest },
      key: null,
    });
    expect(confirm.status).toBe(201);
    expect(confirm.body).toMatchObject({ channel: 'web' });
    const list = await call('GET', '/reservations', { key: null });
    expect(list.status).toBe(401);
    expect(list.body).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('unknown fields, wrong types and strange bodies are refused with the field that is wrong', async () => {
    const slot = await freeSlot();
    const odd = await call('POST', '/reservations/hold', { body: { ...slot, table: 7 }, intent: randomUUID() });
    expect(odd.status).toBe(400);
    expect(odd.body).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { issues: [{ message: expect.stringContaining('table') }] },
    });
    const wrong = await call('POST', '/reservations/hold', {
      body: { ...slot, partySize: 'two' },
      intent: randomUUID(),
    });
    expect(wrong.body).toMatchObject({ details: { issues: [{ path: 'partySize' }] } });
    for (const body of [[], 'text', 7, null]) {
      expect((await call('POST', '/reservations/hold', { body, intent: randomUUID() })).status).toBe(400);
    }
    const broken = await fetch(`${under.gateway.url}/api/v1/reservations/hold`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":',
    });
    expect(broken.status).toBe(400);
    expect(broken.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('idempotency over HTTP', () => {
  test('is required with a key, and has a form', async () => {
    const slot = await freeSlot();
    const none = await call('POST', '/reservations/hold', { body: slot });
    expect(none).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } });
    const short = await call('POST', '/reservations/hold', { body: slot, intent: 'short' });
    expect(short).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  });

  test('the same request again is the same bytes and status, marked, and books nothing', async () => {
    const slot = await freeSlot(2, 11);
    const intent = randomUUID();
    const body = { ...slot, guest };
    const first = await call('POST', '/reservations', { body, intent });
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const again = await call('POST', '/reservations', { body: { guest, ...slot }, intent: `"${intent}"` });
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const [count] = await under.database
      .sql`select count(*)::int as n from events where object_id = ${first.read(reservationSchema).id} and name = 'reservation.confirmed'`;
    expect(count?.n).toBe(1);
  });

  test('other input or another operation under the same key is refused', async () => {
    const slot = await freeSlot(2, 12);
    const intent = randomUUID();
    await call('POST', '/reservations', { body: { ...slot, guest }, intent });
    const other = await call('POST', '/reservations', {
      body: { ...slot, guest: { ...guest, name: 'Grace Hopper' } },
      intent,
    });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    const elsewhere = await call('POST', '/reservations/hold', { body: slot, intent });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  test('a refusal stores nothing: the same key may be used to do it right', async () => {
    const slot = await freeSlot(2, 13);
    const intent = randomUUID();
    const wrong = await call('POST', '/reservations/hold', { body: { ...slot, time: '03:07' }, intent });
    expect(wrong.status).toBe(422);
    expect((await call('POST', '/reservations/hold', { body: slot, intent })).status).toBe(201);
  });

  test('a channel cannot see the answers of another, and rights are checked before a replay', async () => {
    const slot = await freeSlot(2, 14);
    const intent = randomUUID();
    const first = await call('POST', '/reservations', { body: { ...slot, guest }, intent });
    const partner = await under.key(['reservations:write'], { channel: 'partner' });
    const theirs = await call('POST', '/reservations', { body: { ...slot, guest }, intent, key: partner });
    expect(theirs.headers.get('idempotent-replayed')).toBeNull();
    expect(theirs.read(reservationSchema).id).not.toBe(first.read(reservationSchema).id);
    const reader = await under.key(['reservations:read']);
    const refused = await call('POST', '/reservations', { body: { ...slot, guest }, intent, key: reader });
    expect(refused).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
  });

  test('20 copies at once make one reservation', async () => {
    const slot = await freeSlot(2, 15);
    const intent = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call('POST', '/reservations', { body: { ...slot, guest }, intent })),
    );
    const ids = new Set(
      answers.filter(({ status }) => status === 201).map((answer) => answer.read(reservationSchema).id),
    );
    expect(ids.size).toBe(1);
    for (const { status, headers } of answers) {
      if (status === 201) continue;
      expect(status).toBe(409);
      expect(headers.get('retry-after')).toBe('1');
    }
  });

  test('a tRPC batch with the header may hold one write only', async () => {
    const answer = await fetch(`${under.gateway.url}/trpc/reservations.hold,reservations.hold?batch=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bot}`, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ 0: await freeSlot(), 1: await freeSlot() }),
    });
    const text = await answer.text();
    expect(text).toContain('VALIDATION_FAILED');
    expect(text).not.toContain('holdId');
  });
});

describe('the last table', () => {
  test('50 ask at once over HTTP: as many get it as there are tables, the others get what would work', async () => {
    const slot = await freeSlot(8, 20);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call('POST', '/reservations/hold', { body: slot, intent: randomUUID() })),
    );
    const granted = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect(granted.length + refused.length).toBe(50);
    expect(refused.length).toBeGreaterThan(0);
    for (const { body } of refused) expect(body).toMatchObject({ code: 'SLOT_UNAVAILABLE', retryable: false });
    const [first] = refused;
    const [alternative] = first?.read(problemSchema).alternatives ?? [];
    const retry = await call('POST', '/reservations/hold', { body: alternative, intent: randomUUID() });
    expect(retry.status).toBe(201);
  });
});

describe('the menu', () => {
  test('comes from memory with an ETag, is 304 when unchanged', async () => {
    const first = await call('GET', '/menu?location=harbour', { key: null });
    expect(first.read(menuSchema).categories.length).toBeGreaterThan(3);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const etag = first.headers.get('etag') ?? '';
    const same = await fetch(`${under.gateway.url}/api/v1/menu?location=harbour`, {
      headers: { 'if-none-match': etag },
    });
    expect(same.status).toBe(304);
  });

  test('needs its scope when asked with a key', async () => {
    const other = await under.key(['availability:read']);
    const answer = await call('GET', '/menu?location=harbour', { key: other });
    expect(answer).toMatchObject({ status: 403, body: { code: 'INSUFFICIENT_SCOPE' } });
  });

  test('a key of one location does not see the menu of another', async () => {
    const here = await under.key(['menu:read'], { locations: ['hudson'] });
    expect((await call('GET', '/menu?location=harbour', { key: here })).status).toBe(404);
    expect((await call('GET', '/menu?location=hudson', { key: here })).status).toBe(200);
  });
});

describe('test mode', () => {
  test('a test key sees the copy, never the live book', async () => {
    const key = await under.key(['availability:read', 'reservations:write', 'reservations:read'], {
      test: true,
      channel: 'partner',
    });
    const slot = await freeSlot(2, 9, key);
    const booked = await call('POST', '/reservations', {
      key,
      intent: randomUUID(),
      body: { ...slot, guest },
    });
    expect(booked.status).toBe(201);
    expect((await call('GET', `/reservations/${booked.read(reservationSchema).id}`)).status).toBe(404);
  });
});
