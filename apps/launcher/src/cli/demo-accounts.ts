import type { Connection } from '@tavola/db';
import { DEMO_STAFF } from '@tavola/domain/demo';

export interface DemoAccount {
  email: string;
  role: string;
  password: string;
}

/** The demo's accounts this database still has; none means it is not a demo. */
export async function demoAccounts(sql: Connection['sql']): Promise<DemoAccount[]> {
  const rows = await sql`SELECT email FROM staff WHERE active AND email = ANY(${DEMO_STAFF.map(({ email }) => email)})`;
  const present = new Set(rows.map(({ email }) => email));
  return DEMO_STAFF.filter(({ email }) => present.has(email)).map(({ email, role, password }) => ({
    email,
    role,
    password,
  }));
}
