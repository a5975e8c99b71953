import 'server-only';
import { createLimits, type Limits } from '@tavola/api';
import { type Connection, connect, createDoorbell, postgresDoorbell, redisDoorbell } from '@tavola/db';
import {
  createSettingsReader,
  type DoorbellTopic,
  type Secrets,
  type SettingsReader,
  secretsFrom,
} from '@tavola/domain';
import { Redis } from 'ioredis';
import { env } from '@/env.ts';
import { log } from './log.ts';

export interface Services {
  connection: Connection;
  secrets: Secrets;
  settings: SettingsReader;
  ring: (topic: DoorbellTopic) => void;
  limits: Limits;
}

// One pool per process; the global survives the module reloads of development.
const holder = globalThis as typeof globalThis & { tavolaServices?: Services };

/** What lives as long as the process: the pool, derived keys, the settings cache, the doorbell. */
export function services(): Services {
  holder.tavolaServices ??= open();
  return holder.tavolaServices;
}

function open(): Services {
  const { databaseUrl, redisUrl, secret, pool, variables, anonymousPerMinute } = env();
  const connection = connect(databaseUrl, { max: pool, applicationName: 'tavola-web' });
  const secrets = secretsFrom(secret);
  const settings = createSettingsReader({
    db: connection.db,
    secrets,
    environment: variables,
    onUnreachable: (error) => log().error({ error }, 'settings: the database cannot be reached'),
  });
  const onProblem = (error: unknown) => log().warn({ error }, 'the doorbell is out of order; others poll instead');
  const doorbell = createDoorbell({
    transport: redisUrl
      ? redisDoorbell(() => new Redis(redisUrl, { maxRetriesPerRequest: 1 }), onProblem)
      : postgresDoorbell(databaseUrl),
    onProblem,
  });
  doorbell.on('settings', () => settings.invalidate());
  const limits = createLimits({ anonymousPerMinute });
  return { connection, secrets, settings, ring: (topic) => doorbell.ring(topic), limits };
}
