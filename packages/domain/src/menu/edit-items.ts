import { and, count, eq, inArray, newId, schema, type Tx } from '@tavola/db';
import type { createItemInput, updateItemInput } from '@tavola/shared/schemas';
import type { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requirePicture } from '../media/picture-path.ts';
import { changeMenu, slugOf } from './change-menu.ts';
import { requireCategory } from './edit-categories.ts';

const { menuItems, itemOptionGroups, itemMealtimes, optionGroups, mealtimes } = schema;
type Fields = z.output<typeof updateItemInput>;

/** Adds a dish as the last of its category. */
export function createItem(ctx: Ctx, input: z.output<typeof createItemInput>): Promise<{ id: string }> {
  const id = newId();
  const { optionGroupIds, mealtimeIds, ...fields } = input;
  return changeMenu(ctx, async (tx) => {
    await requireCategory(tx, ctx, input.categoryId);
    await requirePicture(tx, ctx, input.image);
    const [inside] = await tx
      .select({ rows: count() })
      .from(menuItems)
      .where(eq(menuItems.categoryId, input.categoryId));
    await tx.insert(menuItems).values({
      ...fields,
      id,
      mode: ctx.actor.mode,
      slug: input.slug ?? slugOf(input.name),
      sort: inside?.rows ?? 0,
    });
    await linkItem(tx, ctx, id, { optionGroupIds, mealtimeIds });
    return { id };
  });
}

/** Changes the given fields of a dish. Orders that hold it keep what they froze. */
export function updateItem(ctx: Ctx, { id, optionGroupIds, mealtimeIds, ...fields }: Fields): Promise<{ id: string }> {
  return changeMenu(ctx, async (tx) => {
    await requireItem(tx, ctx, id);
    if (fields.categoryId !== undefined) await requireCategory(tx, ctx, fields.categoryId);
    await requirePicture(tx, ctx, fields.image);
    if (Object.keys(fields).length > 0) await tx.update(menuItems).set(fields).where(eq(menuItems.id, id));
    await linkItem(tx, ctx, id, { optionGroupIds, mealtimeIds });
    return { id };
  });
}

/** Removes a dish for good. Orders keep its name and price; switching it off keeps the figures together. */
export function deleteItem(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  return changeMenu(ctx, async (tx) => {
    await requireItem(tx, ctx, id);
    await tx.delete(menuItems).where(eq(menuItems.id, id));
    return { id };
  });
}

export async function requireItem(tx: Tx, ctx: Ctx, id: string): Promise<void> {
  const [row] = await tx
    .select({ id: menuItems.id })
    .from(menuItems)
    .where(and(eq(menuItems.id, id), eq(menuItems.mode, ctx.actor.mode)));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'item', id } });
}

async function linkItem(
  tx: Tx,
  ctx: Ctx,
  itemId: string,
  { optionGroupIds, mealtimeIds }: Pick<Fields, 'optionGroupIds' | 'mealtimeIds'>,
): Promise<void> {
  const { mode } = ctx.actor;
  if (optionGroupIds !== undefined) {
    const ids = [...new Set(optionGroupIds)];
    const known = tx
      .select({ id: optionGroups.id })
      .from(optionGroups)
      .where(and(inArray(optionGroups.id, ids), eq(optionGroups.mode, mode)));
    if (ids.length > 0 && (await known).length < ids.length) {
      throw new DomainError('NOT_FOUND', { details: { what: 'option group' } });
    }
    await tx.delete(itemOptionGroups).where(eq(itemOptionGroups.itemId, itemId));
    if (ids.length > 0)
      await tx.insert(itemOptionGroups).values(ids.map((groupId, sort) => ({ itemId, groupId, sort })));
  }
  if (mealtimeIds !== undefined) {
    const ids = [...new Set(mealtimeIds)];
    const known = tx
      .select({ id: mealtimes.id })
      .from(mealtimes)
      .where(and(inArray(mealtimes.id, ids), eq(mealtimes.mode, mode)));
    if (ids.length > 0 && (await known).length < ids.length) {
      throw new DomainError('NOT_FOUND', { details: { what: 'mealtime' } });
    }
    await tx.delete(itemMealtimes).where(eq(itemMealtimes.itemId, itemId));
    if (ids.length > 0) await tx.insert(itemMealtimes).values(ids.map((mealtimeId) => ({ itemId, mealtimeId })));
  }
}
