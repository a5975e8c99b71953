import type { OrderStatus } from '@tavola/shared';
import { addMinutes, daysAround, instantsOf, serviceDay } from './demo-calendar.ts';
import type { DemoHouse } from './houses.ts';
import { addOrder, type OrderOptions, type OrderRows } from './plan-order.ts';
import type { Random } from './random.ts';

const PAST_DAYS = 28;
/** `[lane, minutes ago]` of what is on the board when the demo opens. */
const OPEN_TICKETS: readonly (readonly [OrderStatus, number])[] = [
  ['pending', 1],
  ['pending', 3],
  ['confirmed', 5],
  ['confirmed', 7],
  ['confirmed', 9],
  ['preparing', 11],
  ['preparing', 14],
  ['preparing', 19],
  ['preparing', 26],
  ['ready', 22],
  ['ready', 31],
];

/** Four weeks of orders of one house and the tickets that are open at `now`. */
export function planOrders(random: Random, options: OrderOptions): OrderRows {
  const { house, now } = options;
  const rows: OrderRows = { orders: [], lines: [], history: [], counters: [] };
  const today = daysAround(house, now, 0, 0)[0] ?? '';
  for (const date of daysAround(house, now, -PAST_DAYS, 0)) {
    const moments = momentsOf(random, house, date, now).map((placedAt) => ({
      placedAt,
      status: undefined as OrderStatus | undefined,
    }));
    if (date === today) {
      const open = house.slug === 'harbour' ? OPEN_TICKETS : OPEN_TICKETS.filter((_, index) => index % 2 === 0);
      moments.push(...open.map(([status, minutes]) => ({ status, placedAt: addMinutes(now, -minutes) })));
    }
    moments.sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime());
    for (const [index, moment] of moments.entries())
      addOrder(random, options, rows, { ...moment, date, number: index + 1 });
    if (moments.length > 0)
      rows.counters.push({ locationId: options.locationId, serviceDate: date, last: moments.length });
  }
  return rows;
}

/** When orders came in on a day: a lunch and a dinner wave, none in the last hour before `now`. */
function momentsOf(random: Random, house: DemoHouse, date: string, now: Date): Date[] {
  const day = serviceDay(house, date, now);
  const perDay = day.isWeekend ? house.ordersPerDay.weekend : house.ordersPerDay.weekday;
  const ranges = day.ranges.map((range) => instantsOf(house, date, range));
  if (ranges.length === 0) return [];
  const peaks = house.orderPeaks
    .map((start) => instantsOf(house, date, { start, end: '23:59' }).from)
    .filter((peak) => ranges.some(({ from, to }) => peak > from && peak < to));
  const count = Math.round(perDay * (0.8 + random.next() * 0.4));
  return Array.from({ length: count }, () => {
    const bell = (random.next() + random.next() + random.next()) / 1.5 - 1;
    return addMinutes(random.pick(peaks), Math.round(bell * 100 + 5));
  }).filter(
    (at) => at < addMinutes(now, -60) && ranges.some(({ from, to }) => at >= from && at <= addMinutes(to, -20)),
  );
}
