import { and, asc, type DbOrTx, eq, inArray, schema, sql } from '@tavola/db';
import type { EventName } from '@tavola/shared';
import { formatCursor, parseCursor } from './cursor.ts';

export type EventRow = typeof schema.events.$inferSelect;

export interface ReadEventsAfter {
  cursor: string;
  locationId?: string | undefined;
  objectId?: string | undefined;
  names?: readonly EventName[] | undefined;
  limit?: number | undefined;
}

export interface EventPage {
  events: EventRow[];
  /** Equals the given one when nothing is new. */
  cursor: string;
  /** Committed events wait behind a transaction that is still running: look again in a few milliseconds. */
  pending: boolean;
}

/**
 * Events after the cursor in `(transaction, sequence)` order, only those below every transaction still running: a
 * sequence number is taken before commit, so "greater than the last one seen" would skip a slow commit for good.
 * Costs one index range however long the log is.
 */
export async function readEventsAfter(
  db: DbOrTx,
  { cursor, locationId, objectId, names, limit = 500 }: ReadEventsAfter,
): Promise<EventPage> {
  const { events } = schema;
  const after = parseCursor(cursor);
  const rows = await db
    .select({ event: events, settled: sql<boolean>`${events.tx} < pg_snapshot_xmin(pg_current_snapshot())` })
    .from(events)
    .where(
      and(
        locationId === undefined ? undefined : eq(events.locationId, locationId),
        objectId === undefined ? undefined : eq(events.objectId, objectId),
        names === undefined ? undefined : inArray(events.name, [...names]),
        sql`(${events.tx}, ${events.seq}) > (${after.tx}::xid8, ${after.seq}::bigint)`,
      ),
    )
    .orderBy(asc(events.tx), asc(events.seq))
    .limit(limit);
  const settled = rows.filter((row) => row.settled).map((row) => row.event);
  const last = settled.at(-1);
  return { events: settled, cursor: last ? formatCursor(last) : cursor, pending: settled.length < rows.length };
}
