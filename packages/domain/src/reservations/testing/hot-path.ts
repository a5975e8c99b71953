import { type Connection, type Db, keyedDb, newId, sql } from '@tavola/db';
import { testCtx } from '../../kernel/test-ctx.ts';
import { bookTable } from '../book-table.ts';
import { cancelReservation } from '../cancel-reservation.ts';
import { confirmHold } from '../confirm-hold.ts';
import { findAvailability } from '../find-availability.ts';
import { holdTable } from '../hold-table.ts';
import { modifyReservation } from '../modify-reservation.ts';
import { keyActor } from './actors.ts';
import { dayAhead, type House } from './house.ts';

const GROWING = ['reservations', 'table_allocations', 'holds', 'idempotency_keys', 'reservation_history', 'events'];

/** Years of past bookings of the house, with all the rows they leave behind. */
export async function addPast({ sql: client }: Connection, house: House, rows: number): Promise<void> {
  const table = house.tables['1'] ?? '';
  await client.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`alter table table_allocations drop constraint table_allocations_no_overlap`;
    await tx`
      insert into reservations (id, location_id, service_date, code, status, starts_at, ends_at, party_size, channel, guest_name, policy, created_at)
      select gen_random_uuid(), ${house.id}, current_date - 2 - g / 200, 'H' || g, 'completed', now() - g * interval '1 hour',
        now() - g * interval '1 hour' + interval '30 minutes', 2, 'web', 'Guest', '{}', now()
      from generate_series(1, ${rows}::int) g`;
    await tx`
      insert into table_allocations (id, location_id, service_date, table_id, claim_id, during)
      select gen_random_uuid(), location_id, service_date, ${table}, id, tstzrange(starts_at, ends_at)
      from reservations where location_id = ${house.id}`;
    await tx`
      insert into holds (id, location_id, service_date, starts_at, ends_at, party_size, period_id, channel, holder, state, expires_at, policy, created_at)
      select id, location_id, service_date, starts_at, ends_at, 2, ${newId()}, 'web', 'x', 'confirmed', starts_at, '{}', created_at
      from reservations where location_id = ${house.id}`;
    await tx`
      insert into reservation_history (id, reservation_id, at, action, actor_kind, channel)
      select gen_random_uuid(), id, created_at, 'created', 'anonymous', 'web' from reservations where location_id = ${house.id}`;
    await tx`
      insert into events (id, name, location_id, object_kind, object_id, version, payload, actor_kind, channel, dispatched_at)
      select gen_random_uuid(), 'reservation.created', location_id, 'reservation', id, 1, '{}', 'anonymous', 'web', now()
      from reservations where location_id = ${house.id}`;
    await tx`
      insert into idempotency_keys (mode, channel, key, operation, fingerprint, result)
      select 'live', 'web', 'an-old-key-' || g, 'x', 'x', '{}' from generate_series(1, ${rows}::int) g`;
    await tx`alter table table_allocations add constraint table_allocations_no_overlap
      exclude using gist (table_id with =, during with &&) where (live)`;
  });
  const patient = await client.reserve();
  await patient`set statement_timeout = 0`;
  await patient`vacuum analyze`;
  await patient`reset statement_timeout`;
  patient.release();
}

export interface HotPathFindings {
  /** Statements of the book, each with the tables or indexes its plan reads as a whole; empty lists are good. */
  plans: { text: string; scans: string[] }[];
  /** Rows that any statement read by a sequential scan, per table. */
  scanned: Record<string, number>;
  /** Tables and indexes that a committed write of the book left locked as a whole for readers' conflicts. */
  lockedWhole: string[];
  /** Predicate locks there were at all, so that an empty list above means something. */
  predicateLocks: number;
}

