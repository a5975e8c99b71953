import { and, asc, eq, schema } from '@tavola/db';
import type { findZoneInput, findZoneOutput } from '@tavola/shared/schemas';
import type { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';
import { presentZone } from './edit-zones.ts';
import { findZone, zoneFee } from './find-zone.ts';

/** Which zone takes this address and what it asks, exactly as a quote would decide. */
export async function zoneOfAddress(
  ctx: Ctx,
  input: z.output<typeof findZoneInput>,
): Promise<z.output<typeof findZoneOutput>> {
  const { deliveryZones } = schema;
  const location = await findLocation(ctx, input.location);
  const zones = await ctx.db
    .select()
    .from(deliveryZones)
    .where(and(eq(deliveryZones.locationId, location.id), eq(deliveryZones.active, true)))
    .orderBy(asc(deliveryZones.sort), asc(deliveryZones.name));
  const { lat, lng, postcode, subtotal = 0 } = input;
  const zone = findZone(zones, { line1: '-', city: '-', postcode, lat, lng });
  if (!zone) return { zone: null, fee: null, missing: 0 };
  return { zone: presentZone(zone), fee: zoneFee(zone, subtotal), missing: Math.max(0, zone.minimum - subtotal) };
}
