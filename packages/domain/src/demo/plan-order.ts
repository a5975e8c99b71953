import type { schema } from '@tavola/db';
import { nextOrderStatuses, type OrderStatus, type OrderType } from '@tavola/shared';
import { priceCart } from '../orders/price-cart.ts';
import { hashTrackingToken, newTrackingToken } from '../orders/tracking-token.ts';
import { addMinutes } from './demo-calendar.ts';
import { orderNotes, streets } from './demo-words.ts';
import type { DemoHouse } from './houses.ts';
import { anyGuest, type DemoGuest } from './people.ts';
import type { PlannedItem } from './plan-menu.ts';
import { planLines, sellable, TAX_RATES } from './plan-order-lines.ts';
import { demoId, type Random } from './random.ts';

export type OrderRows = {
  orders: (typeof schema.orders.$inferInsert)[];
  lines: (typeof schema.orderLines.$inferInsert)[];
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

export type Moment = { placedAt: Date; status: OrderStatus | undefined; date: string; number: number };

/** Adds one order with lines and history; without a status it ran its course. */
export function addOrder(
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
  const tax = { included: true, rates: TAX_RATES };
  const { subtotal } = priceCart({ lines, discount: 0, deliveryFee: 0, tip: 0, tax });
  const deliveryFee =
    type === 'delivery' && house.delivery && subtotal < house.delivery.freeOver ? house.delivery.fee : 0;
  const tip = random.chance(0.3) ? Math.round((subtotal * random.pick([5, 8, 10])) / 10_000) * 100 : 0;
  const priced = priceCart({ lines, discount: 0, deliveryFee, tip, tax });
  const { lineTotals, discount, taxIncluded, taxes, taxTotal, total } = priced;
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
    trackingHash: hashTrackingToken(newTrackingToken()),
    currency: 'EUR',
    subtotal,
    discount,
    deliveryFee,
    tip,
    taxIncluded,
    taxes,
    taxTotal,
    total,
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
    ...lines.map((line, index) => ({
      ...line,
      total: lineTotals[index] ?? 0,
      bumpedAt: status === 'ready' ? (steps.at(-1)?.at ?? null) : null,
    })),
  );
  rows.history.push(
    ...steps.map(({ from, to, at }) => ({
      id: demoId(random, at),
      orderId: id,
      at,
      action: from ? (to === 'cancelled' ? 'cancelled' : 'status') : 'created',
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
