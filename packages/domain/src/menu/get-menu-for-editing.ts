import { and, asc, eq, schema } from '@tavola/db';
import type { MenuForEditing } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { menuVersionOf } from './read-menu.ts';

/** The whole menu as it is edited, with what every location changes about it. */
export async function getMenuForEditing(ctx: Ctx): Promise<MenuForEditing> {
  const { mode, locationIds } = ctx.actor;
  const s = schema;
  const inMode = eq(s.locations.mode, mode);
  const [[version], categories, items, groups, values, times, groupLinks, timeLinks, overrides, stock] =
    await Promise.all([
      ctx.db.select().from(s.menuVersions).where(eq(s.menuVersions.mode, mode)),
      ctx.db
        .select()
        .from(s.categories)
        .where(eq(s.categories.mode, mode))
        .orderBy(asc(s.categories.sort), asc(s.categories.name)),
      ctx.db
        .select()
        .from(s.menuItems)
        .where(eq(s.menuItems.mode, mode))
        .orderBy(asc(s.menuItems.sort), asc(s.menuItems.name)),
      ctx.db.select().from(s.optionGroups).where(eq(s.optionGroups.mode, mode)).orderBy(asc(s.optionGroups.name)),
      ctx.db.select().from(s.optionValues).orderBy(asc(s.optionValues.sort), asc(s.optionValues.name)),
      ctx.db.select().from(s.mealtimes).where(eq(s.mealtimes.mode, mode)).orderBy(asc(s.mealtimes.startTime)),
      ctx.db.select().from(s.itemOptionGroups).orderBy(asc(s.itemOptionGroups.sort)),
      ctx.db.select().from(s.itemMealtimes),
      ctx.db
        .select({ row: s.itemOverrides, location: s.locations.slug })
        .from(s.itemOverrides)
        .innerJoin(s.locations, and(eq(s.locations.id, s.itemOverrides.locationId), inMode)),
      ctx.db
        .select({ row: s.itemStock, location: s.locations.slug })
        .from(s.itemStock)
        .innerJoin(s.locations, and(eq(s.locations.id, s.itemStock.locationId), inMode)),
    ]);
  const isReachable = (locationId: string) => locationIds === null || locationIds.includes(locationId);
  return {
    version: menuVersionOf(version),
    categories: categories.map(({ mode: _, ...category }) => category),
    items: items.map(({ mode: _, ...item }) => ({
      ...item,
      optionGroupIds: groupLinks.filter((link) => link.itemId === item.id).map((link) => link.groupId),
      mealtimeIds: timeLinks.filter((link) => link.itemId === item.id).map((link) => link.mealtimeId),
      overrides: overrides
        .filter(({ row }) => row.itemId === item.id && isReachable(row.locationId))
        .map(({ row: { price, active }, location }) => ({ location, price, active })),
      stock: stock
        .filter(({ row }) => row.itemId === item.id && isReachable(row.locationId))
        .map(({ row: { quantity, soldOutOn }, location }) => ({ location, quantity, soldOutOn })),
    })),
    optionGroups: groups.map(({ mode: _, ...group }) => ({
      ...group,
      values: values
        .filter((value) => value.groupId === group.id)
        .map(({ id, name, price, isDefault, available, translations }) => ({
          id,
          name,
          price,
          isDefault,
          available,
          translations,
        })),
    })),
    mealtimes: times.map(({ id, name, weekdays, startTime, endTime, translations }) => ({
      id,
      name,
      weekdays,
      start: startTime.slice(0, 5),
      end: endTime.slice(0, 5),
      translations,
    })),
  };
}
