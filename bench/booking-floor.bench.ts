import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, newId } from '../packages/db/src/index.ts';
import { migrate } from '../packages/db/src/migrate.ts';
import { secretsFrom } from '../packages/domain/src/kernel/index.ts';
import { testCtx } from '../packages/domain/src/kernel/test-ctx.ts';
import { confirmHold, holdTable } from '../packages/domain/src/reservations/index.ts';
import { keyActor } from '../packages/domain/src/reservations/testing/actors.ts';
import { createHouse } from '../packages/domain/src/reservations/testing/house.ts';
import { createSettingsReader } from '../packages/domain/src/settings/index.ts';
import { startEmbeddedPostgres } from '../packages/testkit/src/embedded-postgres.ts';
import { anyDay, drive, hotDay, violations } from './book-load.ts';
import { report } from './gateway-at-work.ts';

// P2: hold and confirm called in process, against raw SQL that writes the same rows for one booking at a time.
const CLIENTS = 32;
const SECONDS = Number(process.argv[2] ?? 5);
const server = await startEmbeddedPostgres();
await migrate(server.adminUrl, path.join(fileURLToPath(new URL('..', import.meta.url)), 'drizzle'));
const connection = connect(server.adminUrl);
const { sql } = connection;
const secrets = secretsFrom('a secret that only benchmarks use');
const actor = keyActor('voice', ['reservations:write'], { holdLimit: 1_000_000 });
const ctx = {
  ...testCtx(connection.db, { actor, secrets }),
  ring: () => undefined,
  settings: createSettingsReader({ db: connection.db, secrets, environment: {} }),
};
const newHouse = () =>
  createHouse(connection.db, {
    tables: Array.from({ length: 60 }, (_, n) => [String(n + 1), 1, 4] as const),
    periods: [{ slotMinutes: 15, startTime: '18:00', endTime: '23:30' }],
  });

let count = 0;
function intent(operation: string) {
  count += 1;
  return { ...ctx, intent: { key: `${operation}-${String(count).padStart(12, '0')}`, operation, fingerprint: 'x' } };
}

async function pair(location: string, when: { date: string; time: string }) {
  try {
    const { holdId } = await holdTable(intent('hold'), { location, ...when, partySize: 2 });
    await confirmHold(intent('confirm'), { holdId, guest: { name: 'Ana Lima', phone: '+351912345678' } });
    return 'done' as const;
  } catch (error) {
    return error instanceof Error && error.message === 'SLOT_UNAVAILABLE' ? ('refused' as const) : ('failed' as const);
  }
}

/** The rows of one hold and its confirmation, written by two pipelined transactions that decide nothing. */
async function rawPair(house: Awaited<ReturnType<typeof newHouse>>, n: number) {
  const id = newId();
  const date = '2030-01-01';
  const start = new Date(Date.parse('2030-01-01T00:00:00Z') + n * 1_000).toISOString();
  const end = new Date(Date.parse(start) + 1_000).toISOString();
  const table = house.tables['1'] ?? '';
  const event = (tx: typeof sql, name: string) => tx`
    insert into events (id, name, location_id, object_kind, object_id, version, payload, actor_kind, channel)
    values (${newId()}, ${name}, ${house.id}, 'reservation', ${id}, 1, '{}', 'key', 'voice')`;
  const key = (tx: typeof sql, name: string) => tx`
    insert into idempotency_keys (mode, channel, key, operation, fingerprint, result)
    values ('live', 'voice', ${`raw-${name}-${id}`}, ${name}, 'x', ${JSON.stringify({ id })})`;
  await sql.begin('isolation level serializable', (tx) => [
    tx`insert into holds (id, location_id, service_date, starts_at, ends_at, party_size, period_id, channel, holder, expires_at, policy, created_at)
      values (${id}, ${house.id}, ${date}, ${start}, ${end}, 2, ${newId()}, 'voice', 'voice', now() + interval '5 minutes', '{}', now())`,
    tx`insert into table_allocations (id, location_id, service_date, table_id, claim_id, during)
      values (${newId()}, ${house.id}, ${date}, ${table}, ${id}, tstzrange(${start}, ${end}))`,
    event(tx as never, 'reservation.held'),
    key(tx as never, 'hold'),
  ]);
  await sql.begin('isolation level serializable', (tx) => [
    tx`update holds set state = 'confirmed' where id = ${id} and state = 'held' and expires_at > clock_timestamp()`,
    tx`insert into reservations (id, hold_id, location_id, service_date, code, status, starts_at, ends_at, party_size, channel, guest_name, policy, created_at)
      values (${id}, ${id}, ${house.id}, ${date}, ${id.slice(-12)}, 'confirmed', ${start}, ${end}, 2, 'voice', 'Ana', '{}', now())`,
    tx`insert into reservation_history (id, reservation_id, at, action, actor_kind, channel)
      values (${newId()}, ${id}, now(), 'created', 'key', 'voice')`,
    event(tx as never, 'reservation.confirmed'),
    key(tx as never, 'confirm'),
  ]);
  return 'done' as const;
}

/** The floor retries what SERIALIZABLE refuses, as any caller would have to. */
async function rawWithRetry(house: Awaited<ReturnType<typeof newHouse>>, n: number) {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      return await rawPair(house, n * 20 + tries);
    } catch (error) {
      if (process.argv[3] === 'debug') console.error(String(error).slice(0, 200));
      // The next try has another start, so a half-written pair is left behind and does not count.
    }
  }
  return 'failed' as const;
}

const house = await newHouse();
await drive(CLIENTS, 2, async () => pair(house.slug, anyDay(300)));
const any = await drive(CLIENTS, SECONDS, async () => pair(house.slug, anyDay(300)));
const hotHouse = await newHouse();
const hot = await drive(CLIENTS, SECONDS, async (_, n) => pair(hotHouse.slug, hotDay(n, 100, 0)));
const rawHouse = await newHouse();
await drive(CLIENTS, 1, (_, n) => rawWithRetry(rawHouse, n));
const raw = await drive(CLIENTS, SECONDS, (_, n) => rawWithRetry(rawHouse, 1_000_000 + n));
for (const [what, result] of [
  ['any day', any],
  ['one hot day', hot],
  ['raw SQL, one booking at a time', raw],
] as const) {
  report({ id: 'P2', measure: `hold → confirm in process, ${what}`, value: result.perSecond, unit: 'pairs/s' });
  console.error({ what, ...result });
}
const share = (part: number) => Math.round((100 * part) / Math.max(1, raw.perSecond));
report({ id: 'P2', measure: 'any day against the raw floor', value: share(any.perSecond), unit: '%', target: '>= 60' });
report({
  id: 'P2',
  measure: 'one hot day against the raw floor',
  value: share(hot.perSecond),
  unit: '%',
  target: '>= 60',
});
const wrong = (await violations(connection, house.id)) + (await violations(connection, hotHouse.id));
report({ id: 'P2', measure: 'overbooked, doubled or lost', value: wrong, unit: 'bookings', target: '<= 0' });
await connection.close();
await server.stop();
