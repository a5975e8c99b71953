import { and, asc, eq, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { changeMenu, conflict } from './change-menu.ts';
import { siblingsOf } from './edit-categories.ts';
import { writeSort } from './sort-order.ts';

export interface ReorderMenu {
  kind: 'category' | 'item';
  parentId: string | null;
  ids: string[];
}

/** Stores a new order of all siblings; a list that misses or adds one was made on an old menu and is `CONFLICT`. */
export function reorderMenu(ctx: Ctx, { kind, parentId, ids }: ReorderMenu): Promise<{ ids: string[] }> {
  const { menuItems } = schema;
  return changeMenu(ctx, async (tx) => {
    const present =
      kind === 'category'
        ? await siblingsOf(tx, ctx, parentId)
        : (
            await tx
              .select({ id: menuItems.id })
              .from(menuItems)
              .where(and(eq(menuItems.mode, ctx.actor.mode), eq(menuItems.categoryId, parentId ?? '')))
              .orderBy(asc(menuItems.sort))
          ).map((row) => row.id);
    const same = new Set(ids).size === ids.length && [...ids].sort().join() === [...present].sort().join();
    if (!same) throw conflict({ reason: 'other_siblings', ids: present });
    await writeSort(tx, kind, ids);
    return { ids };
  });
}
