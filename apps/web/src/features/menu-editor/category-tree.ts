import type { MenuForEditing } from '@tavola/shared/schemas';

export type EditedCategory = MenuForEditing['categories'][number];
type Placed = Pick<EditedCategory, 'id' | 'parentId' | 'sort'>;

export interface TreeEntry {
  category: EditedCategory;
  /** 0 for the top categories. */
  depth: number;
}

export interface Place {
  parentId: string | null;
  /** Among the new siblings, the moved one not counted. */
  position: number;
}

export type Step = 'up' | 'down' | 'in' | 'out';

/** Every category below its parent, siblings in their order. */
export function categoryTree(
  categories: readonly EditedCategory[],
  parentId: string | null = null,
  depth = 0,
): TreeEntry[] {
  return siblingsIn(categories, parentId).flatMap((category) => [
    { category, depth },
    ...categoryTree(categories, category.id, depth + 1),
  ]);
}

/** The ids with one of them moved to the place of another. */
export function movedTo(ids: readonly string[], id: string, overId: string): string[] {
  const rest = ids.filter((other) => other !== id);
  const at = ids.indexOf(overId);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

const siblingsIn = <T extends Placed>(categories: readonly T[], parentId: string | null): T[] =>
  categories.filter((category) => category.parentId === parentId).sort((a, b) => a.sort - b.sort);

/** A category and everything below it: where it cannot be put. */
export function familyOf(categories: readonly Placed[], id: string): Set<string> {
  const children = categories.filter(({ parentId }) => parentId === id);
  return new Set([id, ...children.flatMap((child) => [...familyOf(categories, child.id)])]);
}

/** Where a category stands now. */
export function placeOf(categories: readonly Placed[], id: string): Place {
  const parentId = categories.find((category) => category.id === id)?.parentId ?? null;
  return { parentId, position: siblingsIn(categories, parentId).findIndex((category) => category.id === id) };
}

/** The place a category takes when it is dropped on another: that one's. Undefined for itself and what is below it. */
export function droppedOn(categories: readonly Placed[], id: string, overId: string): Place | undefined {
  return familyOf(categories, id).has(overId) ? undefined : placeOf(categories, overId);
}

/** The place one step away: before or after its neighbour, into the one above it, or out of its parent. */
export function stepped(categories: readonly Placed[], id: string, step: Step): Place | undefined {
  const { parentId, position } = placeOf(categories, id);
  const siblings = siblingsIn(categories, parentId);
  if (step === 'up') return position > 0 ? { parentId, position: position - 1 } : undefined;
  if (step === 'down') return position < siblings.length - 1 ? { parentId, position: position + 1 } : undefined;
  if (step === 'in') {
    const above = siblings[position - 1];
    return above && { parentId: above.id, position: siblingsIn(categories, above.id).length };
  }
  if (parentId === null) return undefined;
  const parent = placeOf(categories, parentId);
  return { parentId: parent.parentId, position: parent.position + 1 };
}
