import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

export const locations = pgTable(
  'locations',
  {
    id: id(),
    slug: text().notNull(),
    /** Test-mode keys only ever see locations of mode `test`. */
    mode: text({ enum: ['live', 'test'] })
      .notNull()
      .default('live'),
    name: text().notNull(),
    tagline: text().notNull().default(''),
    timezone: text().notNull(),
    currency: text().notNull().default('EUR'),
    addressLine1: text().notNull().default(''),
    addressCity: text().notNull().default(''),
    addressPostcode: text().notNull().default(''),
    addressCountry: text().notNull().default(''),
    lat: doublePrecision(),
    lng: doublePrecision(),
    phone: text().notNull().default(''),
    email: text().notNull().default(''),
    orderTypes: text().array().notNull().default(sql`ARRAY['pickup','delivery','dine_in']`),
    orderingPausedUntil: instant(),
    bookingPausedUntil: instant(),
    /** Rises with every change to tables, periods, hours or special days; the book re-reads its rules then. */
    rulesVersion: integer().notNull().default(1),
    sort: integer().notNull().default(0),
    active: boolean().notNull().default(true),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [unique('locations_mode_slug').on(t.mode, t.slug)],
);

export const openingHours = pgTable(
  'opening_hours',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['opening', 'pickup', 'delivery'] })
      .notNull()
      .default('opening'),
    weekday: smallint().notNull(),
    startTime: time({ precision: 0 }).notNull(),
    /** Not after the start means the range ends on the following day. */
    endTime: time({ precision: 0 }).notNull(),
  },
  (t) => [
    index('opening_hours_location').on(t.locationId),
    check('opening_hours_weekday', sql`${t.weekday} between 1 and 7`),
  ],
);

export const specialDays = pgTable(
  'special_days',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    date: date({ mode: 'string' }).notNull(),
    closed: boolean().notNull().default(false),
    walkInOnly: boolean().notNull().default(false),
    /** `{ start, end }` local times that replace the weekday's; empty with `closed` false keeps the usual hours. */
    ranges: jsonb().$type<{ start: string; end: string }[]>().notNull().default([]),
    note: text().notNull().default(''),
  },
  (t) => [unique('special_days_location_date').on(t.locationId, t.date)],
);
