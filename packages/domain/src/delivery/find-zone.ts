import type { schema } from '@tavola/db';
import type { Address } from '@tavola/shared/schemas';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { distance } from '@turf/distance';
import { point, polygon } from '@turf/helpers';

export type ZoneRow = typeof schema.deliveryZones.$inferSelect;

/**
 * The first zone, in the owner's order, that the address lies in: by its position when it has one, else by the
 * beginning of its postcode. A border belongs to the zone.
 */
export function findZone(zones: readonly ZoneRow[], address: Address): ZoneRow | undefined {
  const { lat, lng, postcode } = address;
  if (lat !== undefined && lng !== undefined) return zones.find((zone) => contains(zone, lat, lng));
  const wanted = plain(postcode ?? '');
  if (wanted === '') return undefined;
  return zones.find((zone) => zone.postcodes.some((start) => start !== '' && wanted.startsWith(plain(start))));
}

/** Delivery fee in minor units for a cart of this size. */
export function zoneFee(zone: ZoneRow, subtotal: number): number {
  return zone.freeOver !== null && subtotal >= zone.freeOver ? 0 : zone.fee;
}

function contains(zone: ZoneRow, lat: number, lng: number): boolean {
  const here = point([lng, lat]);
  if (zone.kind === 'radius') {
    if (zone.centerLat === null || zone.centerLng === null || zone.radiusMeters === null) return false;
    return distance(point([zone.centerLng, zone.centerLat]), here, { units: 'meters' }) <= zone.radiusMeters;
  }
  const ring = zone.ring ?? [];
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 3) return false;
  const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
  return closed.length >= 4 && booleanPointInPolygon(here, polygon([closed]));
}

const plain = (postcode: string) => postcode.replace(/[\s-]/g, '').toUpperCase();
