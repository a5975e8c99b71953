import { type DbOrTx, sql } from '@tavola/db';
import { DomainError } from '../kernel/domain-error.ts';

/** Position in the event log, `<tx>-<seq>`: everything at or before it has been seen. */
export interface EventCursor {
  tx: string;
  seq: number;
}

const CURSOR = /^(\d{1,20})-(\d{1,19})$/;

export const formatCursor = ({ tx, seq }: EventCursor): string => `${tx}-${seq}`;

/** Refuses anything but a cursor with VALIDATION_FAILED; see {@link isCursor} to ask first. */
export function parseCursor(cursor: string): EventCursor {
  const [, tx, seq] = CURSOR.exec(cursor) ?? [];
  if (tx === undefined || seq === undefined) {
    throw new DomainError('VALIDATION_FAILED', { details: { issues: [{ path: 'cursor', message: 'Not a cursor' }] } });
  }
  return { tx, seq: Number(seq) };
}

export const isCursor = (cursor: string): boolean => CURSOR.test(cursor);

/** Negative when `a` comes before `b`, zero when they are the same position. */
export function compareCursors(a: string, b: string): number {
  const left = parseCursor(a);
  const right = parseCursor(b);
  const byTx = BigInt(left.tx) - BigInt(right.tx);
  return byTx === 0n ? left.seq - right.seq : byTx < 0n ? -1 : 1;
}

/**
 * Cursor of now: reading after it yields exactly the events whose transactions are not yet finished. Take it **before**
 * the snapshot it goes with, so that a change is seen twice rather than never.
 */
export async function currentCursor(db: DbOrTx): Promise<string> {
  const [row] = await db.execute<{ xmin: string }>(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`);
  if (!row) throw new DomainError('INTERNAL');
  return formatCursor({ tx: row.xmin, seq: 0 });
}
