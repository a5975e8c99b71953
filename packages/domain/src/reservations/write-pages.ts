import { and, type Db, eq, inTransaction, type SQL, schema, sql, sqlState, type Tx } from '@tavola/db';
import { hasCounter, newCounters, updateCounters } from './pacing-rows.ts';
import type { Page } from './page.ts';
import { mergeChanges, noChanges, type PageChanges } from './page-changes.ts';
import { nobodysTurn } from './page-turn.ts';
import { insertRows, oneOf } from './row-sql.ts';

/** What one page contributes to a commit. `keys` are the idempotency rows of its requests. */
export interface PageCommit {
  page: Page;
  changes: PageChanges;
  keys: (typeof schema.idempotencyKeys.$inferInsert)[];
}

/** Somebody else wrote first: the page, its rules or a hold is not what the decision was based on. Nothing was written. */
export class LostSwap extends Error {
  override name = 'LostSwap';
}

/** A reservation is no longer at the revision that was decided upon. Nothing was written. */
export class StaleRow extends Error {
  override name = 'StaleRow';
}

/** Worded so that no index of all that is held or live answers it: rows are found by their ids, never among all others. */
const IS_HELD = sql.raw("coalesce(state, '') = 'held'");
const IS_LIVE = sql.raw('live is not false');

/**
 * Writes decided changes of one or more pages in one SERIALIZABLE transaction that reads nothing: every page's version
 * is swapped against the one decided upon, together with the version of its rules; the database's clock judges every
 * hold. Throws {@link LostSwap} when any of that does not hold or another process has the turn of a page (`hasTurn`: this
 * one has it), or the driver's error when a constraint refuses. `db` must be the keyed one, so that no plan reads more rows
 * than it writes.
 */
export async function writePages(db: Db, commits: readonly PageCommit[], hasTurn = false): Promise<void> {
  const all = noChanges();
  for (const { changes } of commits) mergeChanges(all, changes);
  const keys = commits.flatMap((commit) => commit.keys);
  try {
    await inTransaction(
      db,
      async (tx) => {
        // All statements travel at once and run in this order, so capacity is given back before it is taken.
        const swapping = tx.execute(swap(commits, all, hasTurn)).then(() => undefined);
        const writing = write(tx, commits, all, keys);
        // When the first is refused the others are only told that they came too late.
        writing.catch(() => undefined);
        await swapping;
        await writing;
      },
      { tries: 1 },
    );
  } catch (error) {
    if (sqlState(error) === NOT_AS_DECIDED) throw new LostSwap('not as it was decided upon', { cause: error });
    throw error;
  }
}

/** Division by zero: how the first statement ends its transaction on the spot. */
const NOT_AS_DECIDED = '22012';

/**
 * The checks and everything that gives capacity back, before anything takes it. Fails unless all is as it was decided upon, so
 * that nothing after it runs: a writer that has lost its page would otherwise wait for rows of the one that has it, and
 * that one for its rows.
 */
