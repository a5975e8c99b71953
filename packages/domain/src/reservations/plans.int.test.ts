import { newId } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { confirmHold, findAvailability, holdTable } from './index.ts';
import { keyActor } from './testing/actors.ts';
import { createHouse, dayAhead, type House } from './testing/house.ts';

const ROWS = 50_000;
let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createHouse(database.db, {
    tables: [
      ['1', 1, 4],
      ['2', 1, 4],
    ],
  });
  const table = house.tables['1'] ?? '';
  await database.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`alter table table_allocations drop constraint table_allocations_no_overlap`;
    await tx`
      insert into reservations (id, location_id, service_date, code, status, starts_at, ends_at, party_size, channel, guest_name, policy, created_at)
      select gen_random_uuid(), ${house.id}, current_date - 2 - g / 200, 'H' || g, 'completed', now() - g * interval '1 hour',
        now() - g * interval '1 hour' + interval '30 minutes', 2, 'web', 'Guest', '{}', now()
      from generate_series(1, ${ROWS}::int) g`;
    await tx`
      insert into table_allocations (id, location_id, service_date, table_id, claim_id, during)
      select gen_random_uuid(), location_id, service_date, ${table}, id, tstzrange(starts_at, ends_at) from reservations`;
    await tx`
      insert into holds (id, location_id, service_date, starts_at, ends_at, party_size, period_id, channel, holder, state, expires_at, policy, created_at)
      select id, location_id, service_date, starts_at, ends_at, 2, ${newId()}, 'web', 'x', 'confirmed', starts_at, '{}', created_at from reservations`;
    await tx`insert into idempotency_keys (mode, channel, key, operation, fingerprint, result)
      select 'live', 'web', 'an-old-key-' || g, 'x', 'x', '{}' from generate_series(1, ${ROWS}::int) g`;
  });
  await database.sql`analyze`;
}, 120_000);
afterAll(() => database.close());

it('finds everything on the hot path by an index, however long the history', async () => {
  const actor = keyActor('voice', ['reservations:write'], { holdLimit: 100 });
  const before = await totals();
  const ctx = (key: string) => testCtx(database.db, { actor, intent: { key, operation: 'hot', fingerprint: 'hot' } });
  for (let n = 0; n < 3; n += 1) {
    const date = dayAhead(20 + n);
    await findAvailability(ctx('unused-key-for-reading'), { location: house.slug, date, partySize: 2 });
    const hold = await holdTable(ctx(`hot-path-hold-key-${n}`), {
      location: house.slug,
      date,
      time: '19:00',
      partySize: 2,
    });
    await confirmHold(ctx(`hot-path-confirm-key-${n}`), { holdId: hold.holdId, guest: { name: 'Ana' } });
  }
  const after = await totals();
  for (const [table, read] of after) expect(read - (before.get(table) ?? 0), table).toBeLessThan(1_000);
});

/** Rows read by sequential scans so far, as the server counts them. */
async function totals(): Promise<Map<string, number>> {
  await database.sql`select pg_stat_force_next_flush()`;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const rows = await database.sql`
    select relname as table, seq_tup_read::float8 as read from pg_stat_user_tables
    where relname in ('reservations', 'table_allocations', 'holds', 'idempotency_keys', 'reservation_history')`;
  return new Map(rows.map((row) => [String(row.table), Number(row.read)]));
}
