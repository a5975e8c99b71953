import type { Connection } from '@tavola/db';

/** How many migrations this database has seen. */
export async function appliedMigrations(sql: Connection['sql']): Promise<number> {
  const [table] = await sql`SELECT to_regclass('drizzle.__drizzle_migrations') AS name`;
  if (!table?.name) return 0;
  const [row] = await sql`SELECT count(*) AS applied FROM drizzle.__drizzle_migrations`;
  return Number(row?.applied);
}
