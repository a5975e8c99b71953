import { type Column, type SQL, sql } from 'drizzle-orm';

/**
 * Whether the column holds one of these ids, as one parameter: however many there are, the statement reads the same and
 * is planned once per connection.
 */
export const anyOf = (column: Column, ids: Iterable<string>): SQL =>
  sql`${column} = any(${`{${[...ids].join(',')}}`}::uuid[])`;
