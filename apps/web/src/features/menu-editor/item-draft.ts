import { type Allergen, type DietaryTag, ORDER_TYPES, type OrderType, type TaxClass } from '@tavola/shared';
import type { MenuForEditing } from '@tavola/shared/schemas';
import { parsePrice, priceText } from './price-text.ts';

export type EditedItem = MenuForEditing['items'][number];
export type Words = Record<string, { name?: string; description?: string }>;

/** What one location does with a dish; empty texts take the menu's price and do not count. */
export interface PlaceDraft {
  price: string;
  served: 'as_menu' | 'yes' | 'no';
  stock: string;
}

/** A dish as its form holds it: numbers are still what was typed. */
export interface ItemDraft {
  categoryId: string;
  name: string;
  slug: string;
  description: string;
  price: string;
  image: string | null;
  active: boolean;
  signature: boolean;
  allergens: Allergen[];
  dietary: DietaryTag[];
  orderTypes: OrderType[];
  prepMinutes: string;
  station: string;
  taxClass: TaxClass;
  optionGroupIds: string[];
  mealtimeIds: string[];
  translations: Words;
  places: Record<string, PlaceDraft>;
}

/** The form of a dish, or an empty one for a category. */
export function draftOf(
  item: EditedItem | undefined,
  categoryId: string,
  locations: readonly { slug: string }[],
  digits: number,
): ItemDraft {
  const place = (slug: string): PlaceDraft => {
    const override = item?.overrides.find(({ location }) => location === slug);
    const stock = item?.stock.find(({ location }) => location === slug)?.quantity ?? null;
    return {
      price: override?.price == null ? '' : priceText(override.price, digits),
      served: override?.active == null ? 'as_menu' : override.active ? 'yes' : 'no',
      stock: stock === null ? '' : String(stock),
    };
  };
  return {
    categoryId: item?.categoryId ?? categoryId,
    name: item?.name ?? '',
    slug: item?.slug ?? '',
    description: item?.description ?? '',
    price: item ? priceText(item.price, digits) : '',
    image: item?.image ?? null,
    active: item?.active ?? true,
    signature: item?.signature ?? false,
    allergens: (item?.allergens ?? []) as Allergen[],
    dietary: (item?.dietary ?? []) as DietaryTag[],
    orderTypes: (item?.orderTypes ?? [...ORDER_TYPES]) as OrderType[],
    prepMinutes: String(item?.prepMinutes ?? 10),
    station: item?.station ?? 'kitchen',
    taxClass: item?.taxClass ?? 'food',
    optionGroupIds: item?.optionGroupIds ?? [],
    mealtimeIds: item?.mealtimeIds ?? [],
    translations: (item?.translations ?? {}) as Words,
    places: Object.fromEntries(locations.map(({ slug }) => [slug, place(slug)])),
  };
}

export type DraftProblem = 'price' | 'prepMinutes' | `places.${string}.${'price' | 'stock'}`;
const WHOLE = /^\d{1,6}$/;

/** The numbers that are none. */
export function problemsOf(draft: ItemDraft, digits: number): DraftProblem[] {
  const places = Object.entries(draft.places).flatMap(([slug, { price, stock }]): DraftProblem[] => [
    ...(price.trim() === '' || parsePrice(price, digits) !== undefined ? [] : [`places.${slug}.price` as const]),
    ...(stock.trim() === '' || WHOLE.test(stock.trim()) ? [] : [`places.${slug}.stock` as const]),
  ]);
  return [
    ...(parsePrice(draft.price, digits) === undefined ? (['price'] as const) : []),
    ...(WHOLE.test(draft.prepMinutes.trim()) ? [] : (['prepMinutes'] as const)),
    ...places,
  ];
}

/** The dish as the server takes it; call it only when there are no problems. */
export function fieldsOf(draft: ItemDraft, digits: number) {
  const { places: _, slug, price, prepMinutes, translations, ...rest } = draft;
  return {
    ...rest,
    ...(slug.trim() === '' ? {} : { slug: slug.trim() }),
    price: parsePrice(price, digits) ?? 0,
    prepMinutes: Number(prepMinutes),
    translations: filledWords(translations),
  };
}

/** What has to be told about a location whose values changed; null takes the menu's again, or stops counting. */
export function placeChanges(before: ItemDraft, after: ItemDraft, digits: number) {
  return Object.entries(after.places).flatMap(([location, now]) => {
    const was = before.places[location];
    const isOverride = was?.price.trim() !== now.price.trim() || was.served !== now.served;
    const isStock = was?.stock.trim() !== now.stock.trim();
    if (!isOverride && !isStock) return [];
    const override = {
      price: now.price.trim() === '' ? null : (parsePrice(now.price, digits) ?? null),
      active: now.served === 'as_menu' ? null : now.served === 'yes',
    };
    const quantity = now.stock.trim() === '' ? null : Number(now.stock);
    return [{ location, ...(isOverride ? { override } : {}), ...(isStock ? { stock: { quantity } } : {}) }];
  });
}

/** Translations without the empty ones. */
export const filledWords = (translations: Words): Words =>
  Object.fromEntries(
    Object.entries(translations).flatMap(([locale, { name, description }]) => {
      const words = {
        ...(name?.trim() ? { name: name.trim() } : {}),
        ...(description?.trim() ? { description: description.trim() } : {}),
      };
      return Object.keys(words).length > 0 ? [[locale, words]] : [];
    }),
  );
