import { describe, expect, it } from 'vitest';
import {
  gridStep,
  hexagon,
  openRing,
  type Ring,
  reachOf,
  ringOnPlan,
  splitAfter,
  toPlan,
  toWorld,
  withCorner,
  withoutCorner,
} from './zone-geometry.ts';

const HOME = { lat: 38.7, lng: -9.14 };
const SQUARE: Ring = [
  [-9.15, 38.71],
  [-9.13, 38.71],
  [-9.13, 38.69],
  [-9.15, 38.69],
];

describe('the plan around the restaurant', () => {
  it('is measured in metres, east and south', () => {
    expect(toPlan(HOME, HOME)).toEqual({ x: 0, y: 0 });
    const north = toPlan(HOME, { lat: 38.709, lng: -9.14 });
    expect(north.x).toBeCloseTo(0);
    expect(north.y).toBeCloseTo(-995, -1);
    expect(toPlan(HOME, { lat: 38.7, lng: -9.1285 }).x).toBeCloseTo(999, -1);
  });

  it('leads back to where it came from', () => {
    for (const position of [HOME, { lat: 38.75, lng: -9.2 }, { lat: 38.61, lng: -9.05 }]) {
      const back = toWorld(HOME, toPlan(HOME, position));
      expect(back.lat).toBeCloseTo(position.lat, 5);
      expect(back.lng).toBeCloseTo(position.lng, 5);
    }
  });

  it('reaches over every zone, and a kilometre when there is none', () => {
    const shape = { kind: 'radius', ring: null, centerLat: null, centerLng: null, radiusMeters: 4_000 } as const;
    expect(reachOf(HOME, [shape])).toBeCloseTo(4_600);
    expect(reachOf(HOME, [])).toBeCloseTo(1_150);
    expect(reachOf(HOME, [{ ...shape, kind: 'polygon', ring: SQUARE }])).toBeGreaterThan(1_100);
  });

  it.each([
    [1_150, 500],
    [4_600, 2_000],
    [23_000, 10_000],
  ])('of %i m has lines every %i m', (reach, step) => {
    expect(gridStep(reach)).toBe(step);
  });
});

describe('a ring', () => {
  it('is opened where it was closed', () => {
    expect(openRing([...SQUARE, SQUARE[0] ?? [0, 0]])).toEqual(SQUARE);
    expect(openRing(SQUARE)).toEqual(SQUARE);
  });

  it('has corners moved, added halfway and taken away, three at least staying', () => {
    const [, moved] = withCorner(HOME, SQUARE, 1, { x: 0, y: 0 });
    expect(moved).toEqual([HOME.lng, HOME.lat]);
    const more = splitAfter(HOME, SQUARE, 3);
    expect(more).toHaveLength(5);
    expect(more[4]).toEqual([-9.15, 38.7]);
    expect(withoutCorner(more, 4)).toEqual(SQUARE);
    const triangle = SQUARE.slice(0, 3);
    expect(withoutCorner(triangle, 0)).toEqual(triangle);
  });

  it('begins as six corners at the asked distance', () => {
    for (const { x, y } of ringOnPlan(HOME, hexagon(HOME, 1_500))) expect(Math.hypot(x, y)).toBeCloseTo(1_500, -1);
  });
});
