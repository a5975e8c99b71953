import { describe, expect, it } from 'vitest';
import { findZone, type ZoneRow, zoneFee } from './find-zone.ts';

const zone = (more: Partial<ZoneRow>): ZoneRow => ({
  id: 'z',
  locationId: 'l',
  name: 'Zone',
  kind: 'polygon',
  ring: null,
  centerLat: null,
  centerLng: null,
  radiusMeters: null,
  postcodes: [],
  fee: 300,
  minimum: 0,
  freeOver: null,
  sort: 0,
  active: true,
  ...more,
});
const address = { line1: 'Rua A 1', city: 'Lisboa' };
/** A square with a bite taken out of its eastern side. */
const bitten = zone({
  name: 'bitten',
  ring: [
    [0, 0],
    [4, 0],
    [4, 1],
    [2, 2],
    [4, 3],
    [4, 4],
    [0, 4],
  ],
});
const circle = zone({ name: 'circle', kind: 'radius', centerLat: 38.7, centerLng: -9.14, radiusMeters: 1_000 });

describe('a polygon', () => {
  it.each([
    [1, 1, 'bitten'],
    [2, 3.5, undefined],
    [2, 1.9, 'bitten'],
    [5, 5, undefined],
    [0, 2, 'bitten'],
  ])('contains what lies in it, bites excepted: lat %s lng %s', (lat, lng, name) => {
    expect(findZone([bitten], { ...address, lat, lng })?.name).toBe(name);
  });

  it('of fewer than three corners contains nothing', () => {
    expect(
      findZone(
        [
          zone({
            ring: [
              [0, 0],
              [1, 1],
            ],
          }),
        ],
        { ...address, lat: 0.5, lng: 0.5 },
      ),
    ).toBeUndefined();
  });
});

describe('a radius', () => {
  it('is measured on the ground, not in degrees', () => {
    expect(findZone([circle], { ...address, lat: 38.7, lng: -9.1286 })?.name).toBe('circle');
    expect(findZone([circle], { ...address, lat: 38.7, lng: -9.1284 })).toBeUndefined();
    expect(findZone([circle], { ...address, lat: 38.7089, lng: -9.14 })?.name).toBe('circle');
    expect(findZone([circle], { ...address, lat: 38.7091, lng: -9.14 })).toBeUndefined();
  });
});

it('takes the first zone in the owner’s order', () => {
  const wide = zone({ name: 'wide', kind: 'radius', centerLat: 38.7, centerLng: -9.14, radiusMeters: 9_000 });
  expect(findZone([circle, wide], { ...address, lat: 38.7, lng: -9.14 })?.name).toBe('circle');
  expect(findZone([wide, circle], { ...address, lat: 38.7, lng: -9.14 })?.name).toBe('wide');
});

it('goes by the postcode only when there is no position', () => {
  const byCode = zone({ name: 'code', postcodes: ['1200', '13 00'] });
  expect(findZone([byCode], { ...address, postcode: '1200-109' })?.name).toBe('code');
  expect(findZone([byCode], { ...address, postcode: '1300 001' })?.name).toBe('code');
  expect(findZone([byCode], { ...address, postcode: '2000' })).toBeUndefined();
  expect(findZone([byCode], address)).toBeUndefined();
  expect(findZone([byCode], { ...address, postcode: '1200', lat: 0, lng: 0 })).toBeUndefined();
});

it('is free from the amount on, not just over it', () => {
  expect([2_999, 3_000].map((subtotal) => zoneFee(zone({ freeOver: 3_000 }), subtotal))).toEqual([300, 0]);
  expect(zoneFee(zone({}), 1_000_000)).toBe(300);
});
