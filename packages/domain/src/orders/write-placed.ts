import { insertRows, newId, schema, sql, type Tx } from '@tavola/db';
import type { PlacedOrder } from '@tavola/shared/schemas';
import { eventRow } from '../events/record-event.ts';
import { type BatchRequest, type Outcome, StaleFacts } from '../kernel/commit-batch.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { forgetMenu } from '../menu/read-menu.ts';
import { soldOutEvents } from '../menu/sold-out-events.ts';
import { allowedStatuses } from './allowed-statuses.ts';
import type { DecidedPlacing, PreparedBatch } from './decide-placing.ts';
import { lockScarce } from './lock-scarce.ts';
import { type OrderRow, orderPayload } from './order-event.ts';
import type { Placing } from './place-order.ts';
import { totalsOf } from './present-order.ts';
import { type Reservation, reserve } from './reserve.ts';

interface Accepted {
  request: BatchRequest<Placing>;
  placing: DecidedPlacing;
  reservation: Reservation;
  row: typeof schema.orders.$inferInsert &
    Pick<OrderRow, 'revision' | 'discount' | 'deliveryFee' | 'tip' | 'scheduledFor' | 'paymentStatus' | 'locale'>;
}

/** Takes what is scarce for each order in turn and writes all that were accepted, in two round trips. */
export async function writePlaced(
  tx: Tx,
  { facts, location, decisions, newGuests }: PreparedBatch,
  requests: readonly BatchRequest<Placing>[],
  keep: (outcomes: readonly Outcome<PlacedOrder>[]) => Promise<void>,
): Promise<Outcome<PlacedOrder>[]> {
  const passed = decisions.flatMap((outcome) => (outcome.ok ? [outcome.result] : []));
  if (passed.length === 0) return decisions.map((outcome) => (outcome.ok ? broken : outcome));
  const unique = <T>(list: T[]) => [...new Set(list)];
  const locked = await lockScarce(tx, {
    locationId: location.id,
    mode: location.mode,
    itemIds: unique(passed.flatMap(({ decided }) => decided.lines.map((line) => line.itemId))),
    couponIds: unique(passed.flatMap(({ decided }) => decided.coupon?.id ?? [])),
    customerKeys: unique(passed.flatMap((placing) => placing.customerKeys)),
    slots: unique(passed.flatMap(({ decided }) => decided.scheduledFor?.getTime() ?? [])).map((at) => new Date(at)),
    serviceDates: unique(passed.map(({ decided }) => decided.serviceDate)),
  });
  if (locked.menuVersion !== facts.menu.book.version) {
    forgetMenu(requests[0]?.ctx.db);
    throw new StaleFacts('the menu changed');
  }
  const accepted: Accepted[] = [];
  const outcomes = requests.map((request, index): Outcome<PlacedOrder> => {
    const decision = decisions[index] ?? broken;
    if (!decision.ok) return decision;
    const { decided, customerKeys } = decision.result;
    try {
      const reservation = reserve(locked.scarce, decided, {
        slotCapacity: facts.settings.slotCapacity,
        customerKeys,
        now: facts.now,
        type: request.input.quoted.cart.type,
      });
      const number = (locked.lastNumbers.get(decided.serviceDate) ?? 0) + 1;
      locked.lastNumbers.set(decided.serviceDate, number);
      const row = orderRow(request, decision.result, { number: String(number), facts, location });
      accepted.push({ request, placing: decision.result, reservation, row });
      return { ok: true, result: placedOrder(request, decision.result, row) };
    } catch (error) {
      if (error instanceof DomainError) return { ok: false, error };
      throw error;
    }
  });
  await Promise.all([
    newGuests.length > 0 && insertRows(tx, schema.guests, newGuests),
    ...insertOrders(tx, accepted, location),
    ...takeScarce(tx, accepted, locked, { location, facts, requests }),
    keep(outcomes),
  ]);
  return outcomes;
}

const broken: Outcome<never> = { ok: false, error: new DomainError('INTERNAL') };

function orderRow(
  { input, ctx }: BatchRequest<Placing>,
  { decided, guestId }: DecidedPlacing,
  { number, facts, location }: { number: string } & Pick<PreparedBatch, 'facts' | 'location'>,
): Accepted['row'] {
  const { priced, coupon } = decided;
  const { cart } = input.quoted;
  return {
    id: input.id,
    locationId: location.id,
    number,
    serviceDate: decided.serviceDate,
    type: cart.type,
    status: facts.settings.autoConfirm || cart.byStaff ? 'confirmed' : 'pending',
    revision: 1,
    channel: input.channel,
    guestId,
    contactName: input.contact.name,
    contactPhone: input.contact.phone ?? null,
    contactEmail: input.contact.email ?? null,
    locale: input.locale || ctx.locale,
    address: cart.address,
    tableId: cart.table?.id ?? null,
    tableName: cart.table?.name ?? null,
    notes: input.notes,
    trackingHash: input.trackingHash,
    currency: location.currency,
    subtotal: priced.subtotal,
    discount: priced.discount,
    deliveryFee: priced.deliveryFee,
    tip: priced.tip,
    taxIncluded: priced.taxIncluded,
    taxTotal: priced.taxTotal,
    total: priced.total,
    taxes: priced.taxes,
    couponId: coupon?.id ?? null,
    couponCode: coupon?.code ?? null,
    paymentMethod: input.method,
    paymentStatus: 'unpaid',
    scheduledFor: decided.scheduledFor,
    fireAt: decided.fireAt,
    readyAt: decided.readyAt,
    placedAt: facts.now,
  };
}

