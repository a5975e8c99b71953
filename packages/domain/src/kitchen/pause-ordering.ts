import { eq, schema, sql } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';
import { forgetMenu } from '../menu/read-menu.ts';

export interface PauseOrdering {
  location: string;
  /** From now on; null takes orders again at once. */
  minutes: number | null;
}

/** Busy mode: no orders from diners and agents for so many minutes. Staff still take them; what is placed stays. */
export async function pauseOrdering(ctx: Ctx, input: PauseOrdering): Promise<{ pausedUntil: string | null }> {
  const location = await findLocation(ctx, input.location);
  const until = input.minutes === null ? null : new Date(ctx.clock().getTime() + input.minutes * 60_000);
  const result = await commitOnce(ctx, async (tx) => {
    const { locations } = schema;
    await tx
      .update(locations)
      .set({ orderingPausedUntil: until, rulesVersion: sql`${locations.rulesVersion} + 1` })
      .where(eq(locations.id, location.id));
    return { pausedUntil: until?.toISOString() ?? null };
  });
  forgetMenu(ctx.db);
  ctx.ring('menu');
  return result;
}
