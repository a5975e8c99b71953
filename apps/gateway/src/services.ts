import { createLimits, type Limits } from '@tavola/api';
import { type Connection, connect, createDoorbell, type Doorbell, postgresDoorbell, redisDoorbell } from '@tavola/db';
import {
  createKeyDirectory,
  createSettingsReader,
  type KeyDirectory,
  type Secrets,
  type SettingsReader,
  secretsFrom,
} from '@tavola/domain';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { GatewayEnv } from './env.ts';
import { createKeyLedger, type KeyLedger } from './key-ledger.ts';
import { createMetrics, type Metrics } from './metrics.ts';

export interface Services {
  env: GatewayEnv;
  log: Logger;
  connection: Connection;
  doorbell: Doorbell;
  secrets: Secrets;
  settings: SettingsReader;
  keys: KeyDirectory;
  ledger: KeyLedger;
  limits: Limits;
  metrics: Metrics;
  close(): Promise<void>;
}

/** A Redis that hangs counts as away: nobody's order waits for a counter. */
const COUNTER_PATIENCE_MS = 250;
const RING_PATIENCE_MS = 2_000;

const openRedis = (url: string) =>
  new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: COUNTER_PATIENCE_MS });

/** What lives as long as the process: the pool, the doorbell, caches of settings and keys, counters. */
export function openServices(env: GatewayEnv, log: Logger): Services {
  const connection = connect(env.databaseUrl, { max: env.databasePool, applicationName: 'tavola-gateway' });
  const secrets = secretsFrom(env.secret);
  const { redisUrl } = env;
  const onProblem = (error: unknown) => log.warn({ error }, 'the doorbell is out of order; polling instead');
  const doorbell = createDoorbell({
    transport: redisUrl
      ? redisDoorbell(
          () => new Redis(redisUrl, { maxRetriesPerRequest: 1, commandTimeout: RING_PATIENCE_MS }),
          onProblem,
        )
      : postgresDoorbell(env.databaseUrl),
    onProblem,
  });
  const settings = createSettingsReader({
    db: connection.db,
    secrets,
    environment: env.variables,
    onUnreachable: (error) => log.error({ error }, 'settings: the database cannot be reached'),
  });
  const keys = createKeyDirectory(connection.db, secrets);
  const counters = redisUrl ? openRedis(redisUrl) : undefined;
  counters?.on('error', (error) => log.warn({ error }, 'Redis is away; limits are counted in this process'));
  const ledger = createKeyLedger(connection.db, (error) => log.warn({ error }, 'key usage not recorded yet'));
  doorbell.on('settings', () => settings.invalidate());
  doorbell.on('sessions', () => keys.invalidate());
  return {
    env,
    log,
    connection,
    doorbell,
    secrets,
    settings,
    keys,
    ledger,
    limits: createLimits({ redis: counters, anonymousPerMinute: env.anonymousPerMinute }),
    metrics: createMetrics(),
    async close() {
      await ledger.close();
      await doorbell.close();
      counters?.disconnect();
      await connection.close();
    },
  };
}
