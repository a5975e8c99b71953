import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { locations } from './locations.ts';

/** `{ de: { name, description } }`; a missing locale falls back to the row's own words. */
type Translations = Record<string, { name?: string; description?: string }>;

export const categories = pgTable(
  'categories',
  {
    id: id(),
    mode: text({ enum: ['live', 'test'] })
      .notNull()
      .default('live'),
    parentId: uuid().references((): AnyPgColumn => categories.id),
    name: text().notNull(),
    slug: text().notNull(),
    description: text().notNull().default(''),
    image: text(),
    sort: integer().notNull().default(0),
    active: boolean().notNull().default(true),
    translations: jsonb().$type<Translations>().notNull().default({}),
  },
  (t) => [
    unique('categories_slug').on(t.mode, t.slug),
    index('categories_parent').on(t.parentId),
    check('categories_not_own_parent', sql`${t.parentId} <> ${t.id}`),
  ],
);

export const menuItems = pgTable(
  'menu_items',
  {
    id: id(),
    mode: text({ enum: ['live', 'test'] })
      .notNull()
      .default('live'),
    categoryId: uuid()
      .notNull()
      .references(() => categories.id),
    name: text().notNull(),
    slug: text().notNull(),
    description: text().notNull().default(''),
    /** Minor units of the location's currency. */
    price: integer().notNull(),
    image: text(),
    sort: integer().notNull().default(0),
    active: boolean().notNull().default(true),
    allergens: text().array().notNull().default([]),
    dietary: text().array().notNull().default([]),
    orderTypes: text().array().notNull().default(sql`ARRAY['pickup','delivery','dine_in']`),
    prepMinutes: smallint().notNull().default(10),
    station: text().notNull().default('kitchen'),
    taxClass: text({ enum: ['food', 'drink', 'alcohol', 'other'] })
      .notNull()
      .default('food'),
    signature: boolean().notNull().default(false),
    translations: jsonb().$type<Translations>().notNull().default({}),
  },
  (t) => [
    unique('menu_items_slug').on(t.mode, t.slug),
    index('menu_items_category').on(t.categoryId),
    check('menu_items_price', sql`${t.price} >= 0`),
  ],
);

export const optionGroups = pgTable('option_groups', {
  id: id(),
  mode: text({ enum: ['live', 'test'] })
    .notNull()
    .default('live'),
  name: text().notNull(),
  kind: text({ enum: ['single', 'multiple', 'quantity'] }).notNull(),
  required: boolean().notNull().default(false),
  min: smallint().notNull().default(0),
  max: smallint().notNull().default(1),
  translations: jsonb().$type<Translations>().notNull().default({}),
});

export const optionValues = pgTable(
  'option_values',
  {
    id: id(),
    groupId: uuid()
      .notNull()
      .references(() => optionGroups.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** Minor units added to the item's price; may be negative, the line never is. */
    price: integer().notNull().default(0),
    isDefault: boolean().notNull().default(false),
    available: boolean().notNull().default(true),
    sort: integer().notNull().default(0),
    translations: jsonb().$type<Translations>().notNull().default({}),
  },
  (t) => [index('option_values_group').on(t.groupId)],
);

export const itemOptionGroups = pgTable(
  'item_option_groups',
  {
    itemId: uuid()
      .notNull()
      .references(() => menuItems.id, { onDelete: 'cascade' }),
    groupId: uuid()
      .notNull()
      .references(() => optionGroups.id),
    sort: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.groupId] })],
);

export const mealtimes = pgTable('mealtimes', {
  id: id(),
  mode: text({ enum: ['live', 'test'] })
    .notNull()
    .default('live'),
  name: text().notNull(),
  weekdays: smallint().array().notNull(),
  startTime: time({ precision: 0 }).notNull(),
  endTime: time({ precision: 0 }).notNull(),
  translations: jsonb().$type<Translations>().notNull().default({}),
});

export const itemMealtimes = pgTable(
  'item_mealtimes',
  {
    itemId: uuid()
      .notNull()
      .references(() => menuItems.id, { onDelete: 'cascade' }),
    mealtimeId: uuid()
      .notNull()
      .references(() => mealtimes.id),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.mealtimeId] })],
);

/** Which dish at which location a row speaks of; it goes with either. */
const dishAtLocation = () => ({
  locationId: uuid()
    .notNull()
    .references(() => locations.id, { onDelete: 'cascade' }),
  itemId: uuid()
    .notNull()
    .references(() => menuItems.id, { onDelete: 'cascade' }),
});

/** Per-location price and availability; an absent row means the global menu applies. */
export const itemOverrides = pgTable(
  'item_overrides',
  {
    ...dishAtLocation(),
    price: integer(),
    active: boolean(),
  },
  (t) => [
    primaryKey({ columns: [t.locationId, t.itemId] }),
    check('item_overrides_price', sql`${t.price} is null or ${t.price} >= 0`),
  ],
);

/** Tracked stock and the kitchen's "86 for today", per location. */
export const itemStock = pgTable(
  'item_stock',
  {
    ...dishAtLocation(),
    /** Null means stock is not tracked. */
    quantity: integer(),
    /** Local service date for which the item is 86'd; past dates mean nothing. */
    soldOutOn: date({ mode: 'string' }),
  },
  (t): ReturnType<typeof primaryKey | typeof check>[] => [
    primaryKey({ columns: [t.locationId, t.itemId] }),
    check('item_stock_quantity', sql`${t.quantity} is null or ${t.quantity} >= 0` as SQL),
  ],
);

/** One row per location whose version rises with any change a diner could see; caches key on it. */
export const menuVersions = pgTable('menu_versions', {
  mode: text({ enum: ['live', 'test'] }).primaryKey(),
  version: integer().notNull().default(1),
  changedAt: instant().notNull().defaultNow(),
});
