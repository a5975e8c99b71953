import { schema, sql } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_STAFF } from './demo-staff.ts';
import { type DemoSummary, seedDemo } from './seed-demo.ts';

/** A Friday, a quarter to nine in the evening by the Tagus. */
const NOW = DateTime.fromISO('2026-11-20T20:45', { zone: 'Europe/Lisbon' }).toJSDate();

describe('seedDemo', () => {
  let database: TestDatabase;
  let summary: DemoSummary;
  /** Our own processor time: the wall clock of a busy test machine says nothing. */
  let workMs = 0;

  const rows = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => database.db.execute<T>(query);
  const number = async (query: ReturnType<typeof sql>) => Number((await rows<{ n: number }>(query))[0]?.n);

  beforeAll(async () => {
    database = await createTestDatabase();
    const before = process.cpuUsage();
    summary = await seedDemo(database.db, { now: NOW });
    const spent = process.cpuUsage(before);
    workMs = (spent.user + spent.system) / 1_000;
  });
  afterAll(() => database.close());

  it('fills two houses with under three seconds of work', async () => {
    expect(workMs).toBeLessThan(3_000);
    expect(summary.items).toBeGreaterThanOrEqual(56);
    expect(
      await number(sql`select count(*)::int n from dining_tables where location_id = ${summary.locations.harbour}`),
    ).toBe(16);
    expect(await number(sql`select count(*)::int n from areas where location_id = ${summary.locations.harbour}`)).toBe(
      3,
    );
    expect(
      await number(sql`select count(*)::int n from dining_tables where location_id = ${summary.locations.hudson}`),
    ).toBe(10);
    expect(summary.reservations).toBeGreaterThan(1_000);
    expect(summary.orders).toBeGreaterThan(700);
  });

  it('refuses a database that is not empty and leaves it as it was', async () => {
    const before = await number(sql`select count(*)::int n from reservations`);
    await expect(seedDemo(database.db, { now: NOW })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await number(sql`select count(*)::int n from reservations`)).toBe(before);
  });

  it('gives no table to two parties at once', async () => {
    expect(
      await number(sql`
        select count(*)::int n from table_allocations a join table_allocations b
        on a.table_id = b.table_id and a.id < b.id and a.live and b.live and a.during && b.during`),
    ).toBe(0);
    expect(
      await number(
        sql`select count(*)::int n from reservations r where not exists (select 1 from table_allocations a where a.claim_id = r.id)`,
      ),
    ).toBe(0);
  });

  it('seats every party at tables with enough chairs', async () => {
    expect(
      await number(sql`
        select count(*)::int n from reservations r where r.party_size > (
          select sum(t.max_party) from table_allocations a join dining_tables t on t.id = a.table_id where a.claim_id = r.id)`),
    ).toBe(0);
  });

  it('counts pacing as a recount does', async () => {
    const differences = await rows(sql`
      with recount as (
        select location_id, service_date, starts_at, sum(party_size)::int covers, count(*)::int parties,
          coalesce(sum(party_size) filter (where channel not in ('staff', 'phone', 'walk_in')), 0)::int covers_online,
          (count(*) filter (where channel not in ('staff', 'phone', 'walk_in')))::int parties_online
        from reservations where status in ('pending', 'confirmed', 'seated', 'completed') group by 1, 2, 3)
      select * from recount r full join pacing_counters p using (location_id, service_date, starts_at)
      where (r.covers, r.parties, r.covers_online, r.parties_online)
        is distinct from (p.covers, p.parties, p.covers_online, p.parties_online)`);
    expect([...differences]).toEqual([]);
  });

  it('books only while the house serves', async () => {
    expect(
      await number(sql`
        select count(*)::int n from reservations r join locations l on l.id = r.location_id
        join service_periods p on p.id = r.period_id
        where not extract(isodow from r.service_date) = any(p.weekdays)
          or (r.starts_at at time zone l.timezone) < r.service_date + p.start_time
          or (r.ends_at at time zone l.timezone) > r.service_date + p.end_time + case when p.end_time <= p.start_time then interval '1 day' else interval '0' end`),
    ).toBe(0);
  });

  it('books arrivals on the steps of the period', async () => {
    expect(
      await number(sql`
        select count(*)::int n from reservations r join locations l on l.id = r.location_id
        join service_periods p on p.id = r.period_id
        where mod((extract(epoch from (r.starts_at at time zone l.timezone) - (r.service_date + p.start_time)) / 60)::int, p.slot_minutes) <> 0`),
    ).toBe(0);
  });

  it('has tonight in every state and a believable past', async () => {
    const tonight = await rows<{ status: string }>(sql`
      select distinct status from reservations where service_date = '2026-11-20' and location_id = ${summary.locations.harbour}`);
    expect(tonight.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['confirmed', 'seated', 'completed', 'cancelled', 'no_show']),
    );
    const statuses = await rows<{ status: string }>(sql`select distinct status from reservations`);
    expect(statuses).toHaveLength(schema.reservations.status.enumValues.length);
    const noShows = await number(
      sql`select (avg((status = 'no_show')::int) * 1000)::int n from reservations where starts_at < ${NOW.toISOString()}`,
    );
    expect(noShows).toBeGreaterThan(15);
    expect(noShows).toBeLessThan(65);
    expect(await number(sql`select count(*)::int n from reservations where channel = 'walk_in'`)).toBeGreaterThan(50);
  });

  it('records no moment that lies in the future', async () => {
    const now = NOW.toISOString();
    expect(
      await number(sql`
        select count(*)::int n from reservations
        where greatest(created_at, seated_at, completed_at, cancelled_at, attendance_confirmed_at) > ${now}
          or (status in ('seated', 'completed', 'no_show') and starts_at > ${now})`),
    ).toBe(0);
    expect(await number(sql`select count(*)::int n from order_history where at > ${now}`)).toBe(0);
    expect(await number(sql`select count(*)::int n from orders where placed_at > ${now} or finished_at > ${now}`)).toBe(
      0,
    );
  });

  it('has open tickets in every kitchen lane of both houses', async () => {
    const lanes = await rows<{ slug: string; lanes: number }>(sql`
      select l.slug, count(distinct o.status)::int lanes from orders o join locations l on l.id = o.location_id
      where o.status in ('pending', 'confirmed', 'preparing', 'ready') group by 1`);
    expect(lanes.map(({ slug, lanes: count }) => [slug, count]).sort()).toEqual([
      ['harbour', 4],
      ['hudson', 4],
    ]);
  });

  it('charges what the lines add up to', async () => {
    expect(
      await number(
        sql`select count(*)::int n from orders o where o.subtotal <> (select sum(total) from order_lines l where l.order_id = o.id)`,
      ),
    ).toBe(0);
    expect(
      await number(sql`
        select count(*)::int n from order_lines l where l.total <> l.quantity * (l.unit_price +
          coalesce((select sum((o->>'price')::int * (o->>'quantity')::int) from jsonb_array_elements(l.options) o), 0))`),
    ).toBe(0);
    expect(
      await number(sql`
        select count(*)::int n from order_counters c where c.last <> (
          select max(number::int) from orders o where o.location_id = c.location_id and o.service_date = c.service_date)`),
    ).toBe(0);
  });

  it('creates the demo accounts with hashed passwords', async () => {
    const staff = await database.db.select().from(schema.staff);
    expect(staff.map(({ email }) => email).sort()).toEqual(DEMO_STAFF.map(({ email }) => email).sort());
    expect(staff.every(({ passwordHash }) => passwordHash?.startsWith('$argon2id$'))).toBe(true);
    expect(staff.find(({ role }) => role === 'staff')?.locationIds).toEqual([summary.locations.harbour]);
  });

  it('is the same for the same moment', async () => {
    const other = await createTestDatabase();
    try {
      await seedDemo(other.db, { now: NOW });
      const digest = sql`select md5(string_agg(r::text, '' order by r.id)) as n from reservations r`;
      const [mine] = await rows<{ n: string }>(digest);
      const [theirs] = await other.db.execute<{ n: string }>(digest);
      expect(theirs?.n).toBe(mine?.n);
    } finally {
      await other.close();
    }
  });
});

describe.each(['2026-11-22T11:05Z', '2026-10-25T01:30Z', '2026-03-08T06:59Z', '2026-12-25T20:00Z'])(
  'seedDemo at %s',
  (at) => {
    it('keeps every constraint', async () => {
      const database = await createTestDatabase();
      try {
        const summary = await seedDemo(database.db, { now: new Date(at) });
        expect(summary.reservations).toBeGreaterThan(800);
      } finally {
        await database.close();
      }
    });
  },
);
