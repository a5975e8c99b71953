import { type Connection, connect, type Db, newId, schema, sql } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { confirmHold, expireHolds, holdTable } from './index.ts';
import { browser } from './testing/actors.ts';
import { createHouse, dayAhead, type House } from './testing/house.ts';

let database: TestDatabase;
let processes: Connection[];
beforeAll(async () => {
  database = await createTestDatabase();
  processes = [connect(database.url), connect(database.url), connect(database.url)];
});
afterAll(async () => {
  await Promise.all(processes.map((each) => each.close()));
  await database.close();
});

const ctxOf = (db: Db, holder: string) => testCtx(db, { actor: browser(holder) });
const ask = (house: House, date = dayAhead()) => ({ location: house.slug, date, time: '19:00', partySize: 2 });

async function race(house: House, clients: number, date?: string): Promise<{ won: number; codes: Set<string> }> {
  const outcomes = await Promise.allSettled(
    Array.from({ length: clients }, (_, n) => {
      const { db } = processes[n % processes.length] ?? database;
      return holdTable(ctxOf(db, `guest ${n}`), ask(house, date));
    }),
  );
  const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason.code)] : []));
  return { won: outcomes.length - codes.length, codes: new Set(codes) };
}

describe('the last table', () => {
  it('goes to exactly one of fifty at once, over three processes', async () => {
    const house = await createHouse(database.db);
    expect(await race(house, 50)).toEqual({ won: 1, codes: new Set(['SLOT_UNAVAILABLE']) });
  });

  it('goes to exactly one of sixty-four, round after round', async () => {
    const house = await createHouse(database.db);
    for (let round = 0; round < 12; round += 1) {
      expect((await race(house, 64, dayAhead(10 + round))).won).toBe(1);
    }
  }, 120_000);

  it('is given away several times by read-then-insert without the constraint: the control', async () => {
    const control = await createTestDatabase();
    try {
      await control.sql`alter table table_allocations drop constraint table_allocations_no_overlap`;
      const house = await createHouse(control.db);
      const tableId = house.tables['1'] ?? '';
      const during = `[${dayAhead()}T19:00:00Z,${dayAhead()}T20:30:00Z)`;
      const naive = async () => {
        const taken =
          await control.sql`select 1 from table_allocations where table_id = ${tableId} and during && ${during}::tstzrange`;
        if (taken.length > 0) return 0;
        const row = { id: newId(), locationId: house.id, serviceDate: dayAhead(), tableId, claimId: newId(), during };
        await control.db.insert(schema.tableAllocations).values(row);
        return 1;
      };
      const won = await Promise.all(Array.from({ length: 50 }, naive));
      expect(won.filter(Boolean).length).toBeGreaterThan(1);
    } finally {
      await control.close();
    }
  });

  it('stays with the guest who confirms before the deadline, else goes to the one who takes it after', async () => {
    const house = await createHouse(database.db);
    for (let round = 0; round < 8; round += 1) {
      const date = dayAhead(30 + round);
      const [one, two] = processes;
      if (!one || !two) throw new Error('no processes');
      const hold = await holdTable(ctxOf(one.db, 'first'), ask(house, date));
      const left = (round - 4) * 8;
      await database.db.execute(
        sql`update holds set expires_at = clock_timestamp() + ${`${left} milliseconds`}::interval where id = ${hold.holdId}`,
      );
      const [confirmed, taken] = await Promise.allSettled([
        confirmHold(ctxOf(one.db, 'first'), { holdId: hold.holdId, guest: { name: 'Ana' } }),
        holdTable(ctxOf(two.db, 'second'), ask(house, date)),
      ]);
      expect([confirmed, taken].filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    }
  });

  it('is free again once its hold has lapsed, with or without the sweep', async () => {
    const house = await createHouse(database.db);
    const hold = await holdTable(ctxOf(database.db, 'gone'), ask(house));
    await database.db.execute(
      sql`update holds set expires_at = clock_timestamp() - interval '1 second' where id = ${hold.holdId}`,
    );
    expect((await race(house, 3)).won).toBe(1);
    await expireHolds(testCtx(database.db));
    const [row] =
      await database.sql`select count(*)::int as held from holds where state = 'held' and expires_at <= clock_timestamp()`;
    expect(row?.held).toBe(0);
  });
});
