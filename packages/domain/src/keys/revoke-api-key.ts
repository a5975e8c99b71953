import { eq, schema, sql } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { auditKey } from './audit-key.ts';
import { lockManageable } from './manageable-key.ts';

/** Ends a key on every node and open socket within five seconds; doing it again changes nothing. */
export async function revokeApiKey(ctx: Ctx, input: { id: string }): Promise<{ id: string; revoked: true }> {
  const { apiKeys } = schema;
  const result = await commitOnce(ctx, async (tx) => {
    const row = await lockManageable(tx, ctx, input.id);
    if (!row.revokedAt) {
      await tx.update(apiKeys).set({ revokedAt: sql`now()` }).where(eq(apiKeys.id, row.id));
      await auditKey(tx, ctx, 'keys.revoke', row.id, { before: { name: row.name, channel: row.channel } });
    }
    return { id: row.id, revoked: true as const };
  });
  ctx.ring('sessions');
  return result;
}
