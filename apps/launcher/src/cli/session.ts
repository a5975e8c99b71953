import { randomUUID } from 'node:crypto';
import { connect } from '@tavola/db';
import { createSettingsReader, secretsFrom, systemActor } from '@tavola/domain';
import type { Session } from './command.ts';
import { env } from './env.ts';

/** Opens the database as the system actor; the caller closes the connection. */
export function openSession(): Session {
  const connection = connect(env.databaseUrl, { max: 4, applicationName: 'tavola-cli' });
  const secrets = secretsFrom(env.secret);
  return {
    connection,
    ctx: {
      db: connection.db,
      clock: () => new Date(),
      actor: systemActor(),
      settings: createSettingsReader({ db: connection.db, secrets, environment: env.all }),
      secrets,
      requestId: randomUUID(),
      locale: 'en',
      publicUrl: env.publicUrl,
      // Relays and subscribers also look by themselves every second; a command needs no faster bell.
      ring: () => undefined,
    },
  };
}
