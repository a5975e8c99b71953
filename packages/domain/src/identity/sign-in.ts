import { createHash, randomBytes } from 'node:crypto';
import { and, count, eq, gt, inArray, newId, schema, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { verifyPassword } from './password.ts';

const SESSION_DAYS = 7;
const WINDOW_MINUTES = 15;
const FREE_TRIES = 10;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface SignIn {
  email: string;
  password: string;
  userAgent?: string | undefined;
  /** Address of the client, for throttling. */
  address?: string | undefined;
}

export interface SignedIn {
  /** Opaque, 256 bits, shown once; the database keeps its hash. */
  sessionToken: string;
  staff: { id: string; name: string; email: string; role: 'super_admin' | 'manager' | 'staff' };
}

/**
 * Starts a session. Unknown address, wrong password and deactivated account get the same `UNAUTHENTICATED` after the same
 * time; more than ten failures in fifteen minutes for the address or the account are `RATE_LIMITED`.
 */
export async function signIn(ctx: Ctx, input: SignIn): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  const subjects = [`email:${email}`, ...(input.address ? [`address:${input.address}`] : [])];
  await refuseFlood(ctx, subjects);

  const [account] = await ctx.db.select().from(schema.staff).where(eq(schema.staff.email, email));
  const valid = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account?.active || !valid) {
    await ctx.db.insert(schema.signInAttempts).values(subjects.map((subject) => ({ id: newId(), subject })));
    throw new DomainError('UNAUTHENTICATED');
  }

  const sessionToken = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ctx.clock().getTime() + SESSION_DAYS * 86_400_000);
  await ctx.db.transaction(async (tx) => {
    await tx.insert(schema.staffSessions).values({
      id: newId(),
      tokenHash: hashToken(sessionToken),
      staffId: account.id,
      userAgent: (input.userAgent ?? '').slice(0, 300),
      expiresAt,
    });
    await tx.update(schema.staff).set({ lastSignInAt: ctx.clock() }).where(eq(schema.staff.id, account.id));
    await tx.delete(schema.signInAttempts).where(eq(schema.signInAttempts.subject, `email:${email}`));
  });
  return { sessionToken, staff: { id: account.id, name: account.name, email: account.email, role: account.role } };
}

async function refuseFlood(ctx: Ctx, subjects: string[]): Promise<void> {
  const since = sql`now() - make_interval(mins => ${WINDOW_MINUTES})`;
  const rows = await ctx.db
    .select({ tries: count() })
    .from(schema.signInAttempts)
    .where(and(inArray(schema.signInAttempts.subject, subjects), gt(schema.signInAttempts.at, since)))
    .groupBy(schema.signInAttempts.subject);
  if (rows.some(({ tries }) => tries >= FREE_TRIES)) {
    throw new DomainError('RATE_LIMITED', { retryAfterSeconds: WINDOW_MINUTES * 60 });
  }
}
