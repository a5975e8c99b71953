import { type Column, getTableName, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { DbOrTx, Tx } from './connect.ts';

/**
 * Inserts thousands of rows as one JSON parameter per statement, several times faster than a parameter per value and
 * without the protocol's limit on them. Fields a row leaves out take the column's default. For bulk loads; the values
 * must survive JSON, so bytes and 64-bit numbers do not belong here.
 */
export async function insertRows<T extends PgTable>(db: DbOrTx, table: T, rows: T['$inferInsert'][]): Promise<void> {
  for (const insert of insertsOf(table, rows)) await db.execute(insert);
}

/**
 * The same for rows of which some may be there already, by any unique constraint: those are left as they are. The ids
 * of the rows that are new.
 */
export async function insertNewRows<T extends PgTable & { id: Column }>(
  tx: Tx,
  table: T,
  rows: T['$inferInsert'][],
): Promise<Set<string>> {
  const added = new Set<string>();
  for (const insert of insertsOf(table, rows)) {
    for (const { id } of await tx.execute<{ id: string }>(sql`${insert} on conflict do nothing returning id`))
      added.add(id);
  }
  return added;
}

/** One statement per set of fields that rows have; its text is always the same, so it is planned once. */
function insertsOf<T extends PgTable>(table: T, rows: T['$inferInsert'][]): SQL[] {
  const byFields = new Map<string, Record<string, unknown>[]>();
  for (const row of rows) {
    const given = Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [toSnakeCase(field), value] as const);
    const fields = given
      .map(([field]) => field)
      .sort()
      .join(',');
    const alike = byFields.get(fields) ?? [];
    alike.push(Object.fromEntries(given));
    byFields.set(fields, alike);
  }
  const name = sql.identifier(getTableName(table));
  return [...byFields].map(([fields, list]) => {
    const columns = sql.join(
      fields.split(',').map((field) => sql.identifier(field)),
      sql`, `,
    );
    return sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(list)}::text::json)`;
  });
}
