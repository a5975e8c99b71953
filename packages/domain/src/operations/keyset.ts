import { type Column, type SQL, sql } from '@tavola/db';
import { z } from 'zod';
import { DomainError } from '../kernel/domain-error.ts';

const positionSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Rows behind the cursor of a list that runs from the newest to the oldest; every row when there is none. */
export function after(cursor: string | undefined, at: Column, id: Column): SQL | undefined {
  if (cursor === undefined) return undefined;
  const position = read(cursor);
  if (!position) {
    throw new DomainError('VALIDATION_FAILED', { details: { issues: [{ path: 'cursor', message: 'Not a cursor' }] } });
  }
  const [instant, rowId] = position;
  // The cursor holds milliseconds; rows of the same one follow by their id.
  return sql`(date_trunc('milliseconds', ${at}), ${id}) < (${instant}::timestamptz, ${rowId}::uuid)`;
}

function read(cursor: string): [string, string] | undefined {
  try {
    return positionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** The cursor of the page after these rows, which hold one more than `limit` when there is such a page. */
export function nextCursor<T>(rows: T[], limit: number, position: (row: T) => [Date, string]): string | null {
  const last = rows[limit - 1];
  if (rows.length <= limit || last === undefined) return null;
  const [at, id] = position(last);
  return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
}
