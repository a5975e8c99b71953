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
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, tstzrange } from './columns.ts';
import { guests } from './guests.ts';
import { locations } from './locations.ts';

export const areas = pgTable(
  'areas',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    sort: integer().notNull().default(0),
  },
  (t) => [unique('areas_location_name').on(t.locationId, t.name)],
);

export const diningTables = pgTable(
  'dining_tables',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    areaId: uuid()
      .notNull()
      .references(() => areas.id),
    name: text().notNull(),
    minParty: smallint().notNull().default(1),
    maxParty: smallint().notNull(),
    shape: text({ enum: ['round', 'square', 'rectangle', 'bar'] })
      .notNull()
      .default('square'),
    /** Lower is given away first among tables that fit equally well. */
    priority: smallint().notNull().default(0),
    joinable: boolean().notNull().default(false),
    /** Off keeps the table for walk-ins and staff. */
    online: boolean().notNull().default(true),
    active: boolean().notNull().default(true),
    x: doublePrecision().notNull().default(0),
    y: doublePrecision().notNull().default(0),
    width: doublePrecision().notNull().default(80),
    height: doublePrecision().notNull().default(80),
    rotation: doublePrecision().notNull().default(0),
    qrToken: text(),
  },
  (t) => [
    unique('dining_tables_location_name').on(t.locationId, t.name),
    unique('dining_tables_qr_token').on(t.qrToken),
    check('dining_tables_party', sql`${t.minParty} between 1 and ${t.maxParty}`),
  ],
);

/** A named set of tables that may be pushed together; conflicts are judged on its members. */
export const tableCombinations = pgTable(
  'table_combinations',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    minParty: smallint().notNull(),
    maxParty: smallint().notNull(),
    priority: smallint().notNull().default(0),
    tableIds: uuid().array().notNull(),
    active: boolean().notNull().default(true),
  },
  (t) => [
    unique('table_combinations_location_name').on(t.locationId, t.name),
    check('table_combinations_members', sql`cardinality(${t.tableIds}) >= 2`),
  ],
);

export const servicePeriods = pgTable(
  'service_periods',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    weekdays: smallint().array().notNull(),
    startTime: time({ precision: 0 }).notNull(),
    /** Last departure; not after the start means the following day. */
    endTime: time({ precision: 0 }).notNull(),
    slotMinutes: smallint().notNull().default(15),
    /** Ascending `{ upTo, minutes }`; the first whose `upTo` covers the party counts, the last one beyond. */
    turnMinutes: jsonb().$type<{ upTo: number; minutes: number }[]>().notNull(),
    bufferMinutes: smallint().notNull().default(0),
    /** Limits per slot step; null means unlimited. */
    pacingCovers: smallint(),
    pacingParties: smallint(),
    pacingCoversOnline: smallint(),
    pacingPartiesOnline: smallint(),
    minNoticeMinutes: integer().notNull().default(0),
    maxAdvanceDays: integer().notNull().default(60),
    minParty: smallint().notNull().default(1),
    maxPartyOnline: smallint().notNull().default(8),
    /** Empty means every area. */
    areaIds: uuid().array().notNull().default(sql`'{}'::uuid[]`),
    walkInOnly: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
  },
  (t) => [
    index('service_periods_location').on(t.locationId),
    check('service_periods_step', sql`${t.slotMinutes} between 5 and 240`),
  ],
);

/** The page of the book: one row per location and service day; whoever changes what the page shows raises `version`. */
export const serviceDays = pgTable(
  'service_days',
  {
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    date: date({ mode: 'string' }).notNull(),
    version: integer().notNull().default(0),
    note: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.locationId, t.date] })],
);

export const holds = pgTable(
  'holds',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    serviceDate: date({ mode: 'string' }).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    partySize: smallint().notNull(),
    areaId: uuid(),
    periodId: uuid().notNull(),
    channel: text().notNull(),
    /** Who may extend, release or confirm: the key's channel or the browser's own secret. */
    holder: text().notNull(),
    state: text({ enum: ['held', 'confirmed', 'released', 'expired'] })
      .notNull()
      .default('held'),
    expiresAt: instant().notNull(),
    extendedAt: instant(),
    requiresApproval: boolean().notNull().default(false),
    policy: jsonb().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('holds_page').on(t.locationId, t.serviceDate),
    index('holds_live').on(t.channel, t.holder, t.expiresAt).where(sql`state = 'held'`),
    index('holds_due').on(t.expiresAt).where(sql`state = 'held'`),
  ],
);

