import type { MenuForEditing } from '@tavola/shared/schemas';
import { categoryTree } from '../menu-editor/category-tree.ts';
import type { Words } from '../menu-editor/item-draft.ts';

/**
 * Every dish of the house in the order of its menu, named in the reader's language. Also those that are hidden or served
 * elsewhere: they may be on a discount, and whoever changes it must not lose them.
 */
export function houseDishes(
  { categories, items }: Pick<MenuForEditing, 'categories' | 'items'>,
  locale: string,
): { id: string; name: string }[] {
  return categoryTree(categories).flatMap(({ category }) =>
    items
      .filter(({ categoryId }) => categoryId === category.id)
      .map(({ id, name, translations }) => ({ id, name: (translations as Words)[locale]?.name ?? name })),
  );
}
