import type { schema } from '@tavola/db';
import type { OrderType } from '@tavola/shared';
import { isMealtimeActive } from '../menu/mealtime-active.ts';

export type ItemDiscountRow = typeof schema.itemDiscounts.$inferSelect;

export interface DiscountedDish {
  itemId: string;
  /** Minor units, before options. */
  price: number;
  /** When the food is for. */
  at: Date;
  type: OrderType;
  timezone: string;
}

/** What the best discount on a dish takes off one portion at that moment; options are never discounted. */
export function bestItemDiscount(
  discounts: readonly ItemDiscountRow[],
  dish: DiscountedDish,
): { name: string; amount: number } | undefined {
  const usable = discounts
    .filter((discount) => applies(discount, dish))
    .map((discount) => ({ name: discount.name, amount: amountOff(discount, dish.price) }))
    .filter(({ amount }) => amount > 0);
  return usable.sort((a, b) => b.amount - a.amount || a.name.localeCompare(b.name))[0];
}

function applies(discount: ItemDiscountRow, { itemId, at, type, timezone }: DiscountedDish): boolean {
  const { startsAt, endsAt, startTime, endTime, weekdays } = discount;
  if (!discount.active || !discount.itemIds.includes(itemId) || !discount.orderTypes.includes(type)) return false;
  if ((startsAt && at < startsAt) || (endsAt && at >= endsAt)) return false;
  if (startTime === null && endTime === null && weekdays.length === 0) return true;
  const days = weekdays.length > 0 ? weekdays : EVERY_DAY;
  return isMealtimeActive(
    { weekdays: days, startTime: startTime ?? '00:00', endTime: endTime ?? '00:00' },
    at,
    timezone,
  );
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Percentages are rounded half up; a fixed amount takes no more than the dish. */
const amountOff = ({ kind, value }: ItemDiscountRow, price: number): number =>
  Math.min(price, kind === 'fixed' ? value : Math.round((price * value) / 10_000));
