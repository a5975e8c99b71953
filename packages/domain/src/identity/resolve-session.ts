import type { Db } from '@tavola/db';
import { and, eq, gt, isNull, schema, sql } from '@tavola/db';
import { type Actor, staffActor } from '../kernel/actor.ts';
import { hashToken } from './sign-in.ts';

const IDLE_HOURS = 12;

export interface LiveSession {
  sessionId: string;
  actor: Actor;
  staff: {
    id: string;
    name: string;
    email: string;
    role: 'super_admin' | 'manager' | 'staff';
    locationIds: string[] | null;
  };
}

/** The staff member behind a session token, or undefined once it is revoked, expired, idle too long or the account is off. */
export async function resolveSession(db: Db, sessionToken: string): Promise<LiveSession | undefined> {
  const { staffSessions, staff } = schema;
  const [row] = await db
    .select({ session: staffSessions, staff })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(
      and(
        eq(staffSessions.tokenHash, hashToken(sessionToken)),
        isNull(staffSessions.revokedAt),
        gt(staffSessions.expiresAt, sql`now()`),
        gt(staffSessions.lastSeenAt, sql`now() - make_interval(hours => ${IDLE_HOURS})`),
        eq(staff.active, true),
      ),
    );
  if (!row) return undefined;
  if (Date.now() - row.session.lastSeenAt.getTime() > 60_000) {
    await db.update(staffSessions).set({ lastSeenAt: sql`now()` }).where(eq(staffSessions.id, row.session.id));
  }
  const { id, name, email, role, locationIds } = row.staff;
  return { sessionId: row.session.id, actor: staffActor(row.staff), staff: { id, name, email, role, locationIds } };
}
