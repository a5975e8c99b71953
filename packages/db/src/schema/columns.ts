import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Instants are always `timestamptz`; drivers hand them over as `Date`. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

export const id = () => uuid().primaryKey();

/** Half-open range of instants, written and read in PostgreSQL's own notation. */
export const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' });

/** A 64-bit transaction id; text on the wire because it exceeds what a number can hold. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Raw bytes. */
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
