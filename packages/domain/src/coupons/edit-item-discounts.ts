import { and, asc, eq, newId, schema } from '@tavola/db';
import type { ItemDiscount, SaveItemDiscountInput } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { changeMenu } from '../menu/change-menu.ts';
import type { ItemDiscountRow } from './item-discount.ts';

const { itemDiscounts } = schema;

/** Every discount on dishes, by name. */
export async function listItemDiscounts(ctx: Ctx): Promise<ItemDiscount[]> {
  const rows = await ctx.db
    .select()
    .from(itemDiscounts)
    .where(eq(itemDiscounts.mode, ctx.actor.mode))
    .orderBy(asc(itemDiscounts.name), asc(itemDiscounts.id));
  return rows.map(present);
}

/** Adds or replaces a discount on dishes; menus and new orders follow at once, orders already placed keep their price. */
export function saveItemDiscount(ctx: Ctx, input: SaveItemDiscountInput): Promise<ItemDiscount> {
  const { id = newId(), startsAt, endsAt, ...rest } = input;
  const fields = {
    ...rest,
    startsAt: startsAt ? new Date(startsAt) : null,
    endsAt: endsAt ? new Date(endsAt) : null,
  };
  return changeMenu(ctx, async (tx) => {
    const mine = and(eq(itemDiscounts.id, id), eq(itemDiscounts.mode, ctx.actor.mode));
    const [row] =
      input.id === undefined
        ? await tx
            .insert(itemDiscounts)
            .values({ ...fields, id, mode: ctx.actor.mode })
            .returning()
        : await tx.update(itemDiscounts).set(fields).where(mine).returning();
    if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'discount', id } });
    return present(row);
  });
}

/** Removes a discount on dishes. */
export function deleteItemDiscount(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  return changeMenu(ctx, async (tx) => {
    const [row] = await tx
      .delete(itemDiscounts)
      .where(and(eq(itemDiscounts.id, id), eq(itemDiscounts.mode, ctx.actor.mode)))
      .returning({ id: itemDiscounts.id });
    if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'discount', id } });
    return row;
  });
}

function present({ mode: _, startsAt, endsAt, orderTypes, startTime, endTime, ...row }: ItemDiscountRow): ItemDiscount {
  return {
    ...row,
    orderTypes: orderTypes as ItemDiscount['orderTypes'],
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    startTime: startTime?.slice(0, 5) ?? null,
    endTime: endTime?.slice(0, 5) ?? null,
  };
}
