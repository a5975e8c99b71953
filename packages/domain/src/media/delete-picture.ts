import { and, eq, schema, type Tx } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findUses } from './find-uses.ts';
import { picturePath } from './picture-path.ts';

const { pictures } = schema;

/** Removes a picture nothing shows; one in use is `CONFLICT` with reason `in_use` and what uses it. */
export function deletePicture(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  return commitOnce(ctx, async (tx) => {
    const row = await requireOwn(tx, ctx, id);
    const path = picturePath(row.hash);
    const usedBy = (await findUses(tx, ctx.actor.mode, [path])).get(path) ?? [];
    if (usedBy.length > 0) throw new DomainError('CONFLICT', { details: { reason: 'in_use', usedBy } });
    await tx.delete(pictures).where(eq(pictures.id, id));
    return { id };
  });
}

/** Gives a picture another name; its address stays. */
export function renamePicture(ctx: Ctx, { id, name }: { id: string; name: string }): Promise<{ id: string }> {
  return commitOnce(ctx, async (tx) => {
    await requireOwn(tx, ctx, id);
    await tx.update(pictures).set({ name }).where(eq(pictures.id, id));
    return { id };
  });
}

async function requireOwn(tx: Tx, ctx: Ctx, id: string) {
  const [row] = await tx
    .select()
    .from(pictures)
    .where(and(eq(pictures.id, id), eq(pictures.mode, ctx.actor.mode)));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'picture', id } });
  return row;
}