export const reservations = pgTable(
  'reservations',
  {
    /** The same id as the hold it grew from, so a hold can become at most one reservation. */
    id: id(),
    holdId: uuid(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    serviceDate: date({ mode: 'string' }).notNull(),
    code: text().notNull(),
    status: text({ enum: ['pending', 'confirmed', 'seated', 'completed', 'cancelled', 'no_show'] }).notNull(),
    revision: integer().notNull().default(1),
    startsAt: instant().notNull(),
    /** When the party should leave; the table stays blocked for the buffer beyond it. */
    endsAt: instant().notNull(),
    partySize: smallint().notNull(),
    areaId: uuid(),
    periodId: uuid(),
    channel: text().notNull(),
    guestId: uuid().references(() => guests.id),
    guestName: text().notNull(),
    guestPhone: text(),
    guestEmail: text(),
    notes: text(),
    locale: text().notNull().default('en'),
    policy: jsonb().notNull(),
    locked: boolean().notNull().default(false),
    attendanceConfirmedAt: instant(),
    seatedAt: instant(),
    completedAt: instant(),
    cancelledAt: instant(),
    cancelReason: text(),
    /** Bumped when manage links must stop working. */
    linkVersion: smallint().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('reservations_hold').on(t.holdId),
    uniqueIndex('reservations_code').on(t.locationId, t.code),
    index('reservations_page').on(t.locationId, t.serviceDate),
    index('reservations_guest').on(t.guestId),
  ],
);

/** Who occupies which table when. The exclusion constraint on live rows is the witness that nothing overlaps. */
export const tableAllocations = pgTable(
  'table_allocations',
  {
    id: id(),
    locationId: uuid().notNull(),
    serviceDate: date({ mode: 'string' }).notNull(),
    tableId: uuid()
      .notNull()
      .references(() => diningTables.id),
    /** The hold's id, which is also the reservation's. */
    claimId: uuid().notNull(),
    /** From arrival to departure plus buffer. */
    during: tstzrange().notNull(),
    live: boolean().notNull().default(true),
  },
  (t) => [
    index('table_allocations_page').on(t.locationId, t.serviceDate).where(sql`live`),
    index('table_allocations_claim').on(t.claimId),
  ],
);

/** Covers and parties starting in one slot step. `capCovers` and `capParties` are what the rules allowed when last raised. */
export const pacingCounters = pgTable(
  'pacing_counters',
  {
    locationId: uuid().notNull(),
    serviceDate: date({ mode: 'string' }).notNull(),
    startsAt: instant().notNull(),
    covers: integer().notNull().default(0),
    parties: integer().notNull().default(0),
    coversOnline: integer().notNull().default(0),
    partiesOnline: integer().notNull().default(0),
    capCovers: integer(),
    capParties: integer(),
    capCoversOnline: integer(),
    capPartiesOnline: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.locationId, t.serviceDate, t.startsAt] }),
    check(
      'pacing_not_negative',
      sql`${t.covers} >= 0 and ${t.parties} >= 0 and ${t.coversOnline} >= 0 and ${t.partiesOnline} >= 0`,
    ),
    check('pacing_covers', sql`${t.capCovers} is null or ${t.covers} <= ${t.capCovers}`),
    check('pacing_parties', sql`${t.capParties} is null or ${t.parties} <= ${t.capParties}`),
    check('pacing_covers_online', sql`${t.capCoversOnline} is null or ${t.coversOnline} <= ${t.capCoversOnline}`),
    check('pacing_parties_online', sql`${t.capPartiesOnline} is null or ${t.partiesOnline} <= ${t.capPartiesOnline}`),
  ],
);

export const reservationHistory = pgTable(
  'reservation_history',
  {
    id: id(),
    reservationId: uuid().notNull(),
    at: instant().notNull(),
    action: text().notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    actorName: text(),
    channel: text().notNull(),
    reason: text(),
    text: text(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [index('reservation_history_reservation').on(t.reservationId, t.at)],
);

export const waitlistEntries = pgTable(
  'waitlist_entries',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    serviceDate: date({ mode: 'string' }).notNull(),
    earliestAt: instant().notNull(),
    latestAt: instant().notNull(),
    partySize: smallint().notNull(),
    areaId: uuid(),
    channel: text().notNull(),
    holder: text().notNull(),
    guestName: text().notNull(),
    guestPhone: text(),
    guestEmail: text(),
    locale: text().notNull().default('en'),
    state: text({ enum: ['waiting', 'offered', 'accepted', 'expired', 'left'] })
      .notNull()
      .default('waiting'),
    holdId: uuid(),
    offerExpiresAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index('waitlist_page').on(t.locationId, t.serviceDate, t.state),
    index('waitlist_open').on(t.state, t.serviceDate).where(sql`state in ('waiting', 'offered')`),
    uniqueIndex('waitlist_hold').on(t.holdId),
  ],
);

/** Which of a partner's own users a booking was made for, so that the partner can list and recognise them. */
export const partnerUsers = pgTable(
  'partner_users',
  {
    reservationId: uuid()
      .primaryKey()
      .references(() => reservations.id, { onDelete: 'cascade' }),
    channel: text().notNull(),
    userId: text().notNull(),
  },
  (t) => [index('partner_users_user').on(t.channel, t.userId)],
);
