import type { schema } from '@tavola/db';
import type { ItemDiscountRow } from '../coupons/item-discount.ts';
import type { LocationRow } from '../locations/find-location.ts';

export type ItemRow = typeof schema.menuItems.$inferSelect;
export type CategoryRow = typeof schema.categories.$inferSelect;
export type OptionGroupRow = typeof schema.optionGroups.$inferSelect;
export type OptionValueRow = typeof schema.optionValues.$inferSelect;
export type MealtimeRow = typeof schema.mealtimes.$inferSelect;

export interface BookOption {
  group: OptionGroupRow;
  values: OptionValueRow[];
}

export interface BookItem {
  row: ItemRow;
  /** The location's own price, else the global one. */
  price: number;
  options: BookOption[];
  /** Empty means all day. */
  mealtimes: MealtimeRow[];
}

export interface BookCategory {
  row: CategoryRow;
  items: BookItem[];
  children: BookCategory[];
}

/** Everything one location sells, as of one version of the menu. Dishes switched off here and categories switched off are not in it. */
export interface MenuBook {
  version: string;
  location: LocationRow;
  categories: BookCategory[];
  items: ReadonlyMap<string, BookItem>;
  /** Discounts on dishes that are switched on. */
  discounts: readonly ItemDiscountRow[];
}

/** What is left of a dish at a location; no entry means it is not counted. */
export interface StockEntry {
  quantity: number | null;
  /** Local service date for which the kitchen took it off. */
  soldOutOn: string | null;
}

export type Stock = ReadonlyMap<string, StockEntry>;

/** True when nothing is left or the kitchen took the dish off for that service date. */
export function isSoldOut(entry: StockEntry | undefined, serviceDate: string): boolean {
  return entry !== undefined && (entry.quantity === 0 || entry.soldOutOn === serviceDate);
}
