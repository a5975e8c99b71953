import type { Sql, TransactionSql } from 'postgres';
import type { BookingOperation } from './booking-history.ts';

export interface Violation {
  invariant: string;
  what: string;
}

/** How late after its deadline a hold may still be seen as confirmed, for the way the answer travels. */
const TRAVEL_MS = 1_500;

/**
 * Compares what clients were told with what the database holds, each invariant in time linear to the rows. It knows
 * nothing of how the product works: a checker that shares code with it shares its mistakes.
 */
export async function checkBookings(
  sql: Sql,
  locationId: string,
  history: readonly BookingOperation[],
): Promise<Violation[]> {
  return sql.begin(async (tx) => {
    // Whatever a full book takes on a busy machine: a check that gives up has found nothing.
    await tx`set local statement_timeout = 0`;
    return [
      ...(await checkCapacity(tx, locationId)),
      ...(await checkCounters(tx, locationId)),
      ...(await checkAcknowledged(tx, history)),
      ...checkKeys(history),
      ...(await checkHolds(tx, locationId, history)),
      ...(await checkEvents(tx, locationId)),
    ];
  });
}

/** I1: no two live parties on one table at one time, and every live party has a table for all of its time. */
async function checkCapacity(sql: TransactionSql, locationId: string): Promise<Violation[]> {
  const overlaps = await sql`
    select a.claim_id, b.claim_id as other from table_allocations a join table_allocations b
      on a.table_id = b.table_id and a.id < b.id and a.live and b.live and a.during && b.during
    where a.location_id = ${locationId}`;
  const homeless = await sql`
    select r.id from reservations r where r.location_id = ${locationId} and r.status in ('pending', 'confirmed', 'seated')
      and not exists (select 1 from table_allocations a where a.claim_id = r.id and a.live
        and a.during @> tstzrange(r.starts_at, r.ends_at))`;
  const haunted = await sql`
    select distinct a.claim_id from table_allocations a
      left join reservations r on r.id = a.claim_id left join holds h on h.id = a.claim_id and h.state = 'held'
    where a.location_id = ${locationId} and a.live and h.id is null and (r.id is null or r.status in ('cancelled', 'no_show'))`;
  return [
    ...overlaps.map((row) => ({ invariant: 'I1', what: `${row.claim_id} and ${row.other} share a table` })),
    ...homeless.map((row) => ({ invariant: 'I1', what: `${row.id} has no table for all of its time` })),
    ...haunted.map((row) => ({ invariant: 'I1', what: `${row.claim_id} is gone and keeps its table` })),
  ];
}

/** I9: counters equal a recount of what is held or booked. I1 for pacing: none exceeds its cap. */
async function checkCounters(sql: TransactionSql, locationId: string): Promise<Violation[]> {
  const rows = await sql`
    with counted as (
      select service_date, starts_at, sum(party_size)::int as covers, count(*)::int as parties from (
        select service_date, starts_at, party_size from reservations
          where location_id = ${locationId} and status in ('pending', 'confirmed', 'seated', 'completed')
        union all
        select service_date, starts_at, party_size from holds where location_id = ${locationId} and state = 'held'
      ) live group by 1, 2)
    select coalesce(c.starts_at, p.starts_at)::text as at, coalesce(p.covers, 0) as said, coalesce(c.covers, 0) as covers,
      coalesce(p.parties, 0) as said_parties, coalesce(c.parties, 0) as parties, p.cap_covers, p.cap_parties
    from counted c full join (select * from pacing_counters where location_id = ${locationId}) p
      on p.service_date = c.service_date and p.starts_at = c.starts_at
    where coalesce(p.covers, 0) <> coalesce(c.covers, 0) or coalesce(p.parties, 0) <> coalesce(c.parties, 0)
      or coalesce(c.covers, 0) > coalesce(p.cap_covers, 100000) or coalesce(c.parties, 0) > coalesce(p.cap_parties, 100000)`;
  return rows.map((row) => ({
    invariant: 'I9',
    what: `${row.at}: counter ${row.said}/${row.said_parties}, recount ${row.covers}/${row.parties}, cap ${row.cap_covers}/${row.cap_parties}`,
  }));
}

/** I2 and I6: every acknowledged booking exists, and every acknowledged end is the state it is in. */
async function checkAcknowledged(sql: TransactionSql, history: readonly BookingOperation[]): Promise<Violation[]> {
  const told = history.filter((entry) => entry.outcome === 'ok' && entry.reservationId);
  const ids = [...new Set(told.map((entry) => entry.reservationId ?? ''))];
  const rows = await sql`select id, status from reservations where id = any(${ids}::uuid[])`;
  const histories = await sql`
    select reservation_id as id, array_agg(action) as actions from reservation_history
    where reservation_id = any(${ids}::uuid[]) group by 1`;
  const status = new Map(rows.map((row) => [String(row.id), String(row.status)]));
  const actions = new Map(histories.map((row) => [String(row.id), row.actions as string[]]));
  return told.flatMap(({ op, reservationId = '' }) => {
    const found = status.get(reservationId);
    if (!found) return [{ invariant: 'I2', what: `${reservationId} was acknowledged and does not exist` }];
    const problems: Violation[] = [];
    if (op === 'cancel' && found !== 'cancelled') {
      problems.push({ invariant: 'I6', what: `${reservationId} was cancelled and is ${found}` });
    }
    if (op === 'noShow' && found === 'confirmed') {
      problems.push({ invariant: 'I6', what: `${reservationId} was marked no-show and is ${found}` });
    }
    const action = { confirm: 'created', book: 'created', cancel: 'cancel', modify: 'modify', noShow: 'noShow' }[
      op as string
    ];
    if (action && !actions.get(reservationId)?.includes(action)) {
      problems.push({ invariant: 'I6', what: `${reservationId} was ${action} and its history does not say so` });
    }
    return problems;
  });
}

