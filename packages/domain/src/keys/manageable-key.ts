import { type DbOrTx, eq, schema, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

type KeyRow = typeof schema.apiKeys.$inferSelect;

/** Whether the actor may manage this key: one that reaches further than the actor would lend more than they have. */
export function isManageable({ actor }: Ctx, { mode, locationIds }: Pick<KeyRow, 'mode' | 'locationIds'>): boolean {
  const reach = actor.locationIds;
  if (reach === null || mode === 'test') return true;
  return locationIds?.every((id) => reach.includes(id)) ?? false;
}

/** The key, if the actor may manage it; any other is `NOT_FOUND`. */
export async function findManageable(ctx: Ctx, id: string, db: DbOrTx = ctx.db): Promise<KeyRow> {
  const [row] = await db.select().from(schema.apiKeys).where(eq(schema.apiKeys.id, id));
  if (!row || !isManageable(ctx, row)) throw new DomainError('NOT_FOUND');
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockManageable(tx: Tx, ctx: Ctx, id: string): Promise<KeyRow> {
  await tx.select({ id: schema.apiKeys.id }).from(schema.apiKeys).where(eq(schema.apiKeys.id, id)).for('update');
  return findManageable(ctx, id, tx);
}
