import { insertRows, newId, schema, sql, type Tx } from '@tavola/db';
import type { BatchRequest } from '../kernel/commit-batch.ts';
import { changePoints } from '../loyalty/change-points.ts';
import { soldOutEvents } from '../menu/sold-out-events.ts';
import type { PreparedBatch } from './decide-placing.ts';
import type { Accepted } from './insert-placed.ts';
import type { LockedRows } from './lock-scarce.ts';
import type { Placing } from './place-order.ts';

/** Writes what the accepted orders took from counter, stock, slots and coupons, and tells of dishes that ran out. */
export function takeScarce(
  tx: Tx,
  accepted: readonly Accepted[],
  locked: LockedRows,
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
  const redeemed = accepted.flatMap(({ placing, row }) => {
    const { redeem } = placing.decided;
    return redeem
      ? [{ guestId: redeem.guestId, orderId: row.id, kind: 'redeem' as const, points: -redeem.points }]
      : [];
  });
  writes.push(changePoints(tx, facts.now, redeemed));
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