/** I3 and I5: one key has one result, however often it is sent. */
function checkKeys(history: readonly BookingOperation[]): Violation[] {
  const first = new Map<string, BookingOperation>();
  return history.flatMap((entry) => {
    if (entry.outcome !== 'ok') return [];
    const before = first.get(entry.key);
    first.set(entry.key, before ?? entry);
    if (!before) return [];
    if (before.input !== entry.input) return [{ invariant: 'I3', what: `${entry.key} was accepted for two inputs` }];
    return before.body === entry.body ? [] : [{ invariant: 'I3', what: `${entry.key} was answered in two ways` }];
  });
}

/** I3 for holds: at most one reservation each, none after its deadline, none from a hold that was given back. */
async function checkHolds(
  sql: TransactionSql,
  locationId: string,
  history: readonly BookingOperation[],
): Promise<Violation[]> {
  const doubled = await sql`
    select hold_id from reservations where location_id = ${locationId} and hold_id is not null group by 1 having count(*) > 1`;
  const unanswered = await sql`
    select r.id from reservations r left join holds h on h.id = r.hold_id
    where r.location_id = ${locationId} and r.hold_id is not null and h.state is distinct from 'confirmed'`;
  const deadlines = new Map(
    history.flatMap((entry) => (entry.op === 'hold' && entry.holdId ? [[entry.holdId, entry.expiresAt]] : [])),
  );
  const late = history.flatMap((entry) => {
    const deadline = entry.op === 'confirm' && entry.holdId ? deadlines.get(entry.holdId) : undefined;
    if (entry.outcome !== 'ok' || entry.replayed || !deadline || entry.sentAt <= Number(deadline) + TRAVEL_MS)
      return [];
    return [
      {
        invariant: 'I4',
        what: `${entry.holdId} was confirmed ${entry.sentAt - Number(deadline)} ms after its deadline`,
      },
    ];
  });
  return [
    ...doubled.map((row) => ({ invariant: 'I3', what: `hold ${row.hold_id} became two reservations` })),
    ...unanswered.map((row) => ({ invariant: 'I3', what: `${row.id} came from a hold that is not confirmed` })),
    ...late,
  ];
}

/** I7: every state has its event, and no event tells of what was never committed. */
async function checkEvents(sql: TransactionSql, locationId: string): Promise<Violation[]> {
  const missing = await sql`
    select r.id, n.name from reservations r cross join lateral (values
      ('reservation.created', true),
      ('reservation.cancelled', r.status = 'cancelled'),
      ('reservation.no_show', r.status = 'no_show')) as n(name, due)
    where r.location_id = ${locationId} and n.due
      and (select count(*) from events e
        where e.object_kind = 'reservation' and e.object_id = r.id and e.name = n.name) <> 1`;
  const ghosts = await sql`
    select e.id, e.name from events e where e.location_id = ${locationId} and e.object_kind = 'reservation'
      and not exists (select 1 from reservations r where r.id = e.object_id)
    union all
    select e.id, e.name from events e where e.location_id = ${locationId} and e.object_kind = 'hold'
      and not exists (select 1 from holds h where h.id = e.object_id)`;
  return [
    ...missing.map((row) => ({ invariant: 'I7', what: `${row.id} has not exactly one ${row.name}` })),
    ...ghosts.map((row) => ({ invariant: 'I7', what: `${row.name} ${row.id} tells of nothing` })),
  ];
}

/** I7 and I8: with a worker running, every event is passed on within a minute and has each of its effects once. */
export async function checkDelivered(sql: Sql, locationId: string, patienceMs = 60_000): Promise<Violation[]> {
  const waiting = () => sql`
    select id, name from events where location_id = ${locationId} and dispatched_at is null`;
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline && (await waiting()).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const stuck = await waiting();
  const doubled = await sql`
    select rule_id, event_id from automation_runs group by 1, 2 having count(*) > 1
    union all select null, null from messages group by effect_key having count(*) > 1`;
  return [
    ...stuck.map((row) => ({ invariant: 'I7', what: `${row.name} ${row.id} was never passed on` })),
    ...doubled.map((row) => ({ invariant: 'I8', what: `${row.event_id} had an effect twice` })),
  ];
}
