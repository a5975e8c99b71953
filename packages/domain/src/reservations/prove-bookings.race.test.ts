import { type Connection, connect } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { runAgents } from '@tavola/testkit/booking-agents';
import { BOOKING_BUGS } from '@tavola/testkit/booking-bugs';
import { checkBookings } from '@tavola/testkit/history-checker';
import { lateConfirm } from '@tavola/testkit/late-confirm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHouse, dayAhead, type House } from './testing/house.ts';
import { inProcessApi } from './testing/in-process-api.ts';

let database: TestDatabase;
let processes: Connection[];
beforeEach(async () => {
  database = await createTestDatabase();
  processes = [connect(database.url), connect(database.url)];
});
afterEach(async () => {
  await Promise.all(processes.map((each) => each.close()));
  await database.close();
});

const newHouse = () =>
  createHouse(database.db, {
    tables: [
      ['1', 1, 2],
      ['2', 1, 2],
      ['3', 1, 4],
      ['4', 1, 4],
      ['5', 1, 6],
    ],
    combinations: [{ name: '3 + 4', tables: ['3', '4'], minParty: 5, maxParty: 8 }],
    periods: [{ pacingCovers: 10, pacingParties: 4 }],
  });
const torture = (house: House, seed: number, operations: number, lateMs = 0) =>
  runAgents(inProcessApi(processes.map(({ db }) => db)), {
    agents: 16,
    operations,
    location: house.slug,
    dates: [dayAhead(7), dayAhead(8), dayAhead(9)],
    times: ['19:00', '18:00', '19:30', '20:00', '21:30'],
    seed,
    lateMs,
  });

const confirmLate = (house: House, seed: number) =>
  lateConfirm(inProcessApi(processes.map(({ db }) => db)), database.sql, {
    location: house.slug,
    dates: [dayAhead(7)],
    seed,
  });

/** A race needs its moment: a fault must show within so many short runs. */
const ROUNDS = 12;

describe('sixteen agents, two processes, one small house', () => {
  it('break no promise', async () => {
    const house = await newHouse();
    const history = await torture(house, 1, 300);
    expect(await checkBookings(database.sql, house.id, history)).toEqual([]);
    const done = history.filter((entry) => entry.outcome === 'ok');
    expect(done.filter((entry) => entry.op === 'confirm' || entry.op === 'book').length).toBeGreaterThan(20);
    expect(history.filter((entry) => entry.replayed).length).toBeGreaterThan(3);
    expect(history.some((entry) => entry.code === 'IDEMPOTENCY_KEY_REUSED')).toBe(true);
    // A busy moment may leave one open for a while; asked again, each is settled in the end.
    const last = new Map(history.map((entry) => [entry.key, entry.outcome]));
    expect([...last.values()].filter((outcome) => outcome !== 'ok' && outcome !== 'refused')).toEqual([]);
  }, 60_000);

  it.each(BOOKING_BUGS.map((bug, n) => [n + 1, bug.name] as const))(
    'seeded bug %i is caught: %s',
    async (n) => {
      const bug = BOOKING_BUGS[n - 1];
      let violations: unknown[] = [];
      for (let round = 0; violations.length === 0 && round < ROUNDS; round += 1) {
        const house = await newHouse();
        if (round === 0) await bug?.plant(database.sql);
        const late = bug?.name.includes('deadline');
        const history = late ? await confirmLate(house, round) : await torture(house, n + 100 * round, 110);
        violations = await checkBookings(database.sql, house.id, history);
      }
      expect(violations).not.toEqual([]);
    },
    60_000,
  );
});
