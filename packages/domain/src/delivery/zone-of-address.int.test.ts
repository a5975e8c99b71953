import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { saveZone } from './edit-zones.ts';
import { zoneOfAddress } from './zone-of-address.ts';

let database: TestDatabase;
let house: Trattoria;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
});
afterAll(() => database.close());

const ctx = () => testCtx(database.db);
const zone = (name: string, sort: number, more: object) =>
  saveZone(ctx(), {
    location: house.slug,
    name,
    kind: 'radius',
    ring: null,
    centerLat: 38.7,
    centerLng: -9.14,
    radiusMeters: 1_000,
    postcodes: [],
    fee: 250,
    minimum: 1_500,
    freeOver: 3_000,
    sort,
    active: true,
    ...more,
  });

it('answers as a quote would: the first active zone, its fee for the cart, and what is missing', async () => {
  await zone('closed', 0, { active: false });
  await zone('near', 1, {});
  await zone('far', 2, { radiusMeters: 5_000, fee: 600, freeOver: null, postcodes: ['1200'] });
  const at = (lat: number, subtotal?: number) =>
    zoneOfAddress(ctx(), { location: house.slug, lat, lng: -9.14, subtotal });
  expect(await at(38.701)).toMatchObject({ zone: { name: 'near' }, fee: 250, missing: 1_500 });
  expect(await at(38.701, 3_000)).toMatchObject({ zone: { name: 'near' }, fee: 0, missing: 0 });
  expect(await at(38.72, 9_000)).toMatchObject({ zone: { name: 'far' }, fee: 600, missing: 0 });
  expect(await at(38.8)).toEqual({ zone: null, fee: null, missing: 0 });
  expect(await zoneOfAddress(ctx(), { location: house.slug, postcode: '1200-109' })).toMatchObject({
    zone: { name: 'far' },
  });
});
