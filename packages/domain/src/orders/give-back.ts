import { sql, type Tx } from '@tavola/db';
import type { OrderRow } from './order-event.ts';

/** Returns portions, coupon uses and slots of cancelled orders, in the transaction that cancels them. */
export async function giveBack(tx: Tx, cancelled: readonly Pick<OrderRow, 'id'>[]): Promise<void> {
  const ids = JSON.stringify(cancelled.map(({ id }) => id));
  const gone = sql`(select value::uuid from json_array_elements_text(${ids}::text::json))`;
  await Promise.all([
    tx.execute(sql`update item_stock s set quantity = s.quantity + back.portions
      from (
        select o.location_id, l.item_id, sum(l.quantity)::int as portions
        from order_lines l join orders o on o.id = l.order_id
        where o.id in ${gone} and l.item_id is not null group by o.location_id, l.item_id
      ) as back
      where s.location_id = back.location_id and s.item_id = back.item_id and s.quantity is not null`),
    tx.execute(sql`update coupons c set used = greatest(0, c.used - back.uses)
      from (
        select coupon_id, count(distinct order_id)::int as uses from coupon_uses
        where order_id in ${gone} and live group by coupon_id
      ) as back
      where c.id = back.coupon_id`),
    tx.execute(sql`update coupon_uses set live = false where order_id in ${gone} and live`),
    tx.execute(sql`update order_slots s set orders = greatest(0, s.orders - back.orders)
      from (
        select location_id, scheduled_for, count(*)::int as orders from orders
        where id in ${gone} and scheduled_for is not null group by location_id, scheduled_for
      ) as back
      where s.location_id = back.location_id and s.starts_at = back.scheduled_for`),
  ]);
}
