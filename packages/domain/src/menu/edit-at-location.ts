import { and, eq, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';
import { changeMenu } from './change-menu.ts';
import { requireItem } from './edit-items.ts';

/** What one location charges for a dish and whether it serves it; null on both takes the global menu again. */
export async function setOverride(
  ctx: Ctx,
  input: { location: string; itemId: string; price: number | null; active: boolean | null },
): Promise<{ id: string }> {
  const { itemOverrides } = schema;
  const location = await findLocation(ctx, input.location);
  const { itemId, price, active } = input;
  return changeMenu(ctx, async (tx) => {
    await requireItem(tx, ctx, itemId);
    if (price === null && active === null) {
      await tx
        .delete(itemOverrides)
        .where(and(eq(itemOverrides.locationId, location.id), eq(itemOverrides.itemId, itemId)));
    } else {
      await tx
        .insert(itemOverrides)
        .values({ locationId: location.id, itemId, price, active })
        .onConflictDoUpdate({ target: [itemOverrides.locationId, itemOverrides.itemId], set: { price, active } });
    }
    return { id: itemId };
  });
}

/** Counts a dish at a location from this number on; null stops counting. */
export async function setStock(
  ctx: Ctx,
  input: { location: string; itemId: string; quantity: number | null },
): Promise<{ id: string }> {
  const { itemStock } = schema;
  const location = await findLocation(ctx, input.location);
  const { itemId, quantity } = input;
  return changeMenu(ctx, async (tx) => {
    await requireItem(tx, ctx, itemId);
    await tx
      .insert(itemStock)
      .values({ locationId: location.id, itemId, quantity })
      .onConflictDoUpdate({ target: [itemStock.locationId, itemStock.itemId], set: { quantity } });
    return { id: itemId };
  });
}
