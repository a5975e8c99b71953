import { and, eq, schema } from '@tavola/db';
import { mayContinue } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requireLocationAccess } from '../locations/find-location.ts';

export type HoldRow = typeof schema.holds.$inferSelect;

/** The caller's own hold in whatever state; anyone else's is `NOT_FOUND`. */
export async function findHold(ctx: Ctx, holdId: string): Promise<HoldRow> {
  const { holds, locations } = schema;
  const [row] = await ctx.db
    .select({ hold: holds, mode: locations.mode })
    .from(holds)
    .innerJoin(locations, eq(locations.id, holds.locationId))
    .where(and(eq(holds.id, holdId), eq(holds.channel, ctx.actor.channel)));
  if (!row || row.mode !== ctx.actor.mode || !mayContinue(ctx.actor, row.hold.holder))
    throw new DomainError('NOT_FOUND', { details: { what: 'hold' } });
  requireLocationAccess(ctx, row.hold.locationId);
  return row.hold;
}
