import { and, asc, eq, newId, schema } from '@tavola/db';
import type { DeliveryZone, SaveZoneInput } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findLocation } from '../locations/find-location.ts';
import type { ZoneRow } from './find-zone.ts';

const { deliveryZones } = schema;

/** The delivery zones of a location, in the order in which they are tried. */
export async function listZones(ctx: Ctx, input: { location: string }): Promise<DeliveryZone[]> {
  const location = await findLocation(ctx, input.location);
  const rows = await ctx.db
    .select()
    .from(deliveryZones)
    .where(eq(deliveryZones.locationId, location.id))
    .orderBy(asc(deliveryZones.sort), asc(deliveryZones.name));
  return rows.map(presentZone);
}

/** Adds or replaces a zone. */
export async function saveZone(ctx: Ctx, input: SaveZoneInput): Promise<DeliveryZone> {
  const { id = newId(), location: ref, ...fields } = input;
  const location = await findLocation(ctx, ref);
  return commitOnce(ctx, async (tx) => {
    const mine = and(eq(deliveryZones.id, id), eq(deliveryZones.locationId, location.id));
    const [row] =
      input.id === undefined
        ? await tx
            .insert(deliveryZones)
            .values({ ...fields, id, locationId: location.id })
            .returning()
        : await tx.update(deliveryZones).set(fields).where(mine).returning();
    if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'zone', id } });
    return presentZone(row);
  });
}

/** Removes a zone. Orders already delivered there keep their address and fee. */
export async function deleteZone(ctx: Ctx, input: { location: string; id: string }): Promise<{ id: string }> {
  const location = await findLocation(ctx, input.location);
  return commitOnce(ctx, async (tx) => {
    const [row] = await tx
      .delete(deliveryZones)
      .where(and(eq(deliveryZones.id, input.id), eq(deliveryZones.locationId, location.id)))
      .returning({ id: deliveryZones.id });
    if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'zone', id: input.id } });
    return row;
  });
}

export function presentZone({ locationId: _, ...zone }: ZoneRow): DeliveryZone {
  return zone;
}
