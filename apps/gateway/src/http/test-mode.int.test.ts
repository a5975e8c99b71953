import { randomUUID } from 'node:crypto';
import {
  availabilityOutput,
  holdOutput,
  problemSchema,
  reservationSchema,
  testClockSchema,
  timeOutput,
} from '@tavola/shared/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, answerOf } from '../testing/answer.ts';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

const SCOPES = ['availability:read', 'reservations:read', 'reservations:write', 'waitlist:write'] as const;
const HOUR_MS = 3_600_000;

let under: GatewayUnderTest;
let rehearsal: string;
let live: string;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  rehearsal = await under.key([...SCOPES], { test: true, holdLimit: 1_000 });
  live = await under.key([...SCOPES], { holdLimit: 1_000 });
});
afterAll(() => under.close());
beforeEach(async () => {
  await setClock({ now: 'real' });
});

async function call(
  method: string,
  path: string,
  {
    key = rehearsal,
    body,
    fault,
    intent = randomUUID(),
  }: { key?: string; body?: unknown; fault?: string; intent?: string } = {},
): Promise<Answer> {
  const answer = await fetch(`${under.gateway.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(method === 'GET' ? {} : { 'idempotency-key': intent }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(fault === undefined ? {} : { 'x-test-fault': fault }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answerOf(answer);
}

const setClock = (body: object) => call('POST', '/test/clock', { body });
const inDays = (days: number, from = Date.now()) => new Date(from + days * 24 * HOUR_MS).toISOString().slice(0, 10);

async function freeSlot(key = rehearsal, days = 9) {
  for (let day = days; day < days + 7; day += 1) {
    const query = `location=harbour&date=${inDays(day)}&partySize=2`;
    const answer = await call('GET', `/reservations/availability?${query}`, { key });
    const slot = answer.read(availabilityOutput).slots.find(({ available }) => available);
    if (slot) return { location: 'harbour', date: slot.date, time: slot.time, partySize: 2 };
  }
  throw new Error('a whole week without a free table');
}

const guest = { name: 'Ada Lovelace', phone: '+351 912 345 678', email: 'ada@example.com' };
const bookings = async (mode: string): Promise<number> => {
  const [row] = await under.database.sql`
    select count(*)::int as count from reservations r join locations l on l.id = r.location_id where l.mode = ${mode}`;
  return row?.count;
};

describe('what a test key does', () => {
  test('stays on the copy: live data and the mail queue know nothing of it', async () => {
    const before = await bookings('live');
    const slot = await freeSlot();
    const booked = await call('POST', '/reservations', { body: { ...slot, guest } });
    expect(booked.status).toBe(201);
    expect(await bookings('live')).toBe(before);
    const { id } = booked.read(reservationSchema);
    expect((await call('GET', `/reservations/${id}`, { key: live })).status).toBe(404);
    expect((await call('GET', `/reservations/${id}`)).status).toBe(200);
    const [outside] = await under.database
      .sql`select count(*)::int as count from messages where created_at > now() - interval '1 minute'`;
    expect(outside?.count).toBe(0);
  });
});

describe('the settable clock', () => {
  test('is the real one until it is set, and each move says where it stands', async () => {
    const real = (await call('GET', '/test/clock')).read(testClockSchema);
    expect(real).toMatchObject({ now: real.realTime, shiftSeconds: 0 });
    const moved = await setClock({ advanceSeconds: 3_600 });
    expect(moved).toMatchObject({ status: 200, body: { shiftSeconds: 3_600 } });
    const { serverTime } = (await call('GET', '/time')).read(timeOutput);
    expect(Date.parse(serverTime) - Date.now()).toBeGreaterThan(HOUR_MS - 60_000);
    expect((await setClock({ now: '2027-12-24T18:00:00+01:00' })).body).toMatchObject({
      now: '2027-12-24T17:00:00.000Z',
    });
  });

  test('leaves the live clock alone', async () => {
    await setClock({ advanceSeconds: 86_400 * 30 });
    const { serverTime } = (await call('GET', '/time', { key: live })).read(timeOutput);
    expect(Math.abs(Date.parse(serverTime) - Date.now())).toBeLessThan(60_000);
    const slot = await freeSlot(live);
    const hold = await call('POST', '/reservations/hold', { key: live, body: slot });
    expect(hold.status).toBe(201);
    await setClock({ advanceSeconds: 3_600 });
    const confirm = await call('POST', '/reservations/confirm', {
      key: live,
      body: { holdId: hold.read(holdOutput).holdId, guest },
    });
    expect(confirm.status).toBe(201);
  });

  test('lets a hold run out at once, ends it and frees the table', async () => {
    const slot = await freeSlot();
    const hold = await call('POST', '/reservations/hold', { body: slot });
    expect(hold.status).toBe(201);
    const { holdId, expiresAt } = hold.read(holdOutput);
    await setClock({ advanceSeconds: 60 });
    const extended = await call('PATCH', `/reservations/hold/${holdId}`);
    expect(extended.status).toBe(200);
    const later = extended.read(holdOutput).expiresAt;
    expect(Date.parse(later)).toBeGreaterThan(Date.parse(expiresAt));
    const clock = (await setClock({ advanceSeconds: 3_600 })).read(testClockSchema);
    expect(Date.parse(clock.now)).toBeGreaterThan(Date.parse(later));
    const late = await call('POST', '/reservations/confirm', { body: { holdId, guest } });
    expect(late).toMatchObject({ status: 410, body: { code: 'HOLD_EXPIRED' } });
    const [row] = await under.database.sql`select state from holds where id = ${holdId}`;
    expect(row?.state).toBe('expired');
  });

  test('shows deadlines by its own time while a hold made under it still lives', async () => {
    await setClock({ advanceSeconds: 86_400 });
    const hold = await call('POST', '/reservations/hold', { body: await freeSlot() });
    const { holdId, serverTime, expiresAt } = hold.read(holdOutput);
    expect(Date.parse(serverTime) - Date.now()).toBeGreaterThan(23 * HOUR_MS);
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.parse(serverTime));
    const confirm = await call('POST', '/reservations/confirm', { body: { holdId, guest } });
    expect(confirm.status).toBe(201);
  });

  test('moves what can be booked: yesterday is past', async () => {
    const slot = await freeSlot();
    await setClock({ now: `${inDays(60)}T12:00:00Z` });
    const gone = await call('POST', '/reservations', { body: { ...slot, guest } });
    expect(gone).toMatchObject({ status: 422, body: { code: 'OUTSIDE_BOOKING_WINDOW' } });
    const tomorrow = await call('GET', '/reservations/availability?location=harbour&date=tomorrow&partySize=2');
    expect(tomorrow.body).toMatchObject({ date: inDays(61) });
  });

  test('is for test keys; a move is made once per key and checked', async () => {
    expect(await call('POST', '/test/clock', { key: live, body: { now: 'real' } })).toMatchObject({
      status: 403,
      body: { code: 'INSUFFICIENT_SCOPE' },
    });
    expect((await fetch(`${under.gateway.url}/api/v1/test/clock`)).status).toBe(401);
    const intent = randomUUID();
    await call('POST', '/test/clock', { body: { advanceSeconds: 100 }, intent });
    const again = await call('POST', '/test/clock', { body: { advanceSeconds: 100 }, intent });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await call('GET', '/test/clock')).body).toMatchObject({ shiftSeconds: 100 });
    for (const body of [
      {},
      { now: 'real', advanceSeconds: 1 },
      { advanceSeconds: -1 },
      { now: '2099-01-01T00:00:00Z' },
    ]) {
      expect((await setClock(body)).body, JSON.stringify(body)).toMatchObject({ code: 'VALIDATION_FAILED' });
    }
  });
});

describe('forced faults', () => {
  test('timeout_after_commit books, loses the answer, and the same key brings it back', async () => {
    const before = await bookings('test');
    const body = { ...(await freeSlot()), guest };
    const intent = randomUUID();
    await expect(call('POST', '/reservations', { body, intent, fault: 'timeout_after_commit' })).rejects.toThrow();
    expect(await bookings('test')).toBe(before + 1);
    const again = await call('POST', '/reservations', { body, intent, fault: 'timeout_after_commit' });
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await bookings('test')).toBe(before + 1);
  });

  test('busy refuses with Retry-After and writes nothing; without it the same key works', async () => {
    const before = await bookings('test');
    const body = { ...(await freeSlot()), guest };
    const intent = randomUUID();
    const busy = await call('POST', '/reservations', { body, intent, fault: 'busy' });
    expect(busy).toMatchObject({ status: 503, body: { code: 'BUSY', retryable: true } });
    expect(busy.headers.get('retry-after')).toBe('1');
    expect(await bookings('test')).toBe(before);
    expect((await call('POST', '/reservations', { body, intent })).status).toBe(201);
  });

  test('slot_taken refuses hold, booking and change with alternatives that can be booked', async () => {
    const slot = await freeSlot();
    for (const path of ['/reservations/hold', '/reservations']) {
      const refused = await call('POST', path, {
        body: path.endsWith('hold') ? slot : { ...slot, guest },
        fault: 'slot_taken',
      });
      expect(refused).toMatchObject({ status: 409, body: { code: 'SLOT_UNAVAILABLE' } });
      const { alternatives = [] } = refused.read(problemSchema);
      expect(alternatives.length).toBeGreaterThanOrEqual(3);
      expect(alternatives.map(({ date, time }) => `${date} ${time}`)).not.toContain(`${slot.date} ${slot.time}`);
      expect((await call('POST', '/reservations/hold', { body: alternatives[0] })).status).toBe(201);
    }
    const booked = await call('POST', '/reservations', { body: { ...slot, guest } });
    const { id, revision } = booked.read(reservationSchema);
    const moved = await call('PATCH', `/reservations/${id}`, { body: { revision, partySize: 3 }, fault: 'slot_taken' });
    expect(moved.body).toMatchObject({ code: 'SLOT_UNAVAILABLE' });
    expect((await call('GET', `/reservations/${id}`)).body).toMatchObject({ revision, partySize: 2 });
  });

  test('are refused with a live key, without one, and when nobody knows them', async () => {
    const slot = await freeSlot(live);
    for (const options of [{ key: live, fault: 'busy' }, { fault: 'earthquake' }]) {
      const refused = await call('POST', '/reservations/hold', { body: slot, ...options });
      expect(refused).toMatchObject({
        status: 400,
        body: { code: 'VALIDATION_FAILED', details: { issues: [{ path: 'X-Test-Fault' }] } },
      });
    }
  });
});