function swap(commits: readonly PageCommit[], all: PageChanges, hasTurn: boolean): SQL {
  const pages = commits.map(({ page }) => ({
    location_id: page.locationId,
    date: page.date,
    version: page.version,
    rules_version: page.rulesVersion,
  }));
  const allowed = hasTurn ? sql`true` : nobodysTurn(sql`p.location_id`, sql`p.date`);
  const parts: [string, SQL][] = [
    [
      'swapped',
      sql`update service_days d set version = d.version + 1
        from json_to_recordset(${JSON.stringify(pages)}::json)
          as p(location_id uuid, date date, version int, rules_version int)
        where d.location_id = p.location_id and d.date = p.date and d.version = p.version
          and d.location_id = ${oneOf(pages, 'location_id', 'uuid')} and d.date = ${oneOf(pages, 'date', 'date')}
          and (select l.rules_version from locations l where l.id = p.location_id) = p.rules_version and ${allowed}
        returning 1`,
    ],
  ];
  const ids = (list: readonly string[]) => sql`any(${`{${list.join(',')}}`}::uuid[])`;
  const move = (name: 'expired' | 'confirmed' | 'released', condition: SQL) => {
    if (all[name].length > 0) {
      parts.push([
        name,
        sql`update holds set state = ${sql.raw(`'${name}'`)} where id = ${ids(all[name])} and ${IS_HELD} and ${condition} returning 1`,
      ]);
    }
  };
  move('expired', sql`expires_at <= clock_timestamp()`);
  move('confirmed', sql`expires_at > clock_timestamp()`);
  move('released', sql`true`);
  if (all.extended.length > 0) {
    parts.push([
      'extended',
      sql`update holds h set expires_at = x."expiresAt", extended_at = clock_timestamp()
        from json_to_recordset(${JSON.stringify(all.extended)}::json) as x(id uuid, "expiresAt" timestamptz)
        where h.id = x.id and h.id = ${ids(all.extended.map(({ id }) => id))} and ${IS_HELD} and h.expires_at > clock_timestamp() and h.extended_at is null returning 1`,
    ]);
  }
  const freed = [...all.expired, ...all.released, ...all.freed];
  if (freed.length > 0) {
    parts.push([
      'freed',
      sql`update table_allocations set live = false where claim_id = ${ids(freed)} and ${IS_LIVE} returning 1`,
    ]);
  }
  if (all.cut.length > 0) {
    parts.push([
      'cut',
      sql`update table_allocations a set during = x.during
        from json_to_recordset(${JSON.stringify(all.cut)}::json) as x(id uuid, during tstzrange)
        where a.claim_id = x.id and a.claim_id = ${ids(all.cut.map(({ id }) => id))} and ${IS_LIVE} returning 1`,
    ]);
  }
  if (all.replaced.length > 0) {
    parts.push(['replaced', sql`delete from table_allocations where claim_id = ${ids(all.replaced)} returning 1`]);
  }
  const bumped = commits.flatMap(({ page, changes }) =>
    changes.bumped.map((date) => ({ location_id: page.locationId, date })),
  );
  if (bumped.length > 0) {
    parts.push([
      'bumped',
      sql`update service_days d set version = d.version + 1
        from (select distinct * from json_to_recordset(${JSON.stringify(bumped)}::json) as b(location_id uuid, date date)) b
        where d.location_id = b.location_id and d.date = b.date
          and d.location_id = ${oneOf(bumped, 'location_id', 'uuid')} and d.date = ${oneOf(bumped, 'date', 'date')} returning 1`,
    ]);
  }
  const given = all.pacing.filter((change) => change.caps === null);
  if (given.length > 0) parts.push(['given', updateCounters(commits, (change) => change.caps === null)]);
  const decided = (['expired', 'confirmed', 'released', 'extended'] as const).filter((name) => all[name].length > 0);
  const isAsDecided = [
    sql`(select count(*)::int from swapped) = ${commits.length}::int`,
    ...decided.map((name) => sql`(select count(*)::int from ${sql.raw(name)}) = ${all[name].length}::int`),
  ];
  // Asked first, so that the other parts are not even begun when the page is lost.
  const stands = sql`1 / (case when ${sql.join(isAsDecided, sql` and `)} then 1 else 0 end) as stands`;
  return withParts(parts, [stands]);
}

function withParts(parts: [string, SQL][], first: SQL[] = []): SQL {
  const ctes = parts.map(([name, part]) => sql`${sql.raw(name)} as (${part})`);
  const counts = parts.map(([name]) => sql.raw(`(select count(*)::int from ${name}) as ${name}`));
  return sql`with ${sql.join(ctes, sql`, `)} select ${sql.join([...first, ...counts], sql`, `)}`;
}

async function write(
  tx: Tx,
  commits: readonly PageCommit[],
  all: PageChanges,
  keys: PageCommit['keys'],
): Promise<void> {
  const parts: [string, SQL][] = [];
  const insert = (name: string, rows: readonly object[]) => {
    if (rows.length > 0) parts.push([`new_${name}`, insertRows(name, rows)]);
  };
  insert('holds', all.holds);
  insert('reservations', all.reservations);
  insert('table_allocations', all.allocations);
  insert('reservation_history', all.history);
  insert('events', all.events);
  insert('idempotency_keys', keys);
  const fresh = newCounters(commits);
  insert('pacing_counters', fresh);
  if (commits.some(({ page, changes }) => changes.pacing.some((change) => change.caps && hasCounter(page, change)))) {
    parts.push(['taken', updateCounters(commits, (change, page) => change.caps !== null && hasCounter(page, change))]);
  }
  const statements: Promise<unknown>[] = [
    ...all.updates.map((update) => updateReservation(tx, update)),
    ...all.entries.map((entry) => moveEntry(tx, entry)),
  ];
  if (parts.length > 0) statements.push(tx.execute(withParts(parts)));
  await Promise.all(statements);
}

async function updateReservation(tx: Tx, { id, revision, set }: PageChanges['updates'][number]): Promise<void> {
  const { reservations } = schema;
  const rows = await tx
    .update(reservations)
    .set(set)
    .where(and(eq(reservations.id, id), eq(reservations.revision, revision)))
    .returning({ id: reservations.id });
  if (rows.length !== 1) throw new StaleRow(id);
}

async function moveEntry(tx: Tx, { id, from, set }: PageChanges['entries'][number]): Promise<void> {
  const { waitlistEntries } = schema;
  const rows = await tx
    .update(waitlistEntries)
    .set(set)
    .where(and(eq(waitlistEntries.id, id), eq(waitlistEntries.state, from)))
    .returning({ id: waitlistEntries.id });
  if (rows.length !== 1) throw new LostSwap(`waitlist entry ${id} is not ${from}`);
}
