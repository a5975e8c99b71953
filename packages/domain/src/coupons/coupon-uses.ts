import { and, eq, schema, sql } from '@tavola/db';
import type { couponUsesInput, couponUsesOutput } from '@tavola/shared/schemas';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

const { coupons, couponUses: uses, orders } = schema;

/** How often a coupon was used by service day and what it took off; uses that were given back do not count. */
export async function couponUses(
  ctx: Ctx,
  { id, days = 30 }: z.output<typeof couponUsesInput>,
): Promise<z.output<typeof couponUsesOutput>> {
  const [coupon] = await ctx.db
    .select({ id: coupons.id })
    .from(coupons)
    .where(and(eq(coupons.id, id), eq(coupons.mode, ctx.actor.mode)));
  if (!coupon) throw new DomainError('NOT_FOUND', { details: { what: 'coupon', id } });
  const rows = await ctx.db
    .select({
      date: orders.serviceDate,
      uses: sql<number>`count(*)::int`,
      // Orders from before discounts were itemised have the sum only.
      discount: sql<number>`sum(case when ${orders.discounts} = '[]' then ${orders.discount} else (
        select coalesce(sum((entry ->> 'amount')::int), 0) from jsonb_array_elements(${orders.discounts}) entry
        where entry ->> 'kind' = 'coupon') end)::int`,
    })
    .from(uses)
    .innerJoin(orders, eq(orders.id, uses.orderId))
    .where(and(eq(uses.couponId, id), uses.live))
    .groupBy(orders.serviceDate);
  const byDate = new Map(rows.map((row) => [row.date, row]));
  const today = DateTime.fromJSDate(ctx.clock(), { zone: 'utc' });
  const dates = Array.from({ length: days }, (_, ago) => today.minus({ days: days - 1 - ago }).toISODate() ?? '');
  return {
    days: dates.map((date) => byDate.get(date) ?? { date, uses: 0, discount: 0 }),
    uses: rows.reduce((sum, row) => sum + row.uses, 0),
    discount: rows.reduce((sum, row) => sum + row.discount, 0),
  };
}
