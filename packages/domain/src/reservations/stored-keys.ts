import { type Db, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

type KeyRow = { mode: string; channel: string; key: string; fingerprint: string; result: unknown };
const nameOf = (mode: string, channel: string, key: string) => JSON.stringify([mode, channel, key]);

export interface StoredKeys {
  /** The answer already given to this intent; refuses a key that was used for something else. */
  find(ctx: Ctx): { result: unknown } | undefined;
}

/** Looks all idempotency keys of a batch up at once; batches without keys cost nothing. */
export async function storedKeys(db: Db, contexts: readonly Ctx[]): Promise<StoredKeys> {
  const wanted = contexts.flatMap(({ actor, intent }) =>
    intent ? [{ mode: actor.mode, channel: actor.channel, key: intent.key }] : [],
  );
  const rows =
    wanted.length === 0
      ? []
      : await db.execute<KeyRow>(sql`
          select k.mode, k.channel, k.key, k.fingerprint, k.result
          from json_to_recordset(${JSON.stringify(wanted)}::json) as w(mode text, channel text, key text)
          join idempotency_keys k using (mode, channel, key)`);
  const found = new Map(rows.map((row) => [nameOf(row.mode, row.channel, row.key), row]));
  return {
    find({ actor, intent }) {
      const row = intent && found.get(nameOf(actor.mode, actor.channel, intent.key));
      if (!row) return undefined;
      if (row.fingerprint !== intent.fingerprint) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
      return { result: row.result };
    },
  };
}

/** Gathers the keys of requests that arrive together into one look-up, begun while they wait in line. */
export class KeyLookup {
  readonly #db: Db;
  #contexts: Ctx[] = [];
  #next: Promise<StoredKeys> | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  ask(ctx: Ctx): Promise<StoredKeys> {
    this.#contexts.push(ctx);
    this.#next ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        const contexts = this.#contexts;
        this.#contexts = [];
        this.#next = undefined;
        storedKeys(this.#db, contexts).then(resolve, reject);
      });
    });
    return this.#next;
  }
}
