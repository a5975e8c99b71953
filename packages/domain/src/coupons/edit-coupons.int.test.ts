import { schema } from '@tavola/db';
import type { SaveCouponInput } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteZone, listZones, saveZone } from '../delivery/edit-zones.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { tillOf, WEDNESDAY } from '../orders/testing/till.ts';
import { couponUses } from './coupon-uses.ts';
import { deleteCoupon, listCoupons, saveCoupon } from './edit-coupons.ts';

let database: TestDatabase;
let house: Trattoria;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
});
afterAll(() => database.close());

const ctx = () => testCtx(database.db);
const coupon: SaveCouponInput = {
  code: 'autumn',
  kind: 'percent',
  value: 1_000,
  cap: null,
  minimum: 0,
  limitTotal: null,
  limitPerCustomer: null,
  startsAt: null,
  endsAt: null,
  orderTypes: ['pickup'],
  autoApply: false,
  active: true,
};

it('keeps coupons by a code that is unique whatever its capitals', async () => {
  const saved = await saveCoupon(ctx(), coupon);
  expect(saved).toMatchObject({ code: 'AUTUMN', used: 0 });
  await expect(saveCoupon(ctx(), { ...coupon, code: 'Autumn' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await saveCoupon(ctx(), { ...coupon, id: saved.id, value: 500 })).toMatchObject({ id: saved.id, value: 500 });
  expect(await listCoupons(ctx())).toHaveLength(1);
});

it('switches a used coupon off instead of removing it, and takes no limit below its uses', async () => {
  const till = tillOf(database.db, house);
  await till.place({ coupon: 'autumn' });
  await till.place({ coupon: 'autumn' });
  const [used] = await listCoupons(ctx());
  expect(used?.used).toBe(2);
  const limited = saveCoupon(ctx(), { ...coupon, id: used?.id, limitTotal: 1 });
  await expect(limited).rejects.toMatchObject({
    code: 'CONFLICT',
    refusal: { details: { reason: 'limit_below_uses' } },
  });
  await deleteCoupon(ctx(), { id: used?.id ?? '' });
  expect(await listCoupons(ctx())).toMatchObject([{ active: false, used: 2 }]);
  const fresh = await saveCoupon(ctx(), { ...coupon, code: 'NEW' });
  await deleteCoupon(ctx(), { id: fresh.id });
  expect((await listCoupons(ctx())).map(({ code }) => code)).toEqual(['AUTUMN']);
});

it('keeps the zones of a location apart from those of another', async () => {
  const other = await openTrattoria(database.db);
  const zone = {
    name: 'Old town',
    kind: 'radius' as const,
    ring: null,
    centerLat: 38.7,
    centerLng: -9.1,
    radiusMeters: 900,
    postcodes: ['1100'],
    fee: 200,
    minimum: 0,
    freeOver: null,
    sort: 0,
    active: true,
  };
  const saved = await saveZone(ctx(), { ...zone, location: house.slug });
  const stolen = saveZone(ctx(), { ...zone, id: saved.id, location: other.slug });
  await expect(stolen).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(deleteZone(ctx(), { location: other.slug, id: saved.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await listZones(ctx(), { location: house.slug })).toEqual([{ ...zone, id: saved.id }]);
  await deleteZone(ctx(), { location: house.slug, id: saved.id });
  expect(await database.db.select().from(schema.deliveryZones)).toEqual([]);
});

it('tells its uses by day and what they took off, without those given back', async () => {
  const till = tillOf(database.db, house);
  const saved = await saveCoupon(ctx(), { ...coupon, code: 'counted', kind: 'fixed', value: 150 });
  await till.place({ coupon: 'counted' });
  const second = await till.place({ coupon: 'counted' });
  const at = testCtx(database.db, { clock: () => WEDNESDAY });
  const before = await couponUses(at, { id: saved.id, days: 7 });
  expect(before).toMatchObject({ uses: 2, discount: 300 });
  expect(before.days.map(({ date }) => date)).toEqual(
    ['12', '13', '14', '15', '16', '17', '18'].map((day) => `2026-11-${day}`),
  );
  expect(before.days.at(-1)).toEqual({ date: '2026-11-18', uses: 2, discount: 300 });
  await cancelOrder(till.staff(), { id: second.id, reason: 'test' });
  expect(await couponUses(at, { id: saved.id })).toMatchObject({ uses: 1, discount: 150 });
  const missing = couponUses(at, { id: '01936f2e-8a00-7000-8000-0000000000ff' });
  await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
