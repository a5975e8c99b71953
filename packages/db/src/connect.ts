import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import * as schema from './schema/index.ts';

export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = PostgresJsTransaction<typeof schema, ExtractTablesWithRelations<typeof schema>>;
/** A connection or a transaction on it, for reads that may run in either. */
export type DbOrTx = Db | Tx;

export interface Connection {
  db: Db;
  sql: Sql;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Pooled connections of this process; the sum over all processes must stay below the server's `max_connections`. */
  max?: number;
  applicationName?: string;
}

/**
 * Opens a pool. Statements end after 5 s, lock waits after 2 s and idle transactions after 10 s, so one stuck
 * request cannot hold the others up. Nothing is dialled until the first query.
 */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? 'tavola',
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  return { db: drizzle(sql, { schema, casing: 'snake_case' }), sql, close: () => sql.end({ timeout: 5 }) };
}
