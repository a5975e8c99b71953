import { createApiKey, dispatchEvents, secretsFrom, seedDefaultRules } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, type HouseOptions } from '@tavola/domain/testing';
import { createKeyInput } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { expiryEdge } from '@tavola/testkit/expiry-edge';
import { fullHouse } from '@tavola/testkit/full-house';
import type { ProofSystem } from '@tavola/testkit/http-book';
import { idempotencyMatrix, plantFaults } from '@tavola/testkit/idempotency-matrix';
import { lastSeat } from '@tavola/testkit/last-seat';
import { oneConfirmation } from '@tavola/testkit/one-confirmation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { createLog } from '../log.ts';
import { type RunningGateway, startGateway } from '../start-gateway.ts';
import { TEST_ORIGIN, TEST_SECRET } from '../testing/run-gateway.ts';

// The short form of `npm run prove:bookings`: the same batteries over HTTP, two gateways in this process.
const TIMEOUT = 300_000;
let database: TestDatabase;
let gateways: RunningGateway[];
let keys: ProofSystem['keys'];
let ctx: ReturnType<typeof testCtx>;
beforeAll(async () => {
  database = await createTestDatabase();
  await plantFaults(database.sql);
  const env = readEnv({
    DATABASE_URL: database.url,
    TAVOLA_SECRET: TEST_SECRET,
    PUBLIC_URL: TEST_ORIGIN,
    GATEWAY_PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '8',
  });
  gateways = await Promise.all([startGateway(env, createLog('silent')), startGateway(env, createLog('silent'))]);
  ctx = testCtx(database.db, { secrets: secretsFrom(TEST_SECRET) });
  const makeKey = async (channel: string, scopes: string[]) => {
    const limits = { ratePerMinute: 1_000_000, holdLimit: 1_000_000 };
    return (await createApiKey(ctx, createKeyInput.parse({ name: channel, channel, scopes, ...limits }))).key;
  };
  const everything = [
    'availability:read',
    'reservations:read',
    'reservations:write',
    'reservations:manage',
    'guests:read',
  ];
  keys = {
    voice: await makeKey('voice', everything),
    whatsapp: await makeKey('whatsapp', everything),
    reader: await makeKey('voice', ['reservations:read']),
  };
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await database.close();
});

const systemWith = async (house: HouseOptions): Promise<ProofSystem> => ({
  sql: database.sql,
  gateways,
  house: await createHouse(database.db, house),
  keys,
});
const tables = (count: number) =>
  Array.from({ length: count }, (_, n) => [String(n + 1), 1, n % 2 === 0 ? 2 : 4] as const);

test(
  'the last seat goes to one of up to twenty-four, round after round',
  async () => {
    const { violations, asked } = await lastSeat(await systemWith({}), { rounds: 12, clients: 24 });
    expect(violations).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  },
  TIMEOUT,
);

test(
  'no table is shared and nothing deadlocks where sets of tables have members in common',
  async () => {
    const system = await systemWith({
      tables: tables(8),
      combinations: Array.from({ length: 7 }, (_, n) => {
        const pair = [String(n + 1), String(n + 2)];
        return { name: pair.join(' + '), tables: n % 2 === 0 ? pair : pair.reverse(), minParty: 5, maxParty: 6 };
      }),
    });
    const plan = { clients: 16, bookings: 80, days: 3, sizes: { from: 1, to: 6 }, seed: 3 };
    const { violations, booked, joined, looks, deadlocks } = await fullHouse(system, plan);
    expect(violations).toEqual([]);
    expect(deadlocks).toBe(0);
    expect(booked).toBeGreaterThanOrEqual(80);
    expect(joined).toBeGreaterThan(5);
    expect(looks).toBeGreaterThan(0);
  },
  TIMEOUT,
);

test(
  'a hold is confirmed before its deadline or not at all',
  async () => {
    const { violations, confirmed, retaken, neither } = await expiryEdge(await systemWith({}), { rounds: 12, seed: 1 });
    expect(violations).toEqual([]);
    expect(confirmed + retaken + neither).toBe(12);
  },
  TIMEOUT,
);

test(
  'every write acts once, whatever happens to the request or the database',
  async () => {
    const system = await systemWith({ tables: tables(12) });
    const lostSessions = {
      name: 'lost sessions',
      strike: async () => {
        await database.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'tavola-gateway'`;
      },
    };
    const { violations, cells } = await idempotencyMatrix(system, [lostSessions]);
    expect(violations).toEqual([]);
    expect(cells).toBeGreaterThan(100);
  },
  TIMEOUT,
);

test(
  'twenty confirmations with one key are one reservation, one event, one mail and twenty identical answers',
  async () => {
    const system = await systemWith({ tables: tables(12) });
    await seedDefaultRules(ctx);
    const mails = async (to: string) => {
      while ((await dispatchEvents(ctx)).events > 0);
      const [row] = await database.sql`
      select count(*)::int as count from tasks t join events e on e.id::text = t.payload->>'eventId'
        join reservations r on r.id = e.object_id
      where t.kind = 'rule.run' and e.name = 'reservation.created' and r.guest_email = ${to}
        and t.payload->>'ruleId' in (select id::text from automation_rules where actions::text like '%reservation_confirmation%')`;
      return Number(row?.count);
    };
    expect(await oneConfirmation(system, 7, mails)).toEqual([]);
  },
  TIMEOUT,
);
