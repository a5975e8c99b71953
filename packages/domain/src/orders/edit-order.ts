import { and, asc, eq, inArray, newId, schema, sql, type Tx } from '@tavola/db';
import type { EditOrderInput, Order } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { changePoints } from '../loyalty/change-points.ts';
import { isSoldOut } from '../menu/menu-book.ts';
import { forgetMenu, type LiveMenu, readMenu } from '../menu/read-menu.ts';
import { findOrder } from './find-order.ts';
import { getOrder } from './get-order.ts';
import { lockOrder } from './lock-order.ts';
import { noteChange } from './note-change.ts';
import type { OrderRow } from './order-event.ts';
import { paymentStatusOf } from './payment-status.ts';
import { type OrderLineRow, readLines } from './read-orders.ts';
import { type EditedLine, repriceOrder } from './reprice-order.ts';
import { outOfStock, resolveLines } from './resolve-lines.ts';

const EDITABLE: readonly OrderRow['status'][] = ['pending', 'confirmed', 'preparing', 'ready'];

/**
 * Replaces the lines of an order that is still in the house: lines named by `lineId` keep the words and prices they were
 * ordered at, others are priced by the menu of now, and the server adds up anew. Stock, points and coupon follow; a ready
 * order with new dishes goes back to preparation. A stale `revision` is `REVISION_CONFLICT`; nothing is written then.
 */
export async function editOrder(ctx: Ctx, input: EditOrderInput): Promise<Order> {
  const { order: seen } = await findOrder(ctx, input.id);
  // What is added now costs what the menu says now, not half a second ago.
  forgetMenu(ctx.db);
  const [menu, settings] = await Promise.all([readMenu(ctx, seen.locationId), ctx.settings.get('orders')]);
  const edited = await commitOnce(ctx, async (tx) => {
    const { order, location } = await lockOrder(tx, ctx, input.id);
    refuseLate(order, input.revision);
    const before = (await readLines(tx, [order.id])).get(order.id) ?? [];
    const lines = linesAfter(ctx, input, before, { order, menu });
    await moveStock(tx, order, before, lines);
    const priced = await repriceOrder(tx, order, lines, settings);
    const hasWork = lines.some((line) => line.bumpedAt === null);
    const after: OrderRow = {
      ...order,
      ...priced.amounts,
      status: order.status === 'ready' && hasWork ? 'preparing' : order.status,
    };
    await writeLines(tx, order.id, before, lines, priced.lineTotals, priced.lineDiscounts);
    await changePoints(tx, ctx.clock(), priced.points);
    await noteChange(tx, ctx, {
      before: order,
      after: { ...after, paymentStatus: order.paid > 0 ? paymentStatusOf(after) : order.paymentStatus },
      location,
      itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
      event: after.status === order.status ? 'order.modified' : 'order.status_changed',
      action: 'edited',
      reason: input.reason?.trim() || null,
      details: {
        before: { total: order.total, lines: before.map(inWords) },
        after: { total: after.total, lines: lines.map(inWords) },
      },
    });
    return getOrder(ctx, input, tx);
  });
  forgetMenu(ctx.db);
  return edited;
}

function refuseLate(order: OrderRow, revision: number): void {
  if (revision !== order.revision) {
    throw new DomainError('REVISION_CONFLICT', {
      details: { id: order.id, status: order.status, revision: order.revision },
    });
  }
  if (!EDITABLE.includes(order.status)) {
    throw new DomainError('INVALID_TRANSITION', {
      details: { from: order.status, action: 'edit', allowedActions: [] },
    });
  }
}

const inWords = ({ quantity, name }: { quantity: number; name: string }) => `${quantity} × ${name}`;

/** The lines as they shall be. A bumped line that grows must be made again and loses its bump. */
function linesAfter(
  ctx: Ctx,
  input: EditOrderInput,
  before: readonly OrderLineRow[],
  { order, menu }: { order: OrderRow; menu: LiveMenu },
): EditedLine[] {
  const known = new Map(before.map((line) => [line.id, line]));
  const fresh = resolveLines(
    input.lines.flatMap((line) => ('itemId' in line ? [line] : [])),
    {
      menu: { ...menu, stock: new Map() },
      type: order.type,
      at: order.scheduledFor ?? ctx.clock(),
      serviceDate: order.serviceDate,
      locale: '',
    },
  );
  const used = new Set<string>();
  return input.lines.map((line): EditedLine => {
    if ('itemId' in line) {
      const resolved = fresh.shift();
      if (!resolved) throw new DomainError('INTERNAL');
      return { ...resolved, id: newId(), isNew: true, taxRate: undefined, bumpedAt: null };
    }
    const kept = known.get(line.lineId);
    if (!kept || used.has(line.lineId))
      throw new DomainError('NOT_FOUND', { details: { what: 'line', id: line.lineId } });
    used.add(line.lineId);
    return {
      ...kept,
      taxClass: kept.taxClass as EditedLine['taxClass'],
      isNew: false,
      quantity: line.quantity,
      comment: line.comment === undefined ? kept.comment : line.comment || null,
      portionDiscount: kept.discount / kept.quantity,
      bumpedAt: line.quantity > kept.quantity ? null : kept.bumpedAt,
    };
  });
}

/** Takes what is more and gives back what is less, under the rows' locks. */
async function moveStock(
  tx: Tx,
  order: OrderRow,
  before: readonly OrderLineRow[],
  after: readonly EditedLine[],
): Promise<void> {
  const delta = new Map<string, number>();
  const add = (itemId: string | null, portions: number) => {
    if (itemId !== null) delta.set(itemId, (delta.get(itemId) ?? 0) + portions);
  };
  for (const line of after) add(line.itemId, line.quantity);
  for (const line of before) add(line.itemId, -line.quantity);
  const moved = [...delta].filter(([, portions]) => portions !== 0);
  if (moved.length === 0) return;
  const { itemStock } = schema;
  const rows = await tx
    .select()
    .from(itemStock)
    .where(
      and(
        eq(itemStock.locationId, order.locationId),
        inArray(
          itemStock.itemId,
          moved.map(([itemId]) => itemId),
        ),
      ),
    )
    .orderBy(asc(itemStock.itemId))
    .for('update');
  for (const row of rows) {
    const portions = delta.get(row.itemId) ?? 0;
    const left = isSoldOut(row, order.serviceDate) ? 0 : row.quantity;
    if (portions > 0 && left !== null && left < portions) {
      throw outOfStock(row.itemId, after.find((line) => line.itemId === row.itemId)?.name, left);
    }
    if (row.quantity === null) continue;
    await tx
      .update(itemStock)
      .set({ quantity: sql`${itemStock.quantity} - ${portions}` })
      .where(and(eq(itemStock.locationId, order.locationId), eq(itemStock.itemId, row.itemId)));
  }
}

async function writeLines(
  tx: Tx,
  orderId: string,
  before: readonly OrderLineRow[],
  after: readonly EditedLine[],
  totals: readonly number[],
  discounts: readonly number[],
): Promise<void> {
  const { orderLines } = schema;
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await tx.delete(orderLines).where(inArray(orderLines.id, gone));
  for (const [position, line] of after.entries()) {
    const { isNew, portionDiscount: _, taxRate = 0, ...row } = line;
    const values = {
      ...row,
      taxRate,
      orderId,
      position,
      total: totals[position] ?? 0,
      discount: discounts[position] ?? 0,
    };
    if (isNew) await tx.insert(orderLines).values(values);
    else await tx.update(orderLines).set(values).where(eq(orderLines.id, line.id));
  }
}