function placedOrder(
  { ctx, input }: BatchRequest<Placing>,
  { decided }: DecidedPlacing,
  row: Accepted['row'],
): PlacedOrder {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    trackingUrl: `${ctx.publicUrl}/track/${input.token}`,
    totals: totalsOf(decided.priced, row.currency),
    readyAt: row.readyAt.toISOString(),
    allowedActions: allowedStatuses(ctx, row),
  };
}

function insertOrders(tx: Tx, accepted: readonly Accepted[], location: PreparedBatch['location']): Promise<void>[] {
  return [
    insertRows(
      tx,
      schema.orders,
      accepted.map(({ row }) => row),
    ),
    insertRows(tx, schema.orderLines, accepted.flatMap(lineRows)),
    insertRows(
      tx,
      schema.orderHistory,
      accepted.map(({ request: { ctx, input }, row }) => ({
        id: newId(),
        orderId: row.id,
        at: row.placedAt,
        action: 'created',
        toStatus: row.status,
        actorKind: ctx.actor.kind,
        actorId: ctx.actor.id,
        actorName: ctx.actor.name,
        channel: input.channel,
      })),
    ),
    insertRows(
      tx,
      schema.events,
      accepted.map(({ request: { ctx, input }, placing, row }) => {
        const itemCount = placing.decided.lines.reduce((sum, line) => sum + line.quantity, 0);
        return {
          ...eventRow(ctx, 'order.created', {
            locationId: location.id,
            object: { kind: 'order', id: row.id },
            version: 1,
            payload: orderPayload(row, location, itemCount),
          }),
          channel: input.channel,
        };
      }),
    ),
  ];
}

function lineRows({ placing: { decided }, row }: Accepted): (typeof schema.orderLines.$inferInsert)[] {
  return decided.lines.map((line, position) => ({
    id: newId(),
    orderId: row.id,
    position,
    ...line,
    taxRate: decided.taxRates[line.taxClass],
    total: decided.priced.lineTotals[position] ?? 0,
  }));
}

function takeScarce(
  tx: Tx,
  accepted: readonly Accepted[],
  locked: Awaited<ReturnType<typeof lockScarce>>,
  {
    location,
    facts,
    requests,
  }: Pick<PreparedBatch, 'location' | 'facts'> & { requests: readonly BatchRequest<Placing>[] },
): Promise<unknown>[] {
  const writes: Promise<unknown>[] = [];
  const numbers = [...locked.lastNumbers].map(([date, last]) => ({ date, last }));
  writes.push(
    tx.execute(sql`update order_counters c set last = n.last
      from json_to_recordset(${JSON.stringify(numbers)}::text::json) as n(date date, last int)
      where c.location_id = ${location.id} and c.service_date = n.date`),
  );
  const taken = new Set(accepted.flatMap(({ reservation }) => [...reservation.stock.keys()]));
  if (taken.size > 0) {
    const left = [...taken].map((id) => ({ id, quantity: locked.scarce.stock.get(id)?.quantity ?? 0 }));
    writes.push(
      tx.execute(sql`update item_stock s set quantity = n.quantity
        from json_to_recordset(${JSON.stringify(left)}::text::json) as n(id uuid, quantity int)
        where s.location_id = ${location.id} and s.item_id = n.id`),
    );
    const gone = left.filter(({ quantity }) => quantity === 0).map(({ id }) => id);
    const [head] = requests;
    if (gone.length > 0 && head) {
      writes.push(insertRows(tx, schema.events, soldOutEvents(head.ctx, facts.menu.book, gone)));
    }
  }
  const slots = accepted.flatMap(({ placing }) => placing.decided.scheduledFor ?? []);
  if (slots.length > 0) {
    const counts = [...new Set(slots.map((at) => at.getTime()))].map((at) => ({
      at: new Date(at).toISOString(),
      orders: locked.scarce.slots.get(at) ?? 0,
    }));
    writes.push(
      tx.execute(sql`update order_slots s set orders = n.orders, cap = ${facts.settings.slotCapacity || null}
        from json_to_recordset(${JSON.stringify(counts)}::text::json) as n(at timestamptz, orders int)
        where s.location_id = ${location.id} and s.starts_at = n.at`),
    );
  }
  const uses = accepted.flatMap(({ reservation, row }) =>
    reservation.couponUses.map((use) => ({ id: newId(), orderId: row.id, ...use })),
  );
  if (uses.length > 0) {
    const used = [...locked.scarce.coupons.values()].map(({ id, used: count }) => ({ id, used: count }));
    writes.push(
      insertRows(tx, schema.couponUses, uses),
      tx.execute(sql`update coupons c set used = n.used
        from json_to_recordset(${JSON.stringify(used)}::text::json) as n(id uuid, used int) where c.id = n.id`),
    );
  }
  return writes;
}
