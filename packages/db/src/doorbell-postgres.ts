import postgres from 'postgres';
import type { DoorbellTransport } from './doorbell.ts';

const CHANNEL = 'tavola_doorbell';

/**
 * Rings by `pg_notify` on a connection of its own, outside business transactions: NOTIFY takes a global lock at commit,
 * and there it would serialise them all.
 */
export function postgresDoorbell(url: string): DoorbellTransport {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'tavola doorbell', statement_timeout: 5_000 },
  });
  return {
    publish: async (message) => {
      await sql`select pg_notify(${CHANNEL}, ${message})`;
    },
    subscribe: async (onMessage, onConnected) => {
      await sql.listen(CHANNEL, onMessage, onConnected);
    },
    close: () => sql.end({ timeout: 2 }),
  };
}
