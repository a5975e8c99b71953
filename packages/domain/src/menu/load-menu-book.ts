import { and, type Db, eq, schema, sql } from '@tavola/db';
import type { LocationRow } from '../locations/find-location.ts';
import type { BookCategory, BookItem, BookOption, CategoryRow, MealtimeRow, MenuBook } from './menu-book.ts';

const {
  menuItems,
  itemOverrides,
  optionGroups,
  optionValues,
  itemOptionGroups,
  mealtimes,
  itemMealtimes,
  itemDiscounts,
} = schema;

/** Reads the whole menu of a location; the category tree comes from one recursive query, parents before children. */
export async function loadMenuBook(db: Db, location: LocationRow, version: string): Promise<MenuBook> {
  const { mode } = location;
  const [tree, items, groups, values, groupLinks, times, timeLinks, discounts] = await Promise.all([
    db.execute<{ row: CategoryRow }>(sql`
      with recursive tree as (
        select c.*, array[c.sort] as path from categories c where c.parent_id is null and c.mode = ${mode} and c.active
        union all
        select c.*, tree.path || c.sort from categories c join tree on c.parent_id = tree.id where c.active
      )
      select json_build_object('id', id, 'mode', mode, 'parentId', parent_id, 'name', name, 'slug', slug,
        'description', description, 'image', image, 'sort', sort, 'active', active, 'translations', translations) as row
      from tree order by path, name, id`),
    db
      .select({ item: menuItems, override: itemOverrides })
      .from(menuItems)
      .leftJoin(itemOverrides, and(eq(itemOverrides.itemId, menuItems.id), eq(itemOverrides.locationId, location.id)))
      .where(eq(menuItems.mode, mode))
      .orderBy(menuItems.sort, menuItems.name),
    db.select().from(optionGroups).where(eq(optionGroups.mode, mode)),
    db.select().from(optionValues).orderBy(optionValues.sort, optionValues.name),
    db.select().from(itemOptionGroups).orderBy(itemOptionGroups.sort),
    db.select().from(mealtimes).where(eq(mealtimes.mode, mode)),
    db.select().from(itemMealtimes),
    db
      .select()
      .from(itemDiscounts)
      .where(and(eq(itemDiscounts.mode, mode), eq(itemDiscounts.active, true))),
  ]);

  const valuesOf = listsBy(values, (value) => value.groupId);
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const mealtimeById = new Map(times.map((time) => [time.id, time]));
  const groupLinksOf = listsBy(groupLinks, (link) => link.itemId);
  const timeLinksOf = listsBy(timeLinks, (link) => link.itemId);

  const optionsOf = (itemId: string): BookOption[] =>
    (groupLinksOf.get(itemId) ?? []).flatMap(({ groupId }) => {
      const group = groupById.get(groupId);
      return group ? [{ group, values: valuesOf.get(groupId) ?? [] }] : [];
    });
  const mealtimesOf = (itemId: string): MealtimeRow[] =>
    (timeLinksOf.get(itemId) ?? []).flatMap(({ mealtimeId }) => mealtimeById.get(mealtimeId) ?? []);

  const nodes = new Map<string, BookCategory>();
  const roots: BookCategory[] = [];
  for (const { row } of tree) {
    const node: BookCategory = { row, items: [], children: [] };
    nodes.set(row.id, node);
    const parent = row.parentId === null ? undefined : nodes.get(row.parentId);
    (parent?.children ?? roots).push(node);
  }
  const byId = new Map<string, BookItem>();
  for (const { item, override } of items) {
    const category = nodes.get(item.categoryId);
    if (!category || !(override?.active ?? item.active)) continue;
    const entry: BookItem = {
      row: item,
      price: override?.price ?? item.price,
      options: optionsOf(item.id),
      mealtimes: mealtimesOf(item.id),
    };
    category.items.push(entry);
    byId.set(item.id, entry);
  }
  return { version, location, categories: roots, items: byId, discounts };
}

function listsBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const list = lists.get(keyOf(row));
    if (list) list.push(row);
    else lists.set(keyOf(row), [row]);
  }
  return lists;
}
