import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addLocation, addOrder, testCtx } from '../apps/worker/src/testing/house.ts';
import { TEST_SECRET } from '../apps/worker/src/testing/test-worker.ts';
import { connect, createDoorbell, newId, postgresDoorbell, schema } from '../packages/db/src/index.ts';
import { migrate } from '../packages/db/src/migrate.ts';
import { encryptSecret } from '../packages/domain/src/kernel/index.ts';
import { API_VERSION } from '../packages/shared/src/index.ts';
import { startEmbeddedPostgres } from '../packages/testkit/src/embedded-postgres.ts';
import { startSmtpSink } from '../packages/testkit/src/smtp-sink.ts';
import { startWebhookSink } from '../packages/testkit/src/webhook-sink.ts';

// P8: from the commit of an event to the signed webhook received, and to the automation mail handed over to a mail server,
// with one worker on its PostgreSQL queue. Every event causes both. The slower rate tells what one event takes when nothing
// waits before it; at the target's rate whatever the machine cannot keep up with queues.
const RATES = [
  { perSecond: 20, events: 200 },
  { perSecond: 100, events: 1_000, target: { p50: '<= 25', p99: '<= 250' } },
];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORKER = path.join(ROOT, 'apps/worker');

const server = await startEmbeddedPostgres();
await migrate(server.adminUrl, path.join(ROOT, 'drizzle'));
const connection = connect(server.adminUrl);
const mailedTo = new Map<string, number>();
const [smtp, sink] = await Promise.all([
  startSmtpSink({ onTaken: ({ to: [recipient = ''] }) => mailedTo.set(recipient, Date.now()) }),
  startWebhookSink(),
]);
const doorbell = createDoorbell({ transport: postgresDoorbell(server.adminUrl), listen: false });
const ctx = { ...testCtx({ ...connection, url: server.adminUrl }), ring: doorbell.ring };
const location = await addLocation(ctx);
// Written directly: through the front door only the operator's environment lets this machine's own address pass.
const endpointId = newId();
await connection.db.insert(schema.webhookEndpoints).values({
  id: endpointId,
  url: sink.url,
  events: ['order.created'],
  apiVersion: API_VERSION,
  secret: encryptSecret(ctx.secrets, `whsec_${randomBytes(32).toString('base64')}`, `webhook.${endpointId}`),
});
const worker = await startWorkerProcess();

const committed = new Map<string, number>();
const recipients = new Map<string, string>();
await placeOrders(500, 100);
for (const rate of RATES) await measureAt(rate);

worker.kill('SIGKILL');
await doorbell.close();
await connection.close();
await Promise.all([smtp.close(), sink.close()]);
await server.stop();

async function measureAt({ perSecond, events, target }: (typeof RATES)[number]): Promise<void> {
  // What came before is over and does not count.
  await delay(3_000);
  committed.clear();
  mailedTo.clear();
  sink.requests.length = 0;
  await placeOrders(events, perSecond);
  const deadline = Date.now() + 60_000;
  while ((sink.requests.length < events || mailedTo.size < events) && Date.now() < deadline) await delay(20);
  const received = new Map(sink.requests.map(({ body, receivedAt }) => [JSON.parse(body).data.object.id, receivedAt]));
  const mailed = new Map([...recipients].map(([id, recipient]) => [id, mailedTo.get(recipient) ?? Number.NaN]));
  for (const [name, arrivals] of [
    ['webhook received', received],
    ['mail handed over', mailed],
  ] as const) {
    const delays = [...committed].flatMap(([id, at]) => (arrivals.get(id) ?? Number.NaN) - at).filter(Number.isFinite);
    delays.sort((a, b) => a - b);
    const at = (share: number) => Math.round((delays[Math.floor(delays.length * share)] ?? Number.NaN) * 10) / 10;
    report(`${name}, p50 at ${perSecond} events/s`, at(0.5), 'ms', target?.p50);
    report(`${name}, p99 at ${perSecond} events/s`, at(0.99), 'ms', target?.p99);
    report(`${name}, missing at ${perSecond} events/s`, events - delays.length, 'events', '<= 0');
  }
}

async function placeOrders(count: number, perSecond: number): Promise<void> {
  const startedAt = performance.now();
  const placing: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const wait = startedAt + (index * 1_000) / perSecond - performance.now();
    if (wait > 0) await delay(wait);
    placing.push(
      addOrder(ctx, location, { name: 'Guest', email: `${index}@guest.test` }).then(({ id }) => {
        recipients.set(id, `${index}@guest.test`);
        committed.set(id, Date.now());
        ctx.ring('events');
      }),
    );
  }
  await Promise.all(placing);
}

async function startWorkerProcess(): Promise<ChildProcess> {
  execFileSync(process.execPath, ['build.mjs', 'dist/bench.js'], { cwd: WORKER });
  const child = spawn(process.execPath, ['dist/bench.js'], {
    cwd: WORKER,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: server.adminUrl,
      TAVOLA_SECRET: TEST_SECRET,
      PUBLIC_URL: 'https://tavola.test',
      WORKER_HEALTH_PORT: '0',
      WEBHOOK_ALLOW_CIDRS: '127.0.0.0/8',
      MAIL_PROVIDER: 'smtp',
      SMTP_HOST: smtp.host,
      SMTP_PORT: String(smtp.port),
      SMTP_SECURITY: 'none',
    },
  });
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      if (String(chunk).includes('worker ready')) resolve();
    });
  });
  return child;
}

function report(measure: string, value: number, unit: string, target?: string): void {
  process.stdout.write(`${JSON.stringify({ id: 'P8', measure, value, unit, target })}\n`);
}
