import type { OrderType, TaxClass } from '@tavola/shared';
import type { CartLine } from '@tavola/shared/schemas';
import { bestItemDiscount } from '../coupons/item-discount.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isServedAt } from '../menu/mealtime-active.ts';
import { type BookItem, type BookOption, isSoldOut } from '../menu/menu-book.ts';
import type { LiveMenu } from '../menu/read-menu.ts';
import { wordsOf } from '../menu/render-menu.ts';

/** A cart line with everything an order freezes. */
export interface ResolvedLine {
  itemId: string;
  name: string;
  quantity: number;
  /** Minor units, before options. */
  unitPrice: number;
  options: { valueId: string; group: string; name: string; quantity: number; price: number }[];
  comment: string | null;
  taxClass: TaxClass;
  station: string;
  prepMinutes: number;
  allergens: string[];
  /** What a discount on the dish takes off each portion. */
  portionDiscount: number;
  discountName: string | null;
}

export interface ResolveLines {
  menu: LiveMenu;
  type: OrderType;
  /** When the food is for: mealtimes go by this. */
  at: Date;
  serviceDate: string;
  locale: string;
}

/**
 * Looks every line up in the menu of the location. Refuses with `ITEM_UNAVAILABLE` (not on this menu, other order type,
 * other mealtime), `OUT_OF_STOCK` and `OPTION_INVALID`, each naming the dish and the rule.
 */
export function resolveLines(lines: readonly CartLine[], rules: ResolveLines): ResolvedLine[] {
  const wanted = new Map<string, number>();
  const resolved = lines.map((line) => {
    const item = rules.menu.book.items.get(line.itemId);
    if (!item) throw new DomainError('ITEM_UNAVAILABLE', { details: { itemId: line.itemId, reason: 'not_on_menu' } });
    refuseUnavailable(item, rules);
    wanted.set(item.row.id, (wanted.get(item.row.id) ?? 0) + line.quantity);
    const discount = bestItemDiscount(rules.menu.book.discounts, {
      itemId: item.row.id,
      price: item.price,
      at: rules.at,
      type: rules.type,
      timezone: rules.menu.book.location.timezone,
    });
    return {
      itemId: item.row.id,
      name: wordsOf(item.row, rules.locale).name,
      quantity: line.quantity,
      unitPrice: item.price,
      options: chooseOptions(item, line, rules.locale),
      comment: line.comment || null,
      taxClass: item.row.taxClass,
      station: item.row.station,
      prepMinutes: item.row.prepMinutes,
      allergens: item.row.allergens,
      portionDiscount: discount?.amount ?? 0,
      discountName: discount?.name ?? null,
    };
  });
  for (const [itemId, quantity] of wanted) {
    const entry = rules.menu.stock.get(itemId);
    const left = isSoldOut(entry, rules.serviceDate) ? 0 : (entry?.quantity ?? null);
    if (left !== null && left < quantity) throw outOfStock(itemId, rules.menu.book.items.get(itemId)?.row.name, left);
  }
  return resolved;
}

/** The refusal when fewer portions are left than the cart wants. */
export const outOfStock = (itemId: string, name: string | undefined, remaining: number): DomainError =>
  new DomainError('OUT_OF_STOCK', { details: { itemId, name, remaining } });

function refuseUnavailable({ row, mealtimes }: BookItem, { type, at, menu }: ResolveLines): void {
  const details = { itemId: row.id, name: row.name };
  if (!row.orderTypes.includes(type)) {
    throw new DomainError('ITEM_UNAVAILABLE', {
      details: { ...details, reason: 'order_type', orderTypes: row.orderTypes },
    });
  }
  if (!isServedAt(mealtimes, at, menu.book.location.timezone)) {
    throw new DomainError('ITEM_UNAVAILABLE', {
      details: {
        ...details,
        reason: 'mealtime',
        mealtimes: mealtimes.map(({ name, weekdays, startTime, endTime }) => ({
          name,
          weekdays,
          start: startTime.slice(0, 5),
          end: endTime.slice(0, 5),
        })),
      },
    });
  }
}

/** The chosen values with their prices, in menu order. */
function chooseOptions(item: BookItem, line: CartLine, locale: string): ResolvedLine['options'] {
  const left = new Map<string, number>();
  for (const { valueId, quantity } of line.options ?? []) left.set(valueId, (left.get(valueId) ?? 0) + (quantity ?? 1));
  const chosen = item.options.flatMap((option) => {
    const picked = option.values.flatMap((value) => {
      const quantity = left.get(value.id);
      if (quantity === undefined) return [];
      left.delete(value.id);
      if (!value.available)
        throw invalid(item, option, { reason: 'unavailable', valueId: value.id, value: value.name });
      return [{ value, quantity }];
    });
    refuseCount(item, option, picked);
    return picked.map(({ value, quantity }) => ({
      valueId: value.id,
      group: wordsOf(option.group, locale).name,
      name: wordsOf(value, locale).name,
      quantity,
      price: value.price,
    }));
  });
  for (const valueId of left.keys()) throw invalid(item, undefined, { reason: 'not_of_item', valueId });
  return chosen;
}

function refuseCount(item: BookItem, option: BookOption, picked: { quantity: number }[]): void {
  const { kind, required, min, max } = option.group;
  const count = picked.reduce((sum, { quantity }) => sum + quantity, 0);
  const most = kind === 'single' ? 1 : max;
  const least = required ? Math.max(1, min) : min;
  if (kind !== 'quantity' && picked.some(({ quantity }) => quantity > 1)) {
    throw invalid(item, option, { reason: 'once_each' });
  }
  if (count === 0 && !required) return;
  if (count === 0) throw invalid(item, option, { reason: 'required', min: least });
  if (count < least) throw invalid(item, option, { reason: 'too_few', min: least });
  if (count > most) throw invalid(item, option, { reason: 'too_many', max: most });
}

const invalid = (item: BookItem, option: BookOption | undefined, why: Record<string, unknown>): DomainError =>
  new DomainError('OPTION_INVALID', {
    details: {
      itemId: item.row.id,
      name: item.row.name,
      ...(option ? { optionId: option.group.id, option: option.group.name } : {}),
      ...why,
    },
  });
