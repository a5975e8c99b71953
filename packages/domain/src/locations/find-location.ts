import { and, type DbOrTx, eq, or, schema } from '@tavola/db';
import { idSchema } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError, type Refusal } from '../kernel/domain-error.ts';

export type LocationRow = typeof schema.locations.$inferSelect;

/**
 * The location with this id or slug, if the actor may touch it. Another mode's, an inactive and a foreign location are
 * all `NOT_FOUND`, so nobody learns what exists.
 */
export async function findLocation(ctx: Ctx, ref: string, db: DbOrTx = ctx.db): Promise<LocationRow> {
  const { locations } = schema;
  const byRef = idSchema.safeParse(ref).success
    ? or(eq(locations.id, ref), eq(locations.slug, ref))
    : eq(locations.slug, ref);
  const [row] = await db
    .select()
    .from(locations)
    .where(and(eq(locations.mode, ctx.actor.mode), eq(locations.active, true), byRef));
  const sought = { what: 'location', ref };
  if (!row) throw new DomainError('NOT_FOUND', { details: sought });
  requireLocationAccess(ctx, row.id, sought);
  return row;
}

/**
 * Refuses objects of locations outside the actor's reach as if they did not exist: `sought` are the details that such a
 * refusal has, so that the two cannot be told apart.
 */
export function requireLocationAccess(ctx: Ctx, locationId: string, sought: Refusal['details']): void {
  const { locationIds } = ctx.actor;
  if (locationIds === null || locationIds.includes(locationId)) return;
  throw new DomainError('NOT_FOUND', { details: sought });
}
