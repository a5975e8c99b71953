import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { startWorkerProcess } from '../apps/worker/src/testing/spawn-worker.ts';
import type { Connection } from '../packages/db/src/index.ts';
import { openTrattoria, type Trattoria } from '../packages/domain/src/menu/testing/trattoria.ts';
import { quoteOrder } from '../packages/domain/src/orders/index.ts';
import { createHouse, dayAhead, type House } from '../packages/domain/src/reservations/testing/house.ts';
import { type RedisServer, startRedis } from '../packages/testkit/src/redis-server.ts';
import { startSmtpSink } from '../packages/testkit/src/smtp-sink.ts';
import { jsonClient } from './book-load.ts';
import { option, SECRET, startProofSystem } from './proof-system.ts';

// Redis is away for two minutes while orders and bookings come in over HTTP: once frozen, so that connections hang, once
// killed, so that they are refused. Every order and booking must succeed, and what waited must drain once it is back.
// `--seconds=120 --per-second=4`
const SECONDS = option('seconds', 120);
const PER_SECOND = option('per-second', 4);
const TIMES = ['18:00', '20:00', '22:00'];
const DAYS = 20;

const first = await startRedis();
if (!first) throw new Error('there is no redis-server on this machine');
let redis: RedisServer = first;
const redisPort = Number(new URL(redis.url).port);
const smtp = await startSmtpSink();
let trattoria: Trattoria | undefined;
let house: House | undefined;
const system = await startProofSystem(
  1,
  async (connection: Connection) => {
    trattoria = await openTrattoria(connection.db, { slug: 'always-open' });
    house = await createHouse(connection.db, {
      tables: Array.from({ length: 60 }, (_, n) => [String(n + 1), 1, 4] as const),
      periods: [{ slotMinutes: 15, startTime: '18:00', endTime: '23:30' }],
    });
  },
  { REDIS_URL: redis.url },
);
const worker = await startWorkerProcess({
  DATABASE_URL: system.databaseUrl,
  REDIS_URL: redis.url,
  TAVOLA_SECRET: SECRET,
  WORKER_HEALTH_PORT: '0',
  QUEUE_PREFIX: 'proof',
  MAIL_PROVIDER: 'smtp',
  SMTP_HOST: smtp.host,
  SMTP_PORT: String(smtp.port),
  SMTP_SECURITY: 'none',
  MAIL_FROM: 'hello@tavola.test',
});
const key = await system.key(['orders:read', 'orders:write', 'reservations:read', 'reservations:write']);
const [gateway] = system.gateways;
if (!gateway || !trattoria || !house) throw new Error('the system did not come up');
const client = jsonClient(gateway.url, `Bearer ${key}`, 16);
const { slug: bookable } = house;
const { quote } = await quoteOrder(system.ctx, {
  location: trattoria.slug,
  type: 'pickup',
  lines: [{ itemId: trattoria.items.pizza, quantity: 1, options: [{ valueId: trattoria.sizes.small }] }],
});

let served = 0;
const took: number[] = [];
async function serveOne(refusals: string[]): Promise<void> {
  const n = served;
  served += 1;
  const startedAt = performance.now();
  const [what, answer] = await (n % 2 === 0 ? order(n) : booking(n)).catch(
    (error: unknown) => ['no answer', { status: 0, body: { message: String(error) } }] as const,
  );
  took.push(performance.now() - startedAt);
  if (answer.status < 200 || answer.status > 299)
    refusals.push(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

async function order(n: number) {
  const contact = { name: 'Ana', phone: '+351912345678', email: `order-${n}@outage.test` };
  const body = { quote, contact, payment: { method: 'counter' } };
  return ['order', await client.post('/api/v1/orders', randomUUID(), body)] as const;
}

async function booking(n: number) {
  const slot = Math.floor(n / 2);
  const body = {
    location: bookable,
    date: dayAhead(3 + (slot % DAYS)),
    time: TIMES[Math.floor(slot / DAYS) % TIMES.length],
    partySize: 2,
    guest: { name: 'Ana Lima', email: `booking-${n}@outage.test` },
  };
  return ['booking', await client.post('/api/v1/reservations', randomUUID(), body)] as const;
}

async function outage(name: string, begin: () => unknown, end: () => Promise<unknown> | unknown): Promise<void> {
  const refusals: string[] = [];
  const before = served;
  took.length = 0;
  await begin();
  const startedAt = performance.now();
  const serving: Promise<void>[] = [];
  while (performance.now() - startedAt < SECONDS * 1_000) {
    serving.push(serveOne(refusals));
    await delay(1_000 / PER_SECOND);
  }
  await Promise.all(serving);
  const [waiting] = await left();
  await end();
  const backAt = performance.now();
  let drained = Number.NaN;
  while (performance.now() - backAt < 120_000) {
    const [work] = await left();
    if (work?.count === 0) {
      drained = Math.round((performance.now() - backAt) / 100) / 10;
      break;
    }
    await delay(200);
  }
  took.sort((a, b) => a - b);
  const unsent = await system.connection.sql`select 1 from messages where state <> 'sent'`;
  console.log(
    `${name} for ${SECONDS} s: ${served - before} orders and bookings, ${refusals.length} failed, slowest ${Math.round(took.at(-1) ?? 0)} ms; ` +
      `${waiting?.count} pieces of work waiting at its return, drained ${drained} s later; ${unsent.length} mails not sent`,
  );
  for (const refusal of refusals.slice(0, 20)) console.log(`  ${refusal}`);
  if (refusals.length > 0 || Number.isNaN(drained) || unsent.length > 0) process.exitCode = 1;
}

const left = () => system.connection.sql<{ count: number }[]>`
  select (select count(*)::int from events where dispatched_at is null)
    + (select count(*)::int from tasks where state = 'pending' and kind <> 'reservation.remind') as count`;

await outage(
  'Redis frozen',
  () => process.kill(redis.pid, 'SIGSTOP'),
  () => process.kill(redis.pid, 'SIGCONT'),
);
await outage(
  'Redis killed',
  () => process.kill(redis.pid, 'SIGKILL'),
  async () => {
    const again = await startRedis(redisPort);
    if (again) redis = again;
  },
);
const mailed = new Set(smtp.messages.flatMap(({ envelope }) => envelope.to));
const [expected] = await system.connection
  .sql`select count(*)::int as count from events where name in ('order.created', 'reservation.created')`;
console.log(`${expected?.count} orders and bookings in the book, ${mailed.size} confirmations at the mail server`);
if (expected?.count !== served || mailed.size !== served) process.exitCode = 1;
console.log((await worker.terminate()).code === 0 ? 'the worker stopped cleanly' : 'the worker did not stop cleanly');
client.close();
await system.close();
await smtp.close();
await redis.stop();
