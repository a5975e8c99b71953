import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import postgres, { type Sql, type TransactionSql } from 'postgres';
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

/** Sessions of {@link keyedDb}: one writes, the others read beside it. */
const KEYED_SESSIONS = 3;
/** A small or fresh table tempts the planner to read it whole; under SERIALIZABLE that makes strangers conflict. */
const BY_KEY_ONLY = {
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  plan_cache_mode: 'force_generic_plan',
};

interface Relatives {
  keyed: () => Db;
  serializable: () => Db;
}
const relatives = new WeakMap<Db, Relatives>();

/**
 * Opens a pool. Statements end after 5 s, lock waits after 2 s and idle transactions after 10 s, so one stuck
 * request cannot hold the others up. Nothing is dialled until the first query.
 */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const open = (max: number, more: Record<string, string> = {}) =>
    postgres(url, {
      max,
      onnotice: () => {},
      connection: {
        application_name: options.applicationName ?? 'tavola',
        statement_timeout: 5_000,
        lock_timeout: 2_000,
        idle_in_transaction_session_timeout: 10_000,
        ...more,
      },
    });
  const sql = open(options.max ?? 10);
  let keyedSql: Sql | undefined;
  const db = over(sql);
  const keyed = once(() => {
    keyedSql = open(KEYED_SESSIONS, BY_KEY_ONLY);
    const preparing = alwaysPreparing(keyedSql);
    const made = over(preparing);
    relatives.set(made, { keyed: () => made, serializable: once(() => over(beginning(preparing))) });
    return made;
  });
  relatives.set(db, { keyed, serializable: once(() => over(beginning(sql))) });
  return {
    db,
    sql,
    async close() {
      await Promise.all([sql.end({ timeout: 5 }), keyedSql?.end({ timeout: 5 })]);
    },
  };
}

/**
 * The same database through a few sessions of their own that plan each statement once and never by reading a whole
 * table. For statements that find every row by its key and whose texts are few: each text is kept by the session.
 */
export const keyedDb = (db: Db): Db => relatives.get(db)?.keyed() ?? db;

/** The same sessions, with transactions that are SERIALIZABLE from their first message on; undefined for a stranger. */
export const serializableDb = (db: Db): Db | undefined => relatives.get(db)?.serializable();

const over = (sql: Sql): Db => drizzle(sql, { schema, casing: 'snake_case' });

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Drizzle prepares only statements that were given a name; here every one is. */
function alwaysPreparing<S extends Sql | TransactionSql>(client: S): S {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe') return (text: string, values: never[]) => target.unsafe(text, values, { prepare: true });
      if (name !== 'begin' || !('begin' in target)) return Reflect.get(target, name);
      return (...given: [string, (inner: TransactionSql) => unknown] | [(inner: TransactionSql) => unknown]) => {
        const [options, work] = given.length === 2 ? given : (['', given[0]] as const);
        return target.begin(options, (inner) => work(alwaysPreparing(inner)));
      };
    },
  });
}

/** Saves the round trip that setting the isolation level of a transaction after its beginning takes. */
function beginning(client: Sql): Sql {
  return new Proxy(client, {
    get(target, name) {
      if (name !== 'begin') return Reflect.get(target, name);
      return (work: (inner: TransactionSql) => unknown) => target.begin('isolation level serializable', work);
    },
  });
}
