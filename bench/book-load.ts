import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '../packages/db/src/index.ts';
import { addDays } from '../packages/domain/src/reservations/local-time.ts';

/** Calls a JSON API over keep-alive connections with as little of its own cost as Node allows. */
export function jsonClient(url: string, authorization: string, connections: number) {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post(path: string, key: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
      const payload = JSON.stringify(body);
      return new Promise((resolve, reject) => {
        const request = httpRequest(
          {
            agent,
            hostname,
            port,
            path,
            method: 'POST',
            headers: {
              authorization,
              'idempotency-key': key,
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(payload),
            },
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>,
              }),
            );
          },
        );
        request.on('error', reject);
        request.end(payload);
      });
    },
    close: () => agent.destroy(),
  };
}

export interface Pairs {
  perSecond: number;
  p50: number;
  p99: number;
  refused: number;
  failed: number;
}

/** `clients` loops for `seconds`, each measuring its own rounds; a round answers whether it succeeded. */
export async function drive(
  clients: number,
  seconds: number,
  round: (client: number, n: number) => Promise<'done' | 'refused' | 'failed'>,
): Promise<Pairs> {
  const took: number[] = [];
  let refused = 0;
  let failed = 0;
  let n = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        const began = performance.now();
        n += 1;
        const outcome = await round(client, n);
        if (outcome === 'done') took.push(performance.now() - began);
        else if (outcome === 'refused') refused += 1;
        else failed += 1;
      }
    }),
  );
  const elapsed = (performance.now() - startedAt) / 1_000;
  took.sort((a, b) => a - b);
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 10) / 10;
  return { perSecond: Math.round(took.length / elapsed), p50: at(0.5), p99: at(0.99), refused, failed };
}

const TIMES = Array.from({ length: 17 }, (_, step) => {
  const minutes = 18 * 60 + step * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});
const TOMORROW = addDays(new Date().toISOString().slice(0, 10), 1);

/** A random start on a random one of the next `days` days. */
export const anyDay = (days: number) => ({
  date: addDays(TOMORROW, Math.floor(Math.random() * days)),
  time: TIMES[Math.floor(Math.random() * TIMES.length)] ?? '19:00',
});

/** Everyone wants the same day; after `perDay` tries the next one. */
export const hotDay = (n: number, perDay: number, offset: number) => ({
  date: addDays(TOMORROW, offset + Math.floor(n / perDay)),
  time: TIMES[Math.floor(Math.random() * TIMES.length)] ?? '19:00',
});

/** What must be zero whatever the speed: tables used twice, pacing broken, holds with two reservations. */
export async function violations({ sql }: Connection, locationId: string): Promise<number> {
  const [row] = await sql`
    select
      (select count(*) from table_allocations a join table_allocations b
        on a.table_id = b.table_id and a.id < b.id and a.live and b.live and a.during && b.during
        where a.location_id = ${locationId} and a.service_date >= current_date)::int as overlaps,
      (select count(*) from (select hold_id from reservations where location_id = ${locationId} and hold_id is not null
        group by 1 having count(*) > 1) d)::int as doubled,
      (select count(*) from reservations r where r.location_id = ${locationId} and r.service_date >= current_date
        and not exists (select 1 from table_allocations a where a.claim_id = r.id and a.live))::int as homeless`;
  return Number(row?.overlaps) + Number(row?.doubled) + Number(row?.homeless);
}

/** A million past bookings of the house, spread over years, as the migrations would have let them in. */
export async function addHistory({ sql }: Connection, house: { id: string; tables: string[] }, count: number) {
  await sql`set statement_timeout = 0`.catch(() => undefined);
  const perDay = 200;
  await sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`alter table table_allocations drop constraint table_allocations_no_overlap`;
    await tx`
      insert into reservations (id, location_id, service_date, code, status, starts_at, ends_at, party_size, channel,
        guest_name, policy, created_at)
      select gen_random_uuid(), ${house.id}, d, 'H' || g, 'completed', d + interval '18 hours' + (g % 17) * interval '15 minutes',
        d + interval '19 hours 30 minutes' + (g % 17) * interval '15 minutes', 2, 'web', 'Guest ' || g, '{}', d - interval '3 days'
      from (select g, (current_date - 2 - g / ${perDay}::int) as d from generate_series(0, ${count}::int - 1) g) s`;
    await tx`
      insert into table_allocations (id, location_id, service_date, table_id, claim_id, during)
      select gen_random_uuid(), r.location_id, r.service_date, (${house.tables}::uuid[])[1 + (row_number() over () % ${house.tables.length})],
        r.id, tstzrange(r.starts_at + (row_number() over ()) * interval '1 microsecond', r.starts_at + (row_number() over () + 1) * interval '1 microsecond')
      from reservations r where r.location_id = ${house.id} and r.service_date < current_date - 1`;
    await tx`alter table table_allocations add constraint table_allocations_no_overlap
      exclude using gist (table_id with =, during with &&) where (live)`;
  });
  await sql.unsafe('vacuum analyze');
  await delay(200);
}
