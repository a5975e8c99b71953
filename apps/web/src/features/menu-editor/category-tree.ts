import type { MenuForEditing } from '@tavola/shared/schemas';

type Category = MenuForEditing['categories'][number];

export interface TreeEntry {
  category: Category;
  /** 0 for the top categories. */
  depth: number;
}

/** Every category below its parent, siblings in their order. */
export function categoryTree(categories: readonly Category[], parentId: string | null = null, depth = 0): TreeEntry[] {
  return categories
    .filter((category) => category.parentId === parentId)
    .sort((a, b) => a.sort - b.sort)
    .flatMap((category) => [{ category, depth }, ...categoryTree(categories, category.id, depth + 1)]);
}

/** The ids with one of them moved to the place of another. */
export function movedTo(ids: readonly string[], id: string, overId: string): string[] {
  const rest = ids.filter((other) => other !== id);
  const at = ids.indexOf(overId);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