/** Searches, holds, confirms, books, changes and cancels on some days, and tells how the database went about it. */
export async function examineHotPath(connection: Connection, house: House, days: number): Promise<HotPathFindings> {
  const { db } = connection;
  const before = await scannedRows(connection);
  // As long as this one is open, the server remembers what committed transactions have read.
  const reserved = await connection.sql.reserve();
  await reserved`begin isolation level serializable`;
  await reserved`select count(*) from areas where location_id = ${house.id}`;
  for (let day = 0; day < days; day += 1) await useTheBook(db, house, day);
  const locks = await connection.sql`
    select locktype, relation::regclass::text as name, count(*)::int as count from pg_locks
    where mode = 'SIReadLock' and pid <> (select pg_backend_pid()) and relation::regclass::text !~ '^areas' group by 1, 2`;
  await reserved`rollback`;
  reserved.release();
  return {
    plans: await plansOf(keyedDb(db)),
    scanned: difference(before, await scannedRows(connection)),
    lockedWhole: locks.filter((row) => row.locktype === 'relation').map((row) => String(row.name)),
    predicateLocks: locks.reduce((sum, row) => sum + Number(row.count), 0),
  };
}

async function useTheBook(db: Db, house: House, day: number): Promise<void> {
  const actor = keyActor('voice', ['reservations:write', 'reservations:manage'], { holdLimit: 1_000 });
  const run = newId();
  const ctx = (operation: string) =>
    testCtx(db, { actor, intent: { key: `hot-path-${operation}-${run}`, operation, fingerprint: 'hot' } });
  const guest = { name: 'Ana' };
  const place = { location: house.slug, date: dayAhead(20 + day), partySize: 2 };
  await findAvailability(ctx('search'), place);
  const hold = await holdTable(ctx('hold'), { ...place, time: '19:00' });
  await confirmHold(ctx('confirm'), { holdId: hold.holdId, guest });
  const booked = await bookTable(ctx('book'), { ...place, time: '19:00', guest });
  const { id, revision } = await modifyReservation(ctx('modify'), {
    id: booked.id,
    revision: booked.revision,
    time: '21:00',
  });
  await cancelReservation(ctx('cancel'), { id, reason: 'guest_request' });
  if (revision !== 2) throw new Error('not modified');
}

/** The statements that the sessions of the book have planned, explained as they are planned there. */
async function plansOf(keyed: Db): Promise<HotPathFindings['plans']> {
  const seen = await Promise.all(
    Array.from({ length: 12 }, () =>
      keyed.execute<{ statement: string }>(sql`select statement, pg_sleep(0.02)::text from pg_prepared_statements`),
    ),
  );
  const texts = new Set(seen.flat().map(({ statement }) => statement));
  const plans: HotPathFindings['plans'] = [];
  for (const text of texts) {
    if (!/^(select|insert|update|with|delete)/i.test(text) || /pg_prepared_statements|pg_catalog/.test(text)) continue;
    const [row] = await keyed.execute<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      sql.raw(`explain (generic_plan, format json) ${text}`),
    );
    const plan = row?.['QUERY PLAN'][0]?.Plan;
    plans.push({ text, scans: plan ? wholeReads(plan) : ['no plan'] });
  }
  return plans;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/** For counting and sweeping; a commit or a page that went through them would slow down with every other location. */
const OF_ALL_HELD = new Set(['holds_due', 'holds_live']);

function wholeReads(node: PlanNode): string[] {
  const below = (node.Plans ?? []).flatMap(wholeReads);
  const table = node['Relation Name'];
  if (node['Node Type'] === 'Seq Scan' && table) return [`${table} as a whole`, ...below];
  const index = node['Index Name'];
  if (index && OF_ALL_HELD.has(index)) return [`${index}, which holds of every location fill`, ...below];
  return index && node['Index Cond'] === undefined ? [`${index} as a whole`, ...below] : below;
}

/** Rows read by sequential scans so far, as the server counts them. */
async function scannedRows({ sql: client }: Connection): Promise<Map<string, number>> {
  await client`select pg_stat_force_next_flush()`;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const rows = await client`
    select relname as table, seq_tup_read::float8 as read from pg_stat_user_tables where relname = any(${GROWING})`;
  return new Map(rows.map((row) => [String(row.table), Number(row.read)]));
}

const difference = (before: Map<string, number>, after: Map<string, number>): Record<string, number> =>
  Object.fromEntries([...after].map(([table, read]) => [table, read - (before.get(table) ?? 0)]));
