import { and, asc, eq, inArray, insertRows, isNull, newId, schema, sql, type Tx } from '@tavola/db';
import type { MovedOrder } from '@tavola/shared/schemas';
import { eventRow } from '../events/record-event.ts';
import type { BatchRequest, Outcome } from '../kernel/commit-batch.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requireLocationAccess } from '../locations/find-location.ts';
import { changePoints } from '../loyalty/change-points.ts';
import { pointsOfMove } from '../loyalty/points-of-move.ts';
import { allowedStatuses } from './allowed-statuses.ts';
import { giveBack } from './give-back.ts';
import { isFinal, judgeMove, type MoveOrder } from './judge-move.ts';
import { type OrderRow, orderPayload } from './order-event.ts';

interface Done {
  request: BatchRequest<MoveOrder>;
  before: OrderRow['status'];
  after: OrderRow;
}

/** Ids for everything a batch may write: nothing random happens inside the transaction. */
export function prepareMoves(requests: readonly BatchRequest<MoveOrder>[]) {
  return Promise.resolve(requests.map(() => ({ historyId: newId(), eventId: newId() })));
}

/** Locks the orders, judges each move in turn on what the one before left, and writes all in two round trips. */
export async function writeMoves(
  tx: Tx,
  ids: readonly { historyId: string; eventId: string }[],
  requests: readonly BatchRequest<MoveOrder>[],
  keep: (outcomes: readonly Outcome<MovedOrder>[]) => Promise<void>,
): Promise<Outcome<MovedOrder>[]> {
  const { orders, locations } = schema;
  const mode = requests[0]?.ctx.actor.mode ?? 'live';
  const at = requests[0]?.ctx.clock() ?? new Date();
  const wanted = [...new Set(requests.map(({ input }) => input.id))].sort();
  const reading = tx
    .select({
      order: orders,
      location: { slug: locations.slug, timezone: locations.timezone },
      itemCount: sql<number>`(select coalesce(sum(quantity), 0)::int from order_lines where order_id = ${orders.id})`,
    })
    .from(orders)
    .innerJoin(locations, eq(locations.id, orders.locationId))
    .where(and(inArray(orders.id, wanted), eq(locations.mode, mode)))
    .orderBy(asc(orders.id))
    .for('update', { of: orders });
  // On a small table a sequential scan would make SERIALIZABLE see a conflict with every other order.
  const [, rows] = await Promise.all([tx.execute(sql`set local enable_seqscan = off`), reading]);
  const known = new Map(rows.map((row) => [row.order.id, row]));
  const done: (Done & { index: number })[] = [];
  const outcomes = requests.map((request, index): Outcome<MovedOrder> => {
    const { ctx, input } = request;
    const found = known.get(input.id);
    const sought = { what: 'order', id: input.id };
    if (!found) return { ok: false, error: new DomainError('NOT_FOUND', { details: sought }) };
    try {
      requireLocationAccess(ctx, found.order.locationId, sought);
    } catch (error) {
      if (error instanceof DomainError) return { ok: false, error };
      throw error;
    }
    const refusal = judgeMove(found.order, input);
    if (refusal) return { ok: false, error: refusal };
    const before = found.order.status;
    const after: OrderRow = {
      ...found.order,
      status: input.status,
      revision: found.order.revision + 1,
      finishedAt: isFinal(input.status) ? ctx.clock() : null,
      cancelReason: input.status === 'cancelled' ? (input.reason?.trim() ?? null) : null,
    };
    found.order = after;
    done.push({ request, before, after, index });
    return { ok: true, result: movedOrder(request, before, after) };
  });
  const changes = [...new Set(done.map(({ after }) => after.id))].flatMap((id) => known.get(id)?.order ?? []);
  const cancelled = changes.filter((order) => order.status === 'cancelled');
  await Promise.all([
    updateOrders(tx, changes),
    insertRows(
      tx,
      schema.orderHistory,
      done.map((move) => historyRow(move, ids[move.index]?.historyId ?? '')),
    ),
    insertRows(
      tx,
      schema.events,
      done.map((move) => {
        const { location, itemCount } = known.get(move.after.id) ?? {};
        if (!location) throw new DomainError('INTERNAL');
        return { ...moveEvent(move, location, itemCount ?? 0), id: ids[move.index]?.eventId ?? '' };
      }),
    ),
    cancelled.length > 0 && giveBack(tx, cancelled),
    changePoints(tx, at, changes.flatMap(pointsOfMove)),
    bumpReady(tx, changes, at),
    keep(outcomes),
  ]);
  return outcomes;
}

function movedOrder({ ctx }: BatchRequest<MoveOrder>, previousStatus: OrderRow['status'], after: OrderRow): MovedOrder {
  const { id, number, type, status, revision } = after;
  return {
    id,
    number,
    type,
    previousStatus,
    status,
    revision,
    allowedActions: allowedStatuses(ctx, after),
    at: ctx.clock().toISOString(),
  };
}

function updateOrders(tx: Tx, changes: readonly OrderRow[]) {
  const rows = changes.map(({ id, status, revision, finishedAt, cancelReason }) => ({
    id,
    status,
    revision,
    finished_at: finishedAt,
    cancel_reason: cancelReason,
  }));
  return tx.execute(sql`update orders o set status = n.status, revision = n.revision, finished_at = n.finished_at,
      cancel_reason = n.cancel_reason
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as n(id uuid, status text, revision int, finished_at timestamptz, cancel_reason text)
    where o.id = n.id`);
}

/** An order called ready has no station left to wait for. */
function bumpReady(tx: Tx, changes: readonly OrderRow[], at: Date): Promise<unknown> | false {
  const ids = changes.filter(({ status }) => status === 'ready').map(({ id }) => id);
  if (ids.length === 0) return false;
  const { orderLines } = schema;
  return tx
    .update(orderLines)
    .set({ bumpedAt: at })
    .where(and(inArray(orderLines.orderId, ids), isNull(orderLines.bumpedAt)));
}

function historyRow({ request: { ctx, input }, before, after }: Done, id: string) {
  return {
    id,
    orderId: after.id,
    at: ctx.clock(),
    action: after.status === 'cancelled' ? 'cancelled' : 'status',
    fromStatus: before,
    toStatus: after.status,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    channel: ctx.actor.channel,
    reason: input.reason?.trim() ?? null,
  };
}

function moveEvent(
  { request: { ctx, input }, before, after }: Done,
  location: { slug: string; timezone: string },
  itemCount: number,
) {
  const isCancelled = after.status === 'cancelled';
  return eventRow(ctx, isCancelled ? 'order.cancelled' : 'order.status_changed', {
    locationId: after.locationId,
    object: { kind: 'order', id: after.id },
    version: after.revision,
    payload: {
      ...orderPayload(after, location, itemCount),
      previousStatus: before,
      ...(isCancelled && input.reason ? { reason: input.reason.trim() } : {}),
    },
    previous: { status: before },
  });
}
