import { and, desc, eq, schema } from '@tavola/db';
import type { KeyWritesInput, KeyWritesPage } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { after, nextCursor } from '../operations/keyset.ts';
import { findManageable } from './manageable-key.ts';

const PAGE = 50;

/** What a key asked to write, granted or refused, newest first. */
export async function listKeyWrites(ctx: Ctx, { id, cursor, limit = PAGE }: KeyWritesInput): Promise<KeyWritesPage> {
  const { auditLog } = schema;
  await findManageable(ctx, id);
  const rows = await ctx.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.actorKind, 'key'), eq(auditLog.actorId, id), after(cursor, auditLog.at, auditLog.id)))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(limit + 1);
  return {
    items: rows.slice(0, limit).map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      operation: row.operation,
      outcome: row.outcome,
      requestId: row.requestId,
    })),
    nextCursor: nextCursor(rows, limit, (row) => [row.at, row.id]),
  };
}
