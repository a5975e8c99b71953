import { type Db, sql } from '@tavola/db';
import type { ReservationStatus } from '@tavola/shared';
import type { ReservationPolicy } from '@tavola/shared/schemas';
import { addDays } from './local-time.ts';
import type { Claim, Page } from './page.ts';

type ClaimRow = {
  id: string;
  date: string;
  startsAt: number;
  endsAt: number;
  keptFrom: number;
  freeAt: number;
  partySize: number;
  areaId: string | null;
  periodId: string | null;
  channel: string;
  tables: string[];
  expiresAt: number | null;
  holder: string | null;
  extended: boolean | null;
  requiresApproval: boolean | null;
  policy: ReservationPolicy | null;
  createdAt: number | null;
  status: ReservationStatus | null;
  revision: number | null;
  locked: boolean | null;
};
type CounterRow = { at: number; covers: number; parties: number; coversOnline: number; partiesOnline: number };
type PageRow = {
  version: number;
  before: number;
  after: number;
  rulesVersion: number;
  now: number;
  claims: ClaimRow[];
  counters: CounterRow[];
};

const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`);

/**
 * The page of one service day with the database's time, in one plain query that touches only that day and the parties
 * spilling over from its neighbours. Makes the page first when nobody has written on it yet.
 */
export async function readPage(db: Db, locationId: string, date: string): Promise<{ page: Page; now: number }> {
  for (;;) {
    const [row] = await db.execute<PageRow>(pageQuery(locationId, date));
    if (row) return { page: toPage(locationId, date, row), now: Number(row.now) };
    await db.execute(
      sql`insert into service_days (location_id, date) values (${locationId}, ${date}) on conflict do nothing`,
    );
  }
}

function pageQuery(locationId: string, date: string) {
  const neighbours = sql`between ${addDays(date, -1)}::date and ${addDays(date, 1)}::date`;
  return sql`
    select d.version, l.rules_version as "rulesVersion", ${ms('clock_timestamp()')} as now,
      coalesce((select version from service_days where location_id = d.location_id and date = d.date - 1), 0) as before,
      coalesce((select version from service_days where location_id = d.location_id and date = d.date + 1), 0) as after,
      (select coalesce(json_agg(json_build_object(
          'at', ${ms('starts_at')}, 'covers', covers, 'parties', parties,
          'coversOnline', covers_online, 'partiesOnline', parties_online)), '[]')
        from pacing_counters where location_id = d.location_id and service_date = d.date) as counters,
      (select coalesce(json_agg(c), '[]') from (
        select a.claim_id as id, min(a.service_date)::text as date, array_agg(a.table_id) as tables,
          coalesce(${ms('h.starts_at')}, ${ms('r.starts_at')}, ${ms('min(lower(a.during))')}) as "startsAt",
          coalesce(${ms('h.ends_at')}, ${ms('r.ends_at')}, ${ms('max(upper(a.during))')}) as "endsAt",
          ${ms('min(lower(a.during))')} as "keptFrom", ${ms('max(upper(a.during))')} as "freeAt",
          coalesce(h.party_size, r.party_size, 0) as "partySize",
          coalesce(h.area_id, r.area_id) as "areaId", coalesce(h.period_id, r.period_id) as "periodId",
          coalesce(h.channel, r.channel, 'staff') as channel,
          ${ms('h.expires_at')} as "expiresAt", h.holder, h.extended_at is not null as extended,
          h.requires_approval as "requiresApproval", h.policy, ${ms('h.created_at')} as "createdAt",
          r.status, r.revision, r.locked
        from table_allocations a
        -- Worded so that the index of all live holds does not answer it: the plan is kept, however many they become.
        left join holds h on h.id = a.claim_id and coalesce(h.state, '') = 'held'
        left join reservations r on r.id = a.claim_id
        where a.location_id = d.location_id and a.service_date ${neighbours} and a.live
          and (a.service_date = d.date or a.during && tstzrange(
            d.date::timestamp at time zone l.timezone, (d.date + 1)::timestamp at time zone l.timezone + interval '12 hours'))
        group by a.claim_id, h.id, r.id
      ) c) as claims
    from service_days d join locations l on l.id = d.location_id
    where d.location_id = ${locationId} and d.date = ${date}`;
}

function toPage(locationId: string, date: string, row: PageRow): Page {
  return {
    locationId,
    date,
    version: row.version,
    neighbours: [row.before, row.after],
    rulesVersion: row.rulesVersion,
    claims: new Map(row.claims.map((claim) => [claim.id, toClaim(claim)])),
    counters: new Map(row.counters.map(({ at, ...counter }) => [at, { ...counter, exists: true }])),
    fresh: true,
  };
}

function toClaim(row: ClaimRow): Claim {
  const { id, startsAt, endsAt, keptFrom, freeAt, partySize, areaId, periodId, channel, tables, policy } = row;
  const isHeld = row.expiresAt !== null && policy !== null;
  return {
    id,
    startsAt,
    endsAt,
    keptFrom,
    freeAt,
    partySize,
    areaId,
    periodId,
    channel,
    tableIds: tables,
    hold: isHeld
      ? {
          expiresAt: row.expiresAt ?? 0,
          channel,
          holder: row.holder ?? '',
          extended: row.extended ?? false,
          requiresApproval: row.requiresApproval ?? false,
          policy,
          createdAt: row.createdAt ?? 0,
        }
      : null,
    status: row.status,
    revision: row.revision ?? 0,
    locked: row.locked ?? false,
    serviceDate: row.date,
  };
}
