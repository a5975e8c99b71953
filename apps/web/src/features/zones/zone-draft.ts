import type { DeliveryZone } from '@tavola/shared/schemas';
import { parsePrice, priceText } from '../menu-editor/price-text.ts';
import { hexagon, openRing, type Position, type Ring } from './zone-geometry.ts';

/** A zone as its form holds it: amounts are still what was typed. */
export interface ZoneDraft {
  /** Undefined for one that is not saved yet. */
  id: string | undefined;
  name: string;
  kind: DeliveryZone['kind'];
  ring: Ring;
  center: Position;
  radius: string;
  postcodes: string;
  fee: string;
  minimum: string;
  freeOver: string;
  sort: number;
  active: boolean;
}

const FIRST_RADIUS = 1_500;
const LONGEST_RADIUS = 200_000;

export function zoneDraftOf(zone: DeliveryZone, home: Position, digits: number): ZoneDraft {
  const center = { lat: zone.centerLat ?? home.lat, lng: zone.centerLng ?? home.lng };
  return {
    id: zone.id,
    name: zone.name,
    kind: zone.kind,
    ring: zone.ring ? openRing(zone.ring) : hexagon(center, zone.radiusMeters ?? FIRST_RADIUS),
    center,
    radius: String(zone.radiusMeters ?? FIRST_RADIUS),
    postcodes: zone.postcodes.join(', '),
    fee: priceText(zone.fee, digits),
    minimum: priceText(zone.minimum, digits),
    freeOver: zone.freeOver === null ? '' : priceText(zone.freeOver, digits),
    sort: zone.sort,
    active: zone.active,
  };
}

/** A new zone around the restaurant, tried after those there are. */
export function newZoneDraft(home: Position, zones: readonly DeliveryZone[], name: string, digits: number): ZoneDraft {
  const sort = Math.max(-1, ...zones.map((zone) => zone.sort)) + 1;
  const nothing = priceText(0, digits);
  return {
    id: undefined,
    name,
    kind: 'polygon',
    ring: hexagon(home, FIRST_RADIUS),
    center: home,
    radius: String(FIRST_RADIUS),
    postcodes: '',
    fee: nothing,
    minimum: nothing,
    freeOver: '',
    sort,
    active: true,
  };
}

export type ZoneProblem = 'name' | 'radius' | 'fee' | 'minimum' | 'freeOver';

/** Metres, or nothing when none were typed. */
export function radiusOf({ radius }: Pick<ZoneDraft, 'radius'>): number | undefined {
  const metres = /^\d{1,6}$/.test(radius.trim()) ? Number(radius) : 0;
  return metres > 0 && metres <= LONGEST_RADIUS ? metres : undefined;
}

/** What keeps the zone from being saved, by field. */
export function zoneProblems(draft: ZoneDraft, digits: number): ZoneProblem[] {
  const isPrice = (text: string) => parsePrice(text, digits) !== undefined;
  return [
    ...(draft.name.trim() ? [] : (['name'] as const)),
    ...(draft.kind === 'polygon' || radiusOf(draft) !== undefined ? [] : (['radius'] as const)),
    ...(isPrice(draft.fee) ? [] : (['fee'] as const)),
    ...(isPrice(draft.minimum) ? [] : (['minimum'] as const)),
    ...(draft.freeOver.trim() === '' || isPrice(draft.freeOver) ? [] : (['freeOver'] as const)),
  ];
}

/** The zone as the server takes it; call it only when there are no problems. */
export function zoneOf(draft: ZoneDraft, digits: number) {
  const isCircle = draft.kind === 'radius';
  const amount = (text: string) => parsePrice(text, digits) ?? 0;
  return {
    ...(draft.id === undefined ? {} : { id: draft.id }),
    name: draft.name.trim(),
    kind: draft.kind,
    ring: isCircle ? null : draft.ring.map(([lng, lat]): [number, number] => [lng, lat]),
    centerLat: isCircle ? draft.center.lat : null,
    centerLng: isCircle ? draft.center.lng : null,
    radiusMeters: isCircle ? (radiusOf(draft) ?? null) : null,
    postcodes: draft.postcodes
      .split(/[,;\n]/)
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    fee: amount(draft.fee),
    minimum: amount(draft.minimum),
    freeOver: draft.freeOver.trim() === '' ? null : amount(draft.freeOver),
    sort: draft.sort,
    active: draft.active,
  };
}
