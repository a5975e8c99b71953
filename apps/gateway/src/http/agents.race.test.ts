import { createHouse, dayAhead, type House } from '@tavola/domain/testing';
import { BOOKING_BUGS } from '@tavola/testkit/booking-bugs';
import { startFaultyLine } from '@tavola/testkit/faulty-line';
import { runAgentScript } from '@tavola/testkit/prove-agents';
import { checkIntents } from '@tavola/testkit/prove-agents-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gatherCrew } from '../testing/agent-crew.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

/** Short, for every run; `npm run prove:agents` books a thousand tables and kills the gateways meanwhile. */
const INTENTS = 40;
const FAULTS = { lost: 0.3, duplicated: 0.1, late: 0.02, lateMs: 3_500 };
/** A client gives up long before a late answer comes; on a busy machine it may give up on others too, and asks again. */
const TIMEOUT_MS = 3_000;
const TABLES = Array.from({ length: 8 }, (_, n) => [String(n + 1), 1, n < 4 ? 2 : 4] as const);

let under: GatewayUnderTest;
let house: House;
beforeEach(async () => {
  under = await runGateway();
  await openHouse();
});
const openHouse = async () => {
  house = await createHouse(under.database.db, { tables: TABLES, periods: [{ pacingCovers: 12, pacingParties: 6 }] });
};
afterEach(() => under.close());

async function bookOnABadLine(seed = 1) {
  const line = await startFaultyLine([under.gateway.url], FAULTS);
  const key = (channel: 'voice' | 'whatsapp' | 'widget') =>
    under.key(['availability:read', 'reservations:read', 'reservations:write'], { channel, holdLimit: 10_000 });
  const keys = { voice: await key('voice'), whatsapp: await key('whatsapp'), widget: await key('widget') };
  const crew = await gatherCrew(line.url, keys, 6, TIMEOUT_MS);
  const { intents, history } = await runAgentScript({
    surfaces: crew.surfaces,
    intents: INTENTS,
    location: house.slug,
    dates: [dayAhead(7), dayAhead(8), dayAhead(9)],
    seed,
    databaseNow: async () => {
      const [row] = await under.database.sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;
      return Number(row?.now);
    },
    thinkMs: 5,
    patienceMs: 90_000,
  });
  await crew.close();
  await line.close();
  return { line, intents, violations: await checkIntents(under.database.sql, house.id, intents, history) };
}

test('agents on REST, MCP and the typed client book one table each, though answers are lost and requests come twice', async () => {
  const { line, intents, violations } = await bookOnABadLine();
  expect(violations).toEqual([]);
  expect(intents.map(({ outcome }) => outcome)).toEqual(intents.map(() => 'booked'));
  expect(new Set(intents.map(({ surface }) => surface))).toEqual(new Set(['REST', 'MCP', 'client']));
  expect(line.counts.lost).toBeGreaterThan(10);
  expect(line.counts.duplicated).toBeGreaterThan(3);
}, 180_000);

test('the control: without stored keys the same line makes duplicates, and they are found', async () => {
  await BOOKING_BUGS.find(({ name }) => name.includes('idempotency key'))?.plant(under.database.sql);
  let found = 0;
  // A lost answer makes a duplicate only when it meets a booking; a few evenings have one for certain.
  for (let seed = 1; found === 0 && seed <= 8; seed += 1) {
    await openHouse();
    found = (await bookOnABadLine(seed)).violations.length;
  }
  expect(found).toBeGreaterThan(0);
}, 180_000);
