import type { MenuCategory, MenuItem } from '@tavola/shared/schemas';
import type { DishFacts } from './find-dishes.ts';

/** Every dish of a tree with the names of the categories above it, in printed order. */
export function dishesOf(
  categories: readonly MenuCategory[],
  above: readonly string[] = [],
): { item: MenuItem; categories: string[] }[] {
  return categories.flatMap((category) => {
    const path = [...above, category.name];
    return [...category.items.map((item) => ({ item, categories: path })), ...dishesOf(category.children, path)];
  });
}

/** The tree without branches that hold no dish. */
export const servedCategories = (categories: readonly MenuCategory[]): MenuCategory[] =>
  categories
    .map((category) => ({ ...category, children: servedCategories(category.children) }))
    .filter(({ items, children }) => items.length > 0 || children.length > 0);

/** What the search knows of each dish. */
export const dishFacts = (categories: readonly MenuCategory[]): DishFacts[] =>
  dishesOf(categories).map(({ item, categories: path }) => ({
    id: item.id,
    words: [item.name, item.description, ...path].join(' '),
    allergens: item.allergens,
    dietary: item.dietary,
  }));
