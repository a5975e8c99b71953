/** Metres of one degree; good to a few parts in a thousand over the distances food is carried. */
const METRES_PER_LAT = 110_574;
const METRES_PER_LNG = 111_320;
const SMALLEST_RING = 3;

export interface Position {
  lat: number;
  lng: number;
}

/** On the plan: metres east and south of the restaurant. */
export interface PlanPoint {
  x: number;
  y: number;
}

/** Corners as the server keeps them: `[lng, lat]`, not closed. */
export type Ring = readonly (readonly [number, number])[];

/** Six decimals are a hand's breadth. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
const lngScale = (home: Position) => METRES_PER_LNG * Math.cos((home.lat * Math.PI) / 180);

export const toPlan = (home: Position, { lat, lng }: Position): PlanPoint => ({
  x: (lng - home.lng) * lngScale(home),
  y: (home.lat - lat) * METRES_PER_LAT,
});

export const toWorld = (home: Position, { x, y }: PlanPoint): Position => ({
  lat: rounded(home.lat - y / METRES_PER_LAT),
  lng: rounded(home.lng + x / lngScale(home)),
});

/** A ring without the repeated last corner that GeoJSON closes it with. */
export function openRing(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = ring.length > SMALLEST_RING && first && last && first[0] === last[0] && first[1] === last[1];
  return closed ? ring.slice(0, -1) : ring;
}

export const ringOnPlan = (home: Position, ring: Ring): PlanPoint[] =>
  ring.map(([lng, lat]) => toPlan(home, { lat, lng }));

/** The ring with one corner somewhere else. */
export const withCorner = (home: Position, ring: Ring, index: number, at: PlanPoint): Ring => {
  const { lat, lng } = toWorld(home, at);
  return ring.map((corner, place) => (place === index ? [lng, lat] : corner));
};

/** The ring with one more corner halfway to the next. */
export function splitAfter(home: Position, ring: Ring, index: number): Ring {
  const [one, two] = [ring[index], ring[(index + 1) % ring.length]];
  if (!one || !two) return ring;
  const half = toWorld(home, midpoint(toPlan(home, at(one)), toPlan(home, at(two))));
  return [...ring.slice(0, index + 1), [half.lng, half.lat], ...ring.slice(index + 1)];
}

/** The ring without a corner; three always stay. */
export const withoutCorner = (ring: Ring, index: number): Ring =>
  ring.length > SMALLEST_RING ? ring.filter((_, place) => place !== index) : ring;

/** Six corners around the restaurant: somewhere to begin. */
export const hexagon = (home: Position, radius: number): Ring =>
  Array.from({ length: 6 }, (_, corner) => {
    const angle = (corner * Math.PI) / 3;
    const { lat, lng } = toWorld(home, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    return [lng, lat] as const;
  });

export const midpoint = (a: PlanPoint, b: PlanPoint): PlanPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const at = ([lng, lat]: readonly [number, number]): Position => ({ lat, lng });

export interface ZoneShape {
  kind: 'polygon' | 'radius';
  ring: Ring | null;
  centerLat: number | null;
  centerLng: number | null;
  radiusMeters: number | null;
}

/** How far the plan must reach from the restaurant to show all of these, in metres, with some room. */
export function reachOf(home: Position, zones: readonly ZoneShape[]): number {
  const far = zones.flatMap((zone) => {
    if (zone.kind === 'polygon')
      return ringOnPlan(home, zone.ring ?? []).flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]);
    const { x, y } = toPlan(home, { lat: zone.centerLat ?? home.lat, lng: zone.centerLng ?? home.lng });
    return [Math.abs(x) + (zone.radiusMeters ?? 0), Math.abs(y) + (zone.radiusMeters ?? 0)];
  });
  return Math.max(1_000, ...far) * 1.15;
}

/** A round distance for the grid and the scale: between four and ten of them reach across the plan. */
export function gridStep(reach: number): number {
  const raw = (reach * 2) / 8;
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= raw) ?? raw;
}
