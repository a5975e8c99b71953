import { and, eq, isNull, schema, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { hashToken } from './sign-in.ts';

/** Ends one session at once; ending it again changes nothing. Open sockets of the session close within seconds. */
export async function endSession(ctx: Ctx, sessionToken: string): Promise<void> {
  await ctx.db
    .update(schema.staffSessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(schema.staffSessions.tokenHash, hashToken(sessionToken)), isNull(schema.staffSessions.revokedAt)));
  ctx.ring('sessions');
}
