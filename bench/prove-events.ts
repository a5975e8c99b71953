import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runEventsBattery } from '../apps/worker/src/testing/events-battery.ts';
import { testCtx } from '../apps/worker/src/testing/house.ts';
import { testEnv } from '../apps/worker/src/testing/test-worker.ts';
import { connect } from '../packages/db/src/index.ts';
import { migrate } from '../packages/db/src/migrate.ts';
import { startEmbeddedPostgres } from '../packages/testkit/src/embedded-postgres.ts';
import { startRedis } from '../packages/testkit/src/redis-server.ts';
import { startSmtpSink } from '../packages/testkit/src/smtp-sink.ts';
import { startWebhookSink } from '../packages/testkit/src/webhook-sink.ts';
import { flushAll } from './flush-all.ts';
import { option } from './proof-system.ts';

// 1 000 mixed events while the worker is killed every ten seconds and its queue is flushed twice, on both queues. Every
// event must reach every consumer, every effect in our own rows must be there once, and a mail may leave twice only if
// it was being handed over when a worker was killed. `--events=N --per-second=N --kill-every=SECONDS`
const ROOT = fileURLToPath(new URL('..', import.meta.url));

for (const queue of ['postgres', 'redis'] as const) {
  const redis = queue === 'redis' ? await startRedis() : undefined;
  if (queue === 'redis' && !redis) {
    console.log('redis: there is no redis-server on this machine');
    continue;
  }
  const server = await startEmbeddedPostgres();
  await migrate(server.adminUrl, path.join(ROOT, 'drizzle'));
  const database = { ...connect(server.adminUrl), url: server.adminUrl };
  const [smtp, webhooks] = await Promise.all([startSmtpSink(), startWebhookSink()]);
  const { figures } = await runEventsBattery({
    database,
    ctx: testCtx(database),
    smtp,
    webhooks,
    workerEnv: testEnv(database, { redisUrl: redis?.url, smtp, prefix: 'proof' }),
    events: option('events', 1_000),
    perSecond: option('per-second', 20),
    killEveryMs: option('kill-every', 10) * 1_000,
    flush: async () => {
      if (redis) await flushAll(redis.url);
      else await database.sql`truncate bullmq.job, bullmq.scheduler cascade`;
    },
    log: (line) => console.log(`${queue}: ${line}`),
  });
  const { violations, ...counts } = figures;
  console.log(`${queue}: ${JSON.stringify(counts)}`);
  console.log(`${queue}: ${violations.length} violations`);
  for (const violation of violations.slice(0, 50)) console.log(`  ${violation}`);
  if (violations.length > 0) process.exitCode = 1;
  await database.close();
  await Promise.all([smtp.close(), webhooks.close()]);
  await redis?.stop();
  await server.stop();
}
