import { type Db, type SQL, sql } from '@tavola/db';

/** The advisory lock of a page, from expressions for its location and date. */
const lockOf = (locationId: SQL, date: SQL): SQL =>
  sql`hashtextextended('page/' || (${locationId})::text || '/' || (${date})::text, 0)`;

/** True for a page that nobody has the turn of, and keeps it so until the transaction ends; never waits. */
export const nobodysTurn = (locationId: SQL, date: SQL): SQL =>
  sql`pg_try_advisory_xact_lock_shared(${lockOf(locationId, date)})`;

/**
 * Lets a process that keeps losing a page to faster ones write it alone: while it has the turn, every other writer's
 * swap finds nothing. Turns are given in the order they were asked for, one at a time per process so that they cannot
 * use up the pool that the work itself needs. Rejects, with `work` never begun, when no turn came in time.
 */
export class PageTurns {
  readonly #db: Db;
  #last: Promise<unknown> = Promise.resolve();

  constructor(db: Db) {
    this.#db = db;
  }

  take(page: { locationId: string; date: string }, work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(() =>
      this.#db.transaction(
        async (tx) => {
          const lock = lockOf(sql`${page.locationId}::uuid`, sql`${page.date}::date`);
          await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
          await work();
        },
        { isolationLevel: 'read committed' },
      ),
    );
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
