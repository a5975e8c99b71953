import type { Allergen, DietaryTag, OrderType } from '@tavola/shared';
import type { Menu, MenuCategory, MenuItem } from '@tavola/shared/schemas';
import { bestItemDiscount } from '../coupons/item-discount.ts';
import { serviceDay } from '../dashboard/service-day.ts';
import { isServedAt } from './mealtime-active.ts';
import { type BookCategory, type BookItem, isSoldOut, type MenuBook, type Stock } from './menu-book.ts';

interface Translated {
  name: string;
  description?: string;
  translations: Record<string, { name?: string; description?: string }>;
}

/** The row's words in `locale`, then in its language, then its own. */
export function wordsOf(row: Translated, locale: string): { name: string; description: string } {
  // Callers may ask for any word as a language, also one that every object knows.
  const language = [locale, locale.slice(0, 2)].find((name) => Object.hasOwn(row.translations, name));
  const found = language === undefined ? undefined : row.translations[language];
  return { name: found?.name || row.name, description: found?.description || (row.description ?? '') };
}

/** The discount every diner gets on a dish at that moment, whichever of its ways they order it. */
function discountAt(book: MenuBook, row: BookItem['row'], price: number, at: Date): Pick<MenuItem, 'discount'> {
  if (book.discounts.length === 0) return {};
  const { timezone, currency, orderTypes } = book.location;
  const types = (row.orderTypes as OrderType[]).filter((type) => orderTypes.includes(type));
  const offers = types.map((type) => bestItemDiscount(book.discounts, { itemId: row.id, price, at, type, timezone }));
  const least = offers.reduce((low, offer) => (offer && low && offer.amount >= low.amount ? low : offer), offers[0]);
  return least && offers.every((offer) => offer !== undefined)
    ? { discount: { name: least.name, price: { amount: price - least.amount, currency } } }
    : {};
}

/** The menu a diner sees at `at`: words in their language, prices of the location, what can be had right then. */
export function renderMenu(book: MenuBook, stock: Stock, at: Date, locale: string): Menu {
  const { location } = book;
  const { currency, timezone } = location;
  const { date } = serviceDay(at, timezone);

  const item = ({ row, price, options, mealtimes }: BookItem): MenuItem => {
    const entry = stock.get(row.id);
    const soldOut = isSoldOut(entry, date);
    return {
      id: row.id,
      ...wordsOf(row, locale),
      slug: row.slug,
      price: { amount: price, currency },
      ...discountAt(book, row, price, at),
      available: !soldOut && isServedAt(mealtimes, at, timezone),
      soldOut,
      remaining: entry?.quantity ?? null,
      mealtimes: mealtimes.map((mealtime) => wordsOf(mealtime, locale).name),
      allergens: row.allergens as Allergen[],
      dietary: row.dietary as DietaryTag[],
      orderTypes: row.orderTypes as OrderType[],
      image: row.image,
      signature: row.signature,
      prepMinutes: row.prepMinutes,
      options: options.map(({ group, values }) => ({
        id: group.id,
        name: wordsOf(group, locale).name,
        kind: group.kind,
        required: group.required,
        min: Math.max(group.min, group.required ? 1 : 0),
        max: group.max,
        values: values.map((value) => ({
          id: value.id,
          name: wordsOf(value, locale).name,
          price: { amount: value.price, currency },
          available: value.available,
          default: value.isDefault,
        })),
      })),
    };
  };
  const category = (node: BookCategory): MenuCategory => ({
    id: node.row.id,
    ...wordsOf(node.row, locale),
    slug: node.row.slug,
    image: node.row.image,
    children: node.children.map(category).filter((child) => child.items.length + child.children.length > 0),
    items: node.items.map(item),
  });
  return {
    location: location.slug,
    currency,
    timezone,
    at: at.toISOString(),
    categories: book.categories.map(category).filter((root) => root.items.length + root.children.length > 0),
  };
}
