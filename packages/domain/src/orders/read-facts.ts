import { and, eq, or, schema, sql } from '@tavola/db';
import type { CouponRow } from '../coupons/judge-coupon.ts';
import type { ZoneRow } from '../delivery/find-zone.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { readBacklog, stretchOf } from '../kitchen/read-backlog.ts';
import { readBalances } from '../loyalty/read-balances.ts';
import type { LiveMenu } from '../menu/read-menu.ts';
import type { Cart } from './cart.ts';
import { couponKey, type OrderingFacts } from './decide-order.ts';

type Wanted = Pick<Cart, 'type' | 'coupon' | 'redeem'>;

/** Reads what decides about carts of one location; coupons and zones only as far as the carts need them. */
export async function readFacts(ctx: Ctx, menu: LiveMenu, carts: readonly Wanted[]): Promise<OrderingFacts> {
  const { location } = menu.book;
  const settings = await ctx.settings.get('orders');
  const now = ctx.clock();
  const [coupons, zones, backlog, balances] = await Promise.all([
    readCoupons(ctx, carts),
    carts.some((cart) => cart.type === 'delivery') ? readZones(ctx, location.id) : [],
    readBacklog(ctx.db, location.id, now),
    readBalances(
      ctx.db,
      carts.flatMap(({ redeem }) => redeem?.guestId ?? []),
    ),
  ]);
  const backlogMinutes = stretchOf(backlog, { hands: settings.kitchenHands, leadMinutes: settings.leadMinutes });
  return { now, menu, settings, coupons, zones, backlogMinutes, balances, locale: ctx.locale };
}

function readCoupons(ctx: Ctx, carts: readonly Wanted[]): Promise<CouponRow[]> {
  const { coupons } = schema;
  const codes = [...new Set(carts.flatMap(({ coupon }) => (coupon === null ? [] : [couponKey(coupon)])))];
  const isNamed = codes.map((code) => eq(sql`upper(${coupons.code})`, code));
  return ctx.db
    .select()
    .from(coupons)
    .where(
      and(eq(coupons.mode, ctx.actor.mode), or(and(eq(coupons.autoApply, true), eq(coupons.active, true)), ...isNamed)),
    );
}

function readZones(ctx: Ctx, locationId: string): Promise<ZoneRow[]> {
  const { deliveryZones } = schema;
  return ctx.db
    .select()
    .from(deliveryZones)
    .where(and(eq(deliveryZones.locationId, locationId), eq(deliveryZones.active, true)))
    .orderBy(deliveryZones.sort, deliveryZones.name);
}
