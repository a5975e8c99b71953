import type { DeliveryZone } from '@tavola/shared/schemas';
import { describe, expect, it } from 'vitest';
import { newZoneDraft, zoneDraftOf, zoneOf, zoneProblems } from './zone-draft.ts';

const HOME = { lat: 38.7, lng: -9.14 };
const zone: DeliveryZone = {
  id: 'near',
  name: 'Near',
  kind: 'polygon',
  ring: [
    [-9.15, 38.71],
    [-9.13, 38.71],
    [-9.13, 38.69],
  ],
  centerLat: null,
  centerLng: null,
  radiusMeters: null,
  postcodes: ['1200', '1250'],
  fee: 250,
  minimum: 1_500,
  freeOver: 3_000,
  sort: 2,
  active: true,
};

describe('the form of a zone', () => {
  it('sends back what it was given', () => {
    expect(zoneOf(zoneDraftOf(zone, HOME, 2), 2)).toEqual(zone);
    const circle = {
      ...zone,
      kind: 'radius' as const,
      ring: null,
      centerLat: 38.7,
      centerLng: -9.1,
      radiusMeters: 900,
    };
    expect(zoneOf(zoneDraftOf({ ...circle, freeOver: null }, HOME, 2), 2)).toEqual({ ...circle, freeOver: null });
  });

  it('begins around the restaurant, after the others', () => {
    const draft = newZoneDraft(HOME, [zone], 'Zone 2', 2);
    expect(draft).toMatchObject({ id: undefined, sort: 3, kind: 'polygon', center: HOME });
    expect(zoneProblems(draft, 2)).toEqual([]);
    expect('id' in zoneOf(draft, 2)).toBe(false);
  });

  it('names what is missing', () => {
    const draft = { ...zoneDraftOf(zone, HOME, 2), kind: 'radius' as const, radius: '0', name: ' ', fee: 'x' };
    expect(zoneProblems({ ...draft, minimum: '', freeOver: '-1' }, 2)).toEqual([
      'name',
      'radius',
      'fee',
      'minimum',
      'freeOver',
    ]);
  });
});
