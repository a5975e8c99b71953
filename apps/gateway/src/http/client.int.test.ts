import { createClient, TavolaError } from '@tavola/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

let under: GatewayUnderTest;
let apiKey: string;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  apiKey = await under.key(
    ['availability:read', 'reservations:write', 'reservations:read', 'orders:write', 'menu:read'],
    { holdLimit: 100 },
  );
});
afterAll(() => under.close());

/** A line that loses answers after they were given: the request arrives, the answer does not. */
function losing(lost: number): { fetch: typeof fetch; sent: Headers[] } {
  const sent: Headers[] = [];
  return {
    sent,
    fetch: async (url, init) => {
      sent.push(new Headers(init?.headers));
      const answer = await fetch(url, init);
      if (sent.length <= lost) throw new TypeError('fetch failed');
      return answer;
    },
  };
}

const client = (more: Partial<Parameters<typeof createClient>[0]> = {}) =>
  createClient({ url: under.gateway.url, apiKey, channel: 'voice', WebSocket: WebSocket as never, ...more });

async function freeSlot() {
  for (let days = 8; days < 15; days += 1) {
    const date = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const { slots } = await client().reservations.availability.query({ location: 'harbour', date, partySize: 2 });
    const slot = slots.find(({ available }) => available);
    if (slot) return { location: 'harbour', date: slot.date, time: slot.time, partySize: 2 };
  }
  throw new Error('no free table in a week');
}

describe('the typed client', () => {
  test('repeats a write whose answer was lost with the same key; it happens once', async () => {
    const line = losing(2);
    const slot = await freeSlot();
    const hold = await client({ fetch: line.fetch }).reservations.hold.mutate(slot);
    const keys = line.sent.map((headers) => headers.get('idempotency-key'));
    expect(keys).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^voice-/);
    const [held] = await under.database
      .sql`select count(*)::int as n from idempotency_keys where key = ${keys[0] ?? ''}`;
    expect(held?.n).toBe(1);
    expect(hold.time).toBe(slot.time);
  });

  test('gives each intent a key of its own', async () => {
    const line = losing(0);
    const slot = await freeSlot();
    const one = client({ fetch: line.fetch });
    const first = await one.reservations.hold.mutate(slot);
    const second = await one.reservations.hold.mutate(slot);
    expect(first.holdId).not.toBe(second.holdId);
    expect(new Set(line.sent.map((headers) => headers.get('idempotency-key'))).size).toBe(2);
  });

  test('a refusal is typed, is not repeated, and says what would work', async () => {
    const line = losing(0);
    const refused = client({ fetch: line.fetch }).reservations.get.query({
      id: '01900000-0000-7000-8000-000000000000',
    });
    const error = await refused.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (!(error instanceof TavolaError)) throw new Error('not a TavolaError');
    expect([error.code, error.retryable, error.problem?.status]).toEqual(['NOT_FOUND', false, 404]);
    expect(line.sent).toHaveLength(1);
  });

  test('gives up after its tries when nobody answers', async () => {
    let tries = 0;
    const silent = client({
      retry: { tries: 3, longestWaitMs: 10 },
      fetch: async () => {
        tries += 1;
        throw new TypeError('fetch failed');
      },
    });
    await expect(silent.time.now.query()).rejects.toMatchObject({ name: 'TavolaError', code: 'UNREACHABLE' });
    expect(tries).toBe(3);
  });
});
