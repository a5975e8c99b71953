import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

export const staff = pgTable(
  'staff',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: ['super_admin', 'manager', 'staff'] }).notNull(),
    passwordHash: text(),
    /** Null means every location. */
    locationIds: uuid().array(),
    active: boolean().notNull().default(true),
    createdAt: instant().notNull().defaultNow(),
    lastSignInAt: instant(),
  },
  (t) => [unique('staff_email').on(t.email)],
);

/** A signed-in staff member on one device. The cookie holds the secret; only its SHA-256 is here. */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    id: id(),
    tokenHash: text().notNull(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    userAgent: text().notNull().default(''),
    createdAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [unique('staff_sessions_token').on(t.tokenHash), index('staff_sessions_staff').on(t.staffId)],
);

export const staffInvitations = pgTable(
  'staff_invitations',
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: ['super_admin', 'manager', 'staff'] }).notNull(),
    locationIds: uuid().array(),
    tokenHash: text().notNull(),
    invitedBy: uuid(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [unique('staff_invitations_token').on(t.tokenHash)],
);

export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    id: id(),
    subject: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (t) => [index('sign_in_attempts_subject').on(t.subject, t.at)],
);

export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    /** Public part inside the key text. */
    keyId: text().notNull(),
    mode: text({ enum: ['live', 'test'] }).notNull(),
    name: text().notNull(),
    channel: text().notNull(),
    scopes: text().array().notNull(),
    locationIds: uuid().array(),
    /** HMAC-SHA256 of the whole key with the server's pepper. */
    secretHash: text().notNull(),
    lastFour: text().notNull(),
    previousHash: text(),
    previousUntil: instant(),
    ratePerMinute: integer().notNull().default(600),
    holdLimit: integer(),
    expiresAt: instant(),
    revokedAt: instant(),
    lastUsedAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [unique('api_keys_key_id').on(t.keyId)],
);

/** How far the clock that test keys see runs ahead of the real one; no row means not at all. */
export const testClock = pgTable('test_clock', {
  id: text().primaryKey().default('default'),
  shiftMs: bigint({ mode: 'number' }).notNull(),
  at: instant().notNull().defaultNow(),
});

/** Kill switch: a channel listed here is refused at once, whatever key it holds. */
export const blockedChannels = pgTable('blocked_channels', {
  channel: text().primaryKey(),
  reason: text().notNull(),
  at: instant().notNull().defaultNow(),
});

export const apiKeyUsage = pgTable(
  'api_key_usage',
  {
    keyId: uuid().notNull(),
    hour: instant().notNull(),
    requests: integer().notNull().default(0),
    errors: integer().notNull().default(0),
  },
  (t) => [unique('api_key_usage_hour').on(t.keyId, t.hour)],
);

/** The one settings row: a typed JSON object per group, absent fields fall back to the environment, then the default. */
export const settings = pgTable('settings', {
  id: text().primaryKey().default('default'),
  groups: jsonb().$type<Record<string, Record<string, unknown>>>().notNull().default(sql`'{}'::jsonb`),
  version: integer().notNull().default(1),
  updatedAt: instant().notNull().defaultNow(),
  updatedBy: jsonb().$type<Record<string, { name: string; at: string }>>().notNull().default(sql`'{}'::jsonb`),
});
