import { sql, type Tx } from '@tavola/db';

/** The list with `id` at `position`, wherever it was before; past the end means last. */
export function placeAt(ids: readonly string[], id: string, position: number): string[] {
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, position), id, ...others.slice(position)];
}

/** Stores the order of these rows as 0, 1, 2 … */
export async function writeSort(tx: Tx, kind: 'category' | 'item', ids: readonly string[]): Promise<void> {
  const table = kind === 'category' ? sql`categories` : sql`menu_items`;
  await tx.execute(sql`update ${table} as t set sort = n.place - 1
    from json_array_elements_text(${JSON.stringify(ids)}::text::json) with ordinality as n(id, place)
    where t.id = n.id::uuid`);
}
