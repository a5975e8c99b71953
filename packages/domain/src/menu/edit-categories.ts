import { and, asc, count, eq, isNull, newId, schema, type Tx } from '@tavola/db';
import type { createCategoryInput, moveCategoryInput, updateCategoryInput } from '@tavola/shared/schemas';
import type { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requirePicture } from '../media/picture-path.ts';
import { changeMenu, conflict, slugOf } from './change-menu.ts';
import { placeAt, writeSort } from './sort-order.ts';

const { categories, menuItems } = schema;

/** Adds a category as the last of its siblings. */
export function createCategory(ctx: Ctx, input: z.output<typeof createCategoryInput>): Promise<{ id: string }> {
  const id = newId();
  return changeMenu(ctx, async (tx) => {
    const parentId = input.parentId ?? null;
    if (parentId !== null) await requireCategory(tx, ctx, parentId);
    await requirePicture(tx, ctx, input.image);
    const siblings = await siblingsOf(tx, ctx, parentId);
    await tx.insert(categories).values({
      ...input,
      id,
      mode: ctx.actor.mode,
      parentId,
      slug: input.slug ?? slugOf(input.name),
      sort: siblings.length,
    });
    return { id };
  });
}

/** Changes the given fields of a category; its place is changed by moving it. */
export function updateCategory(
  ctx: Ctx,
  { id, ...fields }: z.output<typeof updateCategoryInput>,
): Promise<{ id: string }> {
  return changeMenu(ctx, async (tx) => {
    await requireCategory(tx, ctx, id);
    await requirePicture(tx, ctx, fields.image);
    if (Object.keys(fields).length > 0) await tx.update(categories).set(fields).where(eq(categories.id, id));
    return { id };
  });
}

/** Puts a category below another, or on top, at a position. Below itself is `CONFLICT` with reason `cycle`. */
export function moveCategory(ctx: Ctx, input: z.output<typeof moveCategoryInput>): Promise<{ id: string }> {
  return changeMenu(ctx, async (tx) => {
    await requireCategory(tx, ctx, input.id);
    if (input.parentId !== null) await requireCategory(tx, ctx, input.parentId);
    await tx.update(categories).set({ parentId: input.parentId }).where(eq(categories.id, input.id));
    const siblings = await siblingsOf(tx, ctx, input.parentId);
    await writeSort(tx, 'category', placeAt(siblings, input.id, input.position));
    return { id: input.id };
  });
}

/** Removes an empty category; one with dishes or categories in it is `CONFLICT` with reason `not_empty`. */
export function deleteCategory(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  return changeMenu(ctx, async (tx) => {
    await requireCategory(tx, ctx, id);
    const [[children], [items]] = await Promise.all([
      tx.select({ rows: count() }).from(categories).where(eq(categories.parentId, id)),
      tx.select({ rows: count() }).from(menuItems).where(eq(menuItems.categoryId, id)),
    ]);
    const inside = { categories: children?.rows ?? 0, items: items?.rows ?? 0 };
    if (inside.categories + inside.items > 0) throw conflict({ reason: 'not_empty', ...inside });
    await tx.delete(categories).where(eq(categories.id, id));
    return { id };
  });
}

export async function requireCategory(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  const [row] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.id, id), eq(categories.mode, ctx.actor.mode)));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'category', id } });
}

/** Ids of the categories below `parentId`, as they are shown. */
export async function siblingsOf(tx: Tx, ctx: Ctx, parentId: string | null): Promise<string[]> {
  const rows = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(
      and(
        eq(categories.mode, ctx.actor.mode),
        parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId),
      ),
    )
    .orderBy(asc(categories.sort), asc(categories.name));
  return rows.map((row) => row.id);
}
