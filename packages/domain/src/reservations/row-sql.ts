import { type SQL, sql } from '@tavola/db';

/**
 * Any of the values of one column, beside a join on it: the plan then starts from an index whatever it believes about the
 * size of either side. It is made once, and a book that was empty then is not empty for long.
 */
export function oneOf(rows: readonly object[], column: string, type: 'uuid' | 'date' | 'timestamptz'): SQL {
  const values = rows.map((row) => {
    const value: unknown = Reflect.get(row, column);
    return value instanceof Date ? value.toISOString() : String(value);
  });
  return sql`any(${`{${[...new Set(values)].join(',')}}`}::${sql.raw(type)}[])`;
}

const column = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Multi-row insert whose text does not depend on the number of rows; columns left out take their defaults. */
export function insertRows(table: string, rows: readonly object[]): SQL {
  const [first] = rows;
  const keys = Object.keys(first ?? {}).filter((key) => rows.some((row) => Reflect.get(row, key) !== undefined));
  const named = keys.map((key) => [key, column(key)] as const);
  const columns = sql.raw(named.map(([, name]) => name).join(', '));
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(named.map(([key, name]) => [name, Reflect.get(row, key)]))),
  );
  return sql`insert into ${sql.raw(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.raw(table)}, ${json}::json) returning 1`;
}
