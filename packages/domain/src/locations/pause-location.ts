import { eq, schema, sql } from '@tavola/db';
import type { Location } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { forgetMenu } from '../menu/read-menu.ts';
import { findLocation } from './find-location.ts';
import { getLocation } from './get-location.ts';

export interface PauseLocation {
  location: string;
  what: 'bookings' | 'orders';
  until: string | null;
}

/**
 * Takes no bookings or no orders from guests and agents until that moment, or takes them again at once. The house is
 * not bound by it, and what is booked or ordered stays. A moment that has passed is `VALIDATION_FAILED`.
 */
export async function pauseLocation(ctx: Ctx, input: PauseLocation): Promise<Location> {
  const { locations } = schema;
  const { id } = await findLocation(ctx, input.location);
  const until = input.until === null ? null : new Date(input.until);
  if (until && until <= ctx.clock()) {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'until', message: 'A pause ends in the future' }] },
    });
  }
  await commitOnce(ctx, async (tx) => {
    await tx
      .update(locations)
      .set({
        ...(input.what === 'bookings' ? { bookingPausedUntil: until } : { orderingPausedUntil: until }),
        rulesVersion: sql`${locations.rulesVersion} + 1`,
      })
      .where(eq(locations.id, id));
    return { id };
  });
  forgetMenu(ctx.db);
  ctx.ring('menu');
  return getLocation(ctx, { id });
}
