import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** A browser that takes notifications, as its push service knows it. One browser has one row, whatever it follows. */
export const pushSubscriptions = pgTable('push_subscriptions', {
  id: id(),
  /** Where the push service takes messages for this browser; whoever has it and the keys can write to it. */
  endpoint: text().notNull().unique('push_subscriptions_endpoint'),
  p256dh: text().notNull(),
  auth: text().notNull(),
  createdAt: instant().notNull(),
  lastSuccessAt: instant(),
  /** When the push service said that this browser is gone; nothing is sent any more unless it asks again. */
  disabledAt: instant(),
});

/** The orders and bookings a browser wants to hear of. */
export const pushFollows = pgTable(
  'push_follows',
  {
    subscriptionId: uuid()
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: 'cascade' }),
    objectKind: text({ enum: ['order', 'reservation'] }).notNull(),
    objectId: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subscriptionId, t.objectKind, t.objectId] }),
    index('push_follows_object').on(t.objectKind, t.objectId),
  ],
);
