import { newId } from '@tavola/db';
import type { SmtpSink, TestDatabase } from '@tavola/testkit';
import { readEnv } from '../env.ts';
import { createLogger } from '../logger.ts';
import { type RunningWorker, startWorker, type WorkerOverrides } from '../start-worker.ts';

export const TEST_SECRET = 'a-secret-for-tests-only';

export interface TestWorkerOptions extends WorkerOverrides {
  redisUrl?: string | undefined;
  smtp?: SmtpSink;
  /** Jobs of different tests never meet on a shared Redis. */
  prefix?: string;
  env?: Record<string, string>;
  /** Receives every log line. */
  onLog?: (line: string) => void;
}

export function testEnv(database: TestDatabase, options: TestWorkerOptions = {}): Record<string, string> {
  const { redisUrl, smtp, prefix = `test-${newId()}`, env = {} } = options;
  return {
    DATABASE_URL: database.url,
    TAVOLA_SECRET: TEST_SECRET,
    PUBLIC_URL: 'https://tavola.test',
    WORKER_HEALTH_PORT: '0',
    QUEUE_PREFIX: prefix,
    WEBHOOK_ALLOW_CIDRS: '127.0.0.0/8',
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    ...(smtp
      ? {
          MAIL_PROVIDER: 'smtp',
          SMTP_HOST: smtp.host,
          SMTP_PORT: String(smtp.port),
          SMTP_SECURITY: 'none',
          MAIL_FROM: 'hello@tavola.test',
        }
      : {}),
    ...env,
  };
}

/** A whole worker inside the test process. */
export function startTestWorker(database: TestDatabase, options: TestWorkerOptions = {}): Promise<RunningWorker> {
  const { onLog, clock, resolve, pollMs = 200, reconcileMs, webhookTimeoutMs } = options;
  const log = createLogger('info', { write: (line: string) => onLog?.(line) });
  const overrides = {
    pollMs,
    ...(clock ? { clock } : {}),
    ...(resolve ? { resolve } : {}),
    ...(reconcileMs ? { reconcileMs } : {}),
    ...(webhookTimeoutMs ? { webhookTimeoutMs } : {}),
  };
  return startWorker(readEnv(testEnv(database, options)), log, overrides);
}
