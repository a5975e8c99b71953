import { asc, type DbOrTx, inArray, schema } from '@tavola/db';
import type { Channel } from '@tavola/shared';
import type { HistoryEntry, Order, OrderLine } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { maskName } from '../reservations/present-reservation.ts';
import { allowedStatuses } from './allowed-statuses.ts';
import type { OrderRow } from './order-event.ts';
import { lineDiscount, totalsOf } from './present-order.ts';

export type OrderLineRow = typeof schema.orderLines.$inferSelect;
type HistoryRow = typeof schema.orderHistory.$inferSelect;

export interface OrderWithLocation {
  order: OrderRow;
  location: { slug: string; timezone: string };
}

/** Orders as the house sees them, in the order given; contact details only for those who may see guests. */
export async function presentOrders(
  ctx: Ctx,
  rows: readonly OrderWithLocation[],
  withHistory: boolean,
  db: DbOrTx = ctx.db,
): Promise<Order[]> {
  const ids = rows.map(({ order }) => order.id);
  if (ids.length === 0) return [];
  const [lines, history] = await Promise.all([
    readLines(db, ids),
    withHistory ? readHistory(db, ids) : new Map<string, HistoryRow[]>(),
  ]);
  return rows.map(({ order, location }) =>
    presentOrder(ctx, order, location, lines.get(order.id) ?? [], history.get(order.id)),
  );
}

/** Lines of these orders in the order they were placed. */
export async function readLines(db: DbOrTx, orderIds: string[]): Promise<Map<string, OrderLineRow[]>> {
  if (orderIds.length === 0) return new Map();
  const { orderLines } = schema;
  const rows = await db
    .select()
    .from(orderLines)
    .where(inArray(orderLines.orderId, orderIds))
    .orderBy(asc(orderLines.position), asc(orderLines.id));
  return collect(rows);
}

/** How many portions each of these orders has. */
export async function countDishes(db: DbOrTx, orderIds: string[]): Promise<Map<string, number>> {
  const lines = await readLines(db, orderIds);
  return new Map([...lines].map(([id, list]) => [id, list.reduce((sum, { quantity }) => sum + quantity, 0)]));
}

async function readHistory(db: DbOrTx, orderIds: string[]): Promise<Map<string, HistoryRow[]>> {
  const { orderHistory } = schema;
  const rows = await db
    .select()
    .from(orderHistory)
    .where(inArray(orderHistory.orderId, orderIds))
    .orderBy(asc(orderHistory.at), asc(orderHistory.id));
  return collect(rows);
}

function collect<T extends { orderId: string }>(rows: readonly T[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) lists.set(row.orderId, [...(lists.get(row.orderId) ?? []), row]);
  return lists;
}

function presentOrder(
  ctx: Ctx,
  order: OrderRow,
  { slug, timezone }: OrderWithLocation['location'],
  lines: readonly OrderLineRow[],
  history: readonly HistoryRow[] | undefined,
): Order {
  const { currency } = order;
  const seesGuests = ctx.actor.permissions.has('guests:read');
  return {
    id: order.id,
    number: order.number,
    location: slug,
    timezone,
    type: order.type,
    status: order.status,
    revision: order.revision,
    allowedActions: allowedStatuses(ctx, order),
    channel: order.channel as Channel,
    contact: {
      name: seesGuests ? order.contactName : maskName(order.contactName),
      ...(seesGuests && order.contactPhone ? { phone: order.contactPhone } : {}),
      ...(seesGuests && order.contactEmail ? { email: order.contactEmail } : {}),
    },
    address: seesGuests ? order.address : null,
    table: order.tableName,
    ...(order.notes ? { notes: order.notes } : {}),
    lines: lines.map((line) => presentLine(line, currency)),
    totals: totalsOf(order, currency),
    coupon: order.couponCode,
    payment: { method: order.paymentMethod, status: order.paymentStatus, paid: order.paid, refunded: order.refunded },
    tab: order.tabId,
    loyalty: { redeemed: order.loyaltyPoints, earns: order.loyaltyEarn },
    scheduledFor: order.scheduledFor?.toISOString() ?? null,
    fireAt: order.fireAt.toISOString(),
    readyAt: order.readyAt.toISOString(),
    placedAt: order.placedAt.toISOString(),
    ...(order.cancelReason ? { cancelReason: order.cancelReason } : {}),
    ...(history ? { history: history.map(presentStep) } : {}),
  };
}

function presentLine(line: OrderLineRow, currency: string): OrderLine {
  return {
    id: line.id,
    itemId: line.itemId,
    name: line.name,
    quantity: line.quantity,
    unitPrice: { amount: line.unitPrice, currency },
    options: line.options.map((option) => ({ ...option, price: { amount: option.price, currency } })),
    ...(line.comment ? { comment: line.comment } : {}),
    total: { amount: line.total, currency },
    ...lineDiscount(line.discountName, line.discount, currency),
  };
}

function presentStep(step: HistoryRow): HistoryEntry {
  return {
    at: step.at.toISOString(),
    action: step.action,
    actor: { kind: step.actorKind, ...(step.actorName ? { name: step.actorName } : {}), channel: step.channel },
    ...(step.reason ? { reason: step.reason } : {}),
    ...(step.fromStatus || step.details?.before
      ? { before: { ...(step.fromStatus ? { status: step.fromStatus } : {}), ...step.details?.before } }
      : {}),
    ...(step.toStatus || step.details?.after
      ? { after: { ...(step.toStatus ? { status: step.toStatus } : {}), ...step.details?.after } }
      : {}),
  };
}
