import type { schema } from '@tavola/db';
import { DEMO_MENU } from './menu.ts';
import { DEMO_MEALTIMES, DEMO_OPTION_GROUPS } from './menu-options.ts';
import type { DemoCategory, DemoItem, DemoOptionGroup, HouseSlug } from './menu-shape.ts';
import { demoId, type Random } from './random.ts';

/** A group as it stands in the database, with the ids of its values in printed order. */
export type PlannedGroup = DemoOptionGroup & { id: string; valueIds: string[] };
export type PlannedItem = { id: string; item: DemoItem; groups: PlannedGroup[] };

export type MenuRows = {
  categories: (typeof schema.categories.$inferInsert)[];
  items: (typeof schema.menuItems.$inferInsert)[];
  optionGroups: (typeof schema.optionGroups.$inferInsert)[];
  optionValues: (typeof schema.optionValues.$inferInsert)[];
  itemOptionGroups: (typeof schema.itemOptionGroups.$inferInsert)[];
  mealtimes: (typeof schema.mealtimes.$inferInsert)[];
  itemMealtimes: (typeof schema.itemMealtimes.$inferInsert)[];
  overrides: (typeof schema.itemOverrides.$inferInsert)[];
  stock: (typeof schema.itemStock.$inferInsert)[];
  planned: PlannedItem[];
};

/** The three dishes the home page shows. */
const SIGNATURES = new Set(['grilled-octopus', 'seafood-rice', 'custard-tart']);
/** Gone for today, so that a sold-out dish can be seen on the card. */
const SOLD_OUT: Record<HouseSlug, string> = { harbour: 'colares-malvasia', hudson: 'lamb-shoulder' };

/** The whole card as rows; parents come before their children. */
export function planMenu(random: Random, now: Date, locationIds: Record<HouseSlug, string>): MenuRows {
  const newId = () => demoId(random, now);
  const groups = new Map(
    DEMO_OPTION_GROUPS.map((group) => [group.slug, { ...group, id: newId(), valueIds: group.values.map(newId) }]),
  );
  const mealtimes = DEMO_MEALTIMES.map((entry) => ({ ...entry, id: newId() }));
  const rows: MenuRows = {
    categories: [],
    items: [],
    optionGroups: [...groups.values()].map(({ id, name, kind, required, min, max, de }) => ({
      id,
      name,
      kind,
      required,
      min,
      max,
      translations: { de: { name: de } },
    })),
    optionValues: [...groups.values()].flatMap(({ id, values, valueIds }) =>
      values.map((value, sort) => ({
        id: valueIds[sort] ?? newId(),
        groupId: id,
        name: value.name,
        price: value.price,
        isDefault: value.isDefault ?? false,
        sort,
        translations: { de: { name: value.de } },
      })),
    ),
    itemOptionGroups: [],
    mealtimes: mealtimes.map(({ id, name, weekdays, start, end, de }) => ({
      id,
      name,
      weekdays,
      startTime: start,
      endTime: end,
      translations: { de: { name: de } },
    })),
    itemMealtimes: [],
    overrides: [],
    stock: [],
    planned: [],
  };

  const addItem = (item: DemoItem, categoryId: string, sort: number) => {
    const id = newId();
    const itemGroups = (item.options ?? []).flatMap((slug) => groups.get(slug) ?? []);
    const { name, slug, description, price, allergens, dietary, orderTypes, prepMinutes, station, taxClass, de } = item;
    rows.items.push({
      id,
      categoryId,
      name,
      slug,
      description,
      price,
      sort,
      allergens,
      dietary,
      prepMinutes,
      station,
      taxClass,
      ...(orderTypes && { orderTypes }),
      image: item.picture ? `/art/${slug}` : null,
      signature: SIGNATURES.has(slug),
      translations: { de },
    });
    rows.itemOptionGroups.push(
      ...itemGroups.map((group, position) => ({ itemId: id, groupId: group.id, sort: position })),
    );
    rows.itemMealtimes.push(
      ...mealtimes
        .filter((entry) => item.mealtimes?.includes(entry.slug))
        .map((entry) => ({ itemId: id, mealtimeId: entry.id })),
    );
    for (const [house, locationId] of Object.entries(locationIds) as [HouseSlug, string][]) {
      const override = item.houses?.[house];
      if (override)
        rows.overrides.push({
          locationId,
          itemId: id,
          price: override.price ?? null,
          active: override.available ?? null,
        });
      const isSoldOut = SOLD_OUT[house] === slug;
      if (isSoldOut || (item.stock !== undefined && override?.available !== false)) {
        rows.stock.push({ locationId, itemId: id, quantity: isSoldOut ? 0 : (item.stock ?? null) });
      }
    }
    rows.planned.push({ id, item, groups: itemGroups });
  };

  const addCategories = (list: DemoCategory[], parentId: string | null) => {
    for (const [sort, { name, slug, description, de, items, children }] of list.entries()) {
      const id = newId();
      rows.categories.push({ id, parentId, name, slug, description, sort, translations: { de } });
      for (const [position, item] of items.entries()) addItem(item, id, position);
      addCategories(children ?? [], id);
    }
  };
  addCategories(DEMO_MENU, null);
  return rows;
}
