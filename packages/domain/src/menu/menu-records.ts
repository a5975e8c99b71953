import type { MenuForEditing } from '@tavola/shared/schemas';
import type { MenuRecord } from './menu-file.ts';

type Item = MenuForEditing['items'][number];

/** Every dish as a record of text, in printed order. */
export function menuRecords(menu: Pick<MenuForEditing, 'categories' | 'items'>): MenuRecord[] {
  const paths = categoryPaths(menu.categories);
  return menu.items.map((item) => recordOf(item, paths.get(item.categoryId) ?? ''));
}

/** `Drinks > Wine > Red` for every category. */
export function categoryPaths(categories: MenuForEditing['categories']): Map<string, string> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const pathOf = (id: string): string => {
    const category = byId.get(id);
    if (!category) return '';
    return category.parentId === null ? category.name : `${pathOf(category.parentId)} > ${category.name}`;
  };
  return new Map(categories.map(({ id }) => [id, pathOf(id)]));
}

export function recordOf(
  item: Omit<Item, 'id' | 'categoryId' | 'sort' | 'optionGroupIds' | 'mealtimeIds' | 'overrides' | 'stock'>,
  category: string,
): MenuRecord {
  const words = item.translations as Record<string, { name?: string; description?: string }>;
  const translated = Object.entries(words).flatMap(([locale, { name, description }]) => [
    [`name_${locale}`, name ?? ''],
    [`description_${locale}`, description ?? ''],
  ]);
  return {
    slug: item.slug,
    name: item.name,
    category,
    description: item.description,
    price: (item.price / 100).toFixed(2),
    active: item.active ? 'yes' : 'no',
    allergens: item.allergens.join('; '),
    dietary: item.dietary.join('; '),
    orderTypes: item.orderTypes.join('; '),
    prepMinutes: String(item.prepMinutes),
    station: item.station,
    taxClass: item.taxClass,
    signature: item.signature ? 'yes' : 'no',
    image: item.image ?? '',
    ...Object.fromEntries(translated),
  };
}
