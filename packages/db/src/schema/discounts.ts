import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, smallint, text, time, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { guests } from './guests.ts';
import { orders } from './orders.ts';

/** Takes something off dishes by themselves: always, between dates, or at hours of weekdays. */
export const itemDiscounts = pgTable(
  'item_discounts',
  {
    id: id(),
    mode: text({ enum: ['live', 'test'] })
      .notNull()
      .default('live'),
    name: text().notNull(),
    kind: text({ enum: ['percent', 'fixed'] }).notNull(),
    /** Percent in hundredths, or minor units off each portion. */
    value: integer().notNull(),
    itemIds: uuid().array().notNull(),
    orderTypes: text().array().notNull().default(sql`ARRAY['pickup','delivery','dine_in']`),
    startsAt: instant(),
    endsAt: instant(),
    /** ISO weekdays and local times like a mealtime; both empty means all day. */
    weekdays: smallint().array().notNull().default([]),
    startTime: time({ precision: 0 }),
    endTime: time({ precision: 0 }),
    active: boolean().notNull().default(true),
  },
  (t) => [check('item_discounts_value', sql`${t.value} > 0`)],
);

/** Points of one guest; the sum of the entries, kept so that it can be locked and never falls below zero. */
export const loyaltyAccounts = pgTable(
  'loyalty_accounts',
  {
    guestId: uuid()
      .primaryKey()
      .references(() => guests.id, { onDelete: 'cascade' }),
    balance: integer().notNull().default(0),
  },
  (t) => [check('loyalty_accounts_balance', sql`${t.balance} >= 0`)],
);

export const loyaltyEntries = pgTable(
  'loyalty_entries',
  {
    id: id(),
    guestId: uuid()
      .notNull()
      .references(() => guests.id, { onDelete: 'cascade' }),
    orderId: uuid().references(() => orders.id, { onDelete: 'set null' }),
    kind: text({ enum: ['earn', 'redeem', 'restore', 'revoke', 'adjust'] }).notNull(),
    /** Signed; never zero. */
    points: integer().notNull(),
    reason: text(),
    actorName: text(),
    at: instant().notNull(),
  },
  (t) => [index('loyalty_entries_guest').on(t.guestId, t.at), check('loyalty_entries_points', sql`${t.points} <> 0`)],
);
