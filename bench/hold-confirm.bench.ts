import { createApiKey } from '../packages/domain/src/keys/index.ts';
import { createHouse } from '../packages/domain/src/reservations/testing/house.ts';
import { createKeyInput } from '../packages/shared/src/schemas/index.ts';
import { addHistory, anyDay, drive, hotDay, jsonClient, violations } from './book-load.ts';
import { report, startGatewayAtWork } from './gateway-at-work.ts';

// P1: hold, then confirm, over HTTP by 32 clients: on any day of the next ten months, and all on one day at a time.
const CLIENTS = 32;
const SECONDS = Number(process.argv[2] ?? 6);
const HISTORY = Number(process.argv[3] ?? 1_000_000);

const at = await startGatewayAtWork();
const { key } = await createApiKey(
  at.ctx,
  createKeyInput.parse({
    name: 'Booking benchmark',
    channel: 'voice',
    scopes: ['availability:read', 'reservations:read', 'reservations:write'],
    ratePerMinute: 10_000_000,
    holdLimit: 1_000_000,
  }),
);
const client = jsonClient(at.url, `Bearer ${key}`, CLIENTS);

async function newHouse() {
  return createHouse(at.connection.db, {
    tables: Array.from({ length: 60 }, (_, n) => [String(n + 1), 1, 4] as const),
    periods: [{ slotMinutes: 15, startTime: '18:00', endTime: '23:30' }],
  });
}

let run = 0;
async function pairs(location: string, when: (n: number) => { date: string; time: string }, seconds = SECONDS) {
  run += 1;
  const name = `run-${run}-${process.pid}`;
  return drive(CLIENTS, seconds, async (_, n) => {
    const id = `${name}-${String(n).padStart(8, '0')}`;
    const hold = await client.post('/api/v1/reservations/hold', `hold-${id}`, { location, ...when(n), partySize: 2 });
    if (hold.status === 409) return 'refused';
    if (hold.status > 201) return 'failed';
    const guest = { name: 'Ana Lima', phone: '+351912345678' };
    const confirmed = await client.post('/api/v1/reservations/confirm', `confirm-${id}`, {
      holdId: hold.body.holdId,
      guest,
    });
    return confirmed.status <= 201 ? 'done' : 'failed';
  });
}

async function measureHouse(book: string, house: { id: string; slug: string }) {
  const distinct = await pairs(house.slug, () => anyDay(300));
  const hot = await pairs(house.slug, (n) => hotDay(n, 100, 0));
  const rows = [
    ['any day', distinct, 500],
    ['one hot day', hot, 1_000],
  ] as const;
  for (const [what, result, target] of rows) {
    const measure = `hold → confirm, 32 clients, ${what}, ${book}`;
    report({ id: 'P1', measure, value: result.perSecond, unit: 'pairs/s', target: `>= ${target}` });
    report({ id: 'P1', measure: `${measure}, p99 of a pair`, value: result.p99, unit: 'ms', target: '<= 80' });
    report({ id: 'P1', measure: `${measure}, failed`, value: result.failed, unit: 'requests', target: '<= 0' });
    console.error({ measure, ...result });
  }
  report({
    id: 'P1',
    measure: `overbooked, doubled or lost, ${book}`,
    value: await violations(at.connection, house.id),
    unit: 'bookings',
    target: '<= 0',
  });
}

const warm = await newHouse();
await pairs(warm.slug, () => anyDay(300), 2);
await measureHouse('empty book', await newHouse());
if (HISTORY > 0) {
  const old = await newHouse();
  await addHistory(at.connection, { id: old.id, tables: Object.values(old.tables) }, HISTORY);
  await measureHouse(`${HISTORY.toLocaleString('en')} past bookings`, old);
}
client.close();
await at.close();
