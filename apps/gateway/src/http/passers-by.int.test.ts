import { updateSettings } from '@tavola/domain';
import { availabilityOutput, holdOutput } from '@tavola/shared/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, answerOf } from '../testing/answer.ts';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

const LIMIT = 2;
const guest = { name: 'Ada Lovelace', phone: '+351 912 345 678', email: 'ada@example.com' };

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  await updateSettings(under.ctx, { group: 'reservations', values: { holdLimit: LIMIT } });
});
afterAll(() => under.close());

async function call(path: string, from: string, body?: unknown, cookie?: string): Promise<Answer> {
  const answer = await fetch(`${under.gateway.url}/api/v1${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: {
      'x-forwarded-for': from,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(cookie ? { cookie } : {}),
    },
  });
  return answerOf(answer);
}

async function wanted() {
  for (let day = 9; day < 20; day += 1) {
    const date = new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10);
    const query = `location=harbour&date=${date}&partySize=2`;
    const answer = await call(`/reservations/availability?${query}`, '203.0.113.1');
    const slot = answer.read(availabilityOutput).slots.find(({ available }) => available);
    if (slot) return { location: 'harbour', date: slot.date, time: slot.time, partySize: 2 };
  }
  throw new Error('no free table');
}
const hold = async (from: string, cookie?: string) => call('/reservations/hold', from, await wanted(), cookie);

test('each address without a key has its own limit of live holds', async () => {
  for (let made = 0; made < LIMIT; made += 1) expect((await hold('203.0.113.7')).status).toBe(201);
  expect(await hold('203.0.113.7')).toMatchObject({
    status: 429,
    body: { code: 'HOLD_LIMIT', details: { limit: LIMIT } },
  });
  expect((await hold('203.0.113.8')).status).toBe(201);
});

test('a phone that changes networks still confirms what it holds', async () => {
  const { holdId } = (await hold('198.51.100.1')).read(holdOutput);
  const confirmed = await call('/reservations/confirm', '198.51.100.2', { holdId, guest });
  expect(confirmed).toMatchObject({ status: 201, body: { channel: 'web', status: 'confirmed' } });
});

test('what a browser holds is that browser’s alone', async () => {
  const { holdId } = (await hold('198.51.100.3', 'tavola.browser=the-secret-of-one-browser')).read(holdOutput);
  const confirm = (cookie?: string) => call('/reservations/confirm', '198.51.100.3', { holdId, guest }, cookie);
  expect((await confirm()).status).toBe(404);
  expect((await confirm('tavola.browser=the-secret-of-another')).status).toBe(404);
  expect((await confirm('tavola.browser=the-secret-of-one-browser')).status).toBe(201);
});
