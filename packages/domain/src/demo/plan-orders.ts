import { createHash, randomBytes } from 'node:crypto';
import type { schema } from '@tavola/db';
import { nextOrderStatuses, type OrderStatus, type OrderType } from '@tavola/shared';
import { addMinutes, daysAround, instantsOf, serviceDay } from './demo-calendar.ts';
import { orderNotes, streets } from './demo-words.ts';
import type { DemoHouse } from './houses.ts';
import { anyGuest, type DemoGuest } from './people.ts';
import type { PlannedItem } from './plan-menu.ts';
import { type LineRow, planLines, sellable } from './plan-order-lines.ts';
import { demoId, type Random } from './random.ts';
import { taxesIncluded } from './taxes-included.ts';

type OrderRow = typeof schema.orders.$inferInsert;

export type OrderRows = {
  orders: OrderRow[];
  lines: LineRow[];
  history: (typeof schema.orderHistory.$inferInsert)[];
  counters: (typeof schema.orderCounters.$inferInsert)[];
};

export type OrderOptions = {
  house: DemoHouse;
  locationId: string;
  tables: readonly { id: string; name: string }[];
  menu: readonly PlannedItem[];
  guests: readonly DemoGuest[];
  now: Date;
};

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
  const peaks = ['13:00', '20:15']
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

type Moment = { placedAt: Date; status: OrderStatus | undefined; date: string; number: number };

function addOrder(
  random: Random,
  options: OrderOptions,
  rows: OrderRows,
  { placedAt, status: open, date, number }: Moment,
): void {
  const { house, guests, locationId, menu, tables, now } = options;
  const type: OrderType = random.weighted([
    ['pickup', 50],
    ['dine_in', 30],
    ['delivery', house.delivery ? 20 : 0],
  ] as const);
  const choice = sellable(menu, house, type, placedAt);
  const id = demoId(random, placedAt);
  const lines = planLines(random, house, id, choice, placedAt);
  const guest = anyGuest(random, guests);
  const prep = Math.max(15, ...lines.map(({ prepMinutes }) => prepMinutes));
  const readyAt = addMinutes(placedAt, prep + random.int(0, 6));
  const steps = stepsTo(random, {
    type,
    placedAt,
    readyAt: readyAt < now ? readyAt : now,
    status: open ?? (random.chance(0.035) ? 'cancelled' : undefined),
  });
  const status = steps.at(-1)?.to ?? 'pending';
  const isFinal = nextOrderStatuses(type, status).length === 0;
  const subtotal = lines.reduce((sum, line) => sum + line.total, 0);
  const deliveryFee =
    type === 'delivery' && house.delivery && subtotal < house.delivery.freeOver ? house.delivery.fee : 0;
  const tip = random.chance(0.3) ? Math.round((subtotal * random.pick([5, 8, 10])) / 10_000) * 100 : 0;
  const { taxes, taxTotal } = taxesIncluded(lines, deliveryFee);
  const table = type === 'dine_in' ? random.pick(tables) : null;
  const method = type === 'delivery' ? 'on_delivery' : 'counter';

  rows.orders.push({
    id,
    locationId,
    number: String(number),
    serviceDate: date,
    type,
    status,
    revision: steps.length,
    channel:
      type === 'dine_in'
        ? 'staff'
        : random.weighted([
            ['web', 80],
            ['voice', 8],
            ['whatsapp', 12],
          ] as const),
    guestId: guest.id,
    contactName: guest.name,
    contactPhone: guest.phone,
    contactEmail: guest.email,
    locale: guest.locale,
    address:
      type === 'delivery'
        ? { line1: `${random.pick(streets)} ${random.int(2, 96)}`, city: 'Lisboa', postcode: '1200-109' }
        : null,
    tableId: table?.id ?? null,
    tableName: table?.name ?? null,
    notes: type !== 'dine_in' && random.chance(0.15) ? random.pick(orderNotes) : null,
    trackingHash: createHash('sha256').update(randomBytes(24)).digest('hex'),
    currency: 'EUR',
    subtotal,
    discount: 0,
    deliveryFee,
    tip,
    taxIncluded: true,
    taxTotal,
    taxes,
    total: subtotal + deliveryFee + tip,
    paymentMethod: method,
    paymentStatus: isFinal && status !== 'cancelled' ? 'paid' : 'unpaid',
    fireAt: placedAt,
    readyAt,
    placedAt,
    finishedAt: isFinal ? (steps.at(-1)?.at ?? null) : null,
    cancelReason:
      status === 'cancelled' ? random.pick(['Guest changed their mind', 'Dish ran out', 'Placed twice']) : null,
  });
  rows.lines.push(
    ...lines.map((line) => ({ ...line, bumpedAt: status === 'ready' ? (steps.at(-1)?.at ?? null) : null })),
  );
  rows.history.push(
    ...steps.map(({ from, to, at }) => ({
      id: demoId(random, at),
      orderId: id,
      at,
      action: from ? 'status' : 'created',
      fromStatus: from,
      toStatus: to,
      actorKind: from ? 'staff' : 'anonymous',
      actorName: from ? 'Kitchen' : null,
      channel: from ? 'staff' : 'web',
    })),
  );
}

type Step = { from: OrderStatus | null; to: OrderStatus; at: Date };

/** The moves an order made until `status`, or to its end; `ready` comes just before `readyAt`. */
function stepsTo(
  random: Random,
  {
    type,
    placedAt,
    readyAt,
    status,
  }: { type: OrderType; placedAt: Date; readyAt: Date; status: OrderStatus | undefined },
): Step[] {
  const steps: Step[] = [{ from: null, to: 'pending', at: placedAt }];
  const total = (readyAt.getTime() - placedAt.getTime()) / 60_000;
  const share: Partial<Record<OrderStatus, number>> = { confirmed: 0.08, preparing: 0.25, ready: 0.95 };
  for (;;) {
    const last = steps.at(-1);
    if (!last || last.to === status) return steps;
    const [onwards] = nextOrderStatuses(type, last.to).filter((next) => next !== 'cancelled');
    if (!onwards) return steps;
    if (status === 'cancelled' && last.to === 'confirmed')
      return [...steps, { from: last.to, to: 'cancelled', at: addMinutes(last.at, 4) }];
    const part = share[onwards];
    const at = part ? new Date(placedAt.getTime() + total * part * 60_000) : addMinutes(last.at, random.int(4, 16));
    steps.push({ from: last.to, to: onwards, at });
  }
}
