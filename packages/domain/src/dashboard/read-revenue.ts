import { and, eq, gte, lt, ne, or, schema } from '@tavola/db';
import type { Today } from '@tavola/shared/schemas';
import { DateTime } from 'luxon';
import type { Ctx } from '../kernel/ctx.ts';
import type { LocationRow } from '../locations/find-location.ts';
import type { ServiceDay } from './service-day.ts';

/** Revenue by the hour an order was placed in, beside the same weekday last week. */
export async function readRevenue(
  ctx: Ctx,
  location: LocationRow,
  day: ServiceDay,
): Promise<Pick<Today, 'revenue' | 'revenueByHour'>> {
  const { orders } = schema;
  const within = (span: { startsAt: Date; endsAt: Date }) =>
    and(gte(orders.placedAt, span.startsAt), lt(orders.placedAt, span.endsAt));
  const rows = await ctx.db
    .select({ placedAt: orders.placedAt, total: orders.total })
    .from(orders)
    .where(
      and(eq(orders.locationId, location.id), ne(orders.status, 'cancelled'), or(within(day), within(day.lastWeek))),
    );

  const byHour = new Map<number, { today: number; lastWeek: number }>();
  const revenue = { today: 0, lastWeek: 0, orders: 0, ordersLastWeek: 0 };
  for (const { placedAt, total } of rows) {
    const isToday = placedAt >= day.startsAt;
    const start = isToday ? day.startsAt : day.lastWeek.startsAt;
    const hour = Math.floor((placedAt.getTime() - start.getTime()) / 3_600_000);
    const sums = byHour.get(hour) ?? { today: 0, lastWeek: 0 };
    sums[isToday ? 'today' : 'lastWeek'] += total;
    byHour.set(hour, sums);
    revenue[isToday ? 'today' : 'lastWeek'] += total;
    revenue[isToday ? 'orders' : 'ordersLastWeek'] += 1;
  }
  const opening = DateTime.fromJSDate(day.startsAt, { zone: location.timezone });
  const hours = [...byHour.keys()];
  const first = Math.min(...hours);
  const span = hours.length === 0 ? 0 : Math.max(...hours) - first + 1;
  return {
    revenue,
    revenueByHour: Array.from({ length: span }, (_, index) => ({
      hour: opening.plus({ hours: first + index }).toFormat('HH:mm'),
      ...(byHour.get(first + index) ?? { today: 0, lastWeek: 0 }),
    })),
  };
}
