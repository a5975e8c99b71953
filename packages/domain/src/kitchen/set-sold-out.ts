import type { Ctx } from '../kernel/ctx.ts';
import { setItemsSoldOut } from '../menu/set-items-sold-out.ts';

export interface SetSoldOut {
  location: string;
  itemId: string;
  soldOut: boolean;
}

/** Takes one dish off for the running service day ("86") or puts it back. */
export async function setSoldOut(ctx: Ctx, input: SetSoldOut): Promise<{ itemId: string; soldOut: boolean }> {
  const { location, itemId, soldOut } = input;
  await setItemsSoldOut(ctx, { location, itemIds: [itemId], soldOut });
  return { itemId, soldOut };
}
