import { and, eq, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

/** The table whose printed code carries this token; a rotated or foreign token is `NOT_FOUND`. */
export async function findTableByToken(
  ctx: Ctx,
  locationId: string,
  token: string,
): Promise<{ id: string; name: string }> {
  const { diningTables } = schema;
  const [table] = await ctx.db
    .select({ id: diningTables.id, name: diningTables.name })
    .from(diningTables)
    .where(
      and(eq(diningTables.qrToken, token), eq(diningTables.locationId, locationId), eq(diningTables.active, true)),
    );
  if (!table) throw new DomainError('NOT_FOUND', { details: { what: 'table' } });
  return table;
}
