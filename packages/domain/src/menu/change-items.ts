import { count, eq, inArray, schema } from '@tavola/db';
import type { changeItemsInput } from '@tavola/shared/schemas';
import type { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { changeMenu } from './change-menu.ts';
import { requireCategory } from './edit-categories.ts';

const { menuItems } = schema;

/**
 * Changes several dishes in one transaction, each to its own values; one that does not exist refuses all of them. The same
 * call with the earlier values undoes it.
 */
export function changeItems(ctx: Ctx, { items }: z.output<typeof changeItemsInput>): Promise<{ ids: string[] }> {
  const ids = items.map(({ id }) => id);
  return changeMenu(ctx, async (tx) => {
    const present = await tx
      .select({ id: menuItems.id, mode: menuItems.mode, categoryId: menuItems.categoryId })
      .from(menuItems)
      .where(inArray(menuItems.id, ids));
    const known = new Map(present.filter(({ mode }) => mode === ctx.actor.mode).map((row) => [row.id, row]));
    const missing = ids.find((id) => !known.has(id));
    if (missing !== undefined) throw new DomainError('NOT_FOUND', { details: { what: 'item', id: missing } });
    const goals = new Set(items.flatMap(({ categoryId }) => categoryId ?? []));
    const ends = new Map<string, number>();
    for (const goal of goals) {
      await requireCategory(tx, ctx, goal);
      const [inside] = await tx.select({ rows: count() }).from(menuItems).where(eq(menuItems.categoryId, goal));
      ends.set(goal, inside?.rows ?? 0);
    }
    for (const { id, ...fields } of items) {
      const { categoryId } = fields;
      const moves = categoryId !== undefined && categoryId !== known.get(id)?.categoryId;
      if (moves && fields.sort === undefined) {
        const end = ends.get(categoryId) ?? 0;
        ends.set(categoryId, end + 1);
        fields.sort = end;
      }
      if (Object.keys(fields).length > 0) await tx.update(menuItems).set(fields).where(eq(menuItems.id, id));
    }
    return { ids };
  });
}
