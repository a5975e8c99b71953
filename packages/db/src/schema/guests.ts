import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** One person. Contact data lives here and on the bookings and orders that snapshot it. */
export const guests = pgTable(
  'guests',
  {
    id: id(),
    mode: text({ enum: ['live', 'test'] })
      .notNull()
      .default('live'),
    name: text().notNull(),
    /** E.164 when it could be parsed. */
    phone: text(),
    email: text(),
    locale: text().notNull().default('en'),
    vip: boolean().notNull().default(false),
    tags: text().array().notNull().default([]),
    notes: text().notNull().default(''),
    allergies: jsonb().$type<{ text: string; consentAt: string } | null>(),
    erasedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index('guests_email').on(t.mode, t.email),
    index('guests_phone').on(t.mode, t.phone),
    index('guests_name').on(t.name),
  ],
);

export const guestNotes = pgTable('guest_notes', {
  id: id(),
  guestId: uuid()
    .notNull()
    .references(() => guests.id, { onDelete: 'cascade' }),
  at: instant().notNull(),
  authorId: text(),
  authorName: text().notNull(),
  text: text().notNull(),
});
