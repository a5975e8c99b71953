import { and, anyOf, asc, eq, inTransaction, isNull, isPassing, lte, or, schema, sql, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { failureReason } from '../tasks/failure-reason.ts';
import { insertTasks, type TaskRef } from '../tasks/insert-tasks.ts';
import { planConsumers } from './plan-consumers.ts';
import type { EventRow } from './read-events-after.ts';

const MAX_TRIES = 5;
const FIRST_PAUSE_MS = 1_000;

export interface Dispatched {
  events: number;
  tasks: TaskRef[];
  /** Events that could not be fanned out after several tries; they wait for a person. */
  parked: string[];
}

/**
 * Turns undispatched events into one task per consumer, unique by effect, and marks them dispatched in the same
 * transaction: a crash leaves all or none. Several relays share the work by `SKIP LOCKED`. An event that cannot be
 * fanned out is set aside and tried again alone, then parked; the others go on. A failure of the moment, such as a lock or
 * a full server, is nobody's try.
 */
export async function dispatchEvents(ctx: Ctx, limit = 100): Promise<Dispatched> {
  try {
    return { ...(await dispatch(ctx, (tx) => take(tx, ctx.clock(), limit))), parked: [] };
  } catch (error) {
    return dispatchOneByOne(ctx, limit, error);
  }
}

function take(tx: Tx, now: Date, limit: number): Promise<EventRow[]> {
  const { events } = schema;
  return tx
    .select()
    .from(events)
    .where(
      and(
        isNull(events.dispatchedAt),
        isNull(events.parkedAt),
        or(isNull(events.leaseUntil), lte(events.leaseUntil, now)),
      ),
    )
    .orderBy(asc(events.seq))
    .limit(limit)
    .for('update', { skipLocked: true });
}

function dispatch(ctx: Ctx, pick: (tx: Tx) => Promise<EventRow[]>): Promise<{ events: number; tasks: TaskRef[] }> {
  const now = ctx.clock();
  return inTransaction(
    ctx.db,
    async (tx) => {
      const events = await pick(tx);
      if (events.length === 0) return { events: 0, tasks: [] };
      const planned = await planConsumers(ctx, tx, events);
      const [tasks] = await Promise.all([
        insertTasks(tx, planned, now),
        tx
          .update(schema.events)
          .set({ dispatchedAt: now, leaseUntil: null, error: null })
          .where(
            anyOf(
              schema.events.id,
              events.map(({ id }) => id),
            ),
          ),
      ]);
      return { events: events.length, tasks };
    },
    { isolation: 'read committed' },
  );
}

async function dispatchOneByOne(ctx: Ctx, limit: number, cause: unknown): Promise<Dispatched> {
  const { events } = schema;
  const waiting = await inTransaction(ctx.db, (tx) => take(tx, ctx.clock(), limit), { isolation: 'read committed' });
  if (waiting.length === 0) throw cause;
  const result: Dispatched = { events: 0, tasks: [], parked: [] };
  for (const { id, attempts } of waiting) {
    try {
      const one = await dispatch(ctx, (tx) =>
        tx
          .select()
          .from(events)
          .where(and(eq(events.id, id), isNull(events.dispatchedAt)))
          .for('update', { skipLocked: true }),
      );
      result.events += one.events;
      result.tasks.push(...one.tasks);
    } catch (error) {
      if (isPassing(error)) {
        if (result.events + result.parked.length === 0) throw error;
        break;
      }
      const now = ctx.clock();
      const tries = attempts + 1;
      await ctx.db
        .update(events)
        .set({
          attempts: sql`${events.attempts} + 1`,
          error: failureReason(error),
          leaseUntil: new Date(now.getTime() + FIRST_PAUSE_MS * 4 ** attempts),
          parkedAt: tries >= MAX_TRIES ? now : null,
        })
        .where(eq(events.id, id));
      if (tries >= MAX_TRIES) result.parked.push(id);
    }
  }
  return result;
}
