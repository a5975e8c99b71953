import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, xid8 } from './columns.ts';

/**
 * Outbox, audit trail, webhook payload and replay log in one row. `(tx, seq)` is the replay cursor: readers stay
 * below `pg_snapshot_xmin`, so a row that commits late is never skipped.
 */
export const events = pgTable(
  'events',
  {
    id: id(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    tx: xid8().notNull().default(sql`pg_current_xact_id()`),
    mode: text({ enum: ['live', 'test'] })
      .notNull()
      .default('live'),
    name: text().notNull(),
    locationId: uuid(),
    /** `order`, `reservation`, … and its id: the object the version belongs to. */
    objectKind: text().notNull(),
    objectId: uuid().notNull(),
    version: integer().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    previous: jsonb().$type<Record<string, unknown>>(),
    actorKind: text().notNull(),
    actorId: text(),
    channel: text().notNull(),
    requestId: text(),
    /** How many automations stand between this event and a person's action; rules stop at three. */
    depth: smallint().notNull().default(0),
    at: instant().notNull().defaultNow(),
    dispatchedAt: instant(),
    leaseUntil: instant(),
    attempts: smallint().notNull().default(0),
    parkedAt: instant(),
    error: text(),
  },
  (t) => [
    index('events_cursor').on(t.tx, t.seq),
    index('events_location_cursor').on(t.locationId, t.tx, t.seq),
    index('events_undispatched').on(t.seq).where(sql`dispatched_at is null and parked_at is null`),
    index('events_object').on(t.objectKind, t.objectId, t.version),
    index('events_name').on(t.name, t.at),
  ],
);

/** The result of a write, committed with it. A second insert of the same key is a replay. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    mode: text().notNull(),
    channel: text().notNull(),
    key: text().notNull(),
    operation: text().notNull(),
    /** SHA-256 of operation, API version and canonical validated input. */
    fingerprint: text().notNull(),
    status: smallint().notNull().default(200),
    /** `json`, not `jsonb`: a replay repeats the bytes, key order included. */
    result: json().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.mode, t.channel, t.key] }), index('idempotency_keys_age').on(t.createdAt)],
);

/** Work that must happen once at or after a time. PostgreSQL is the record; queues carry only the id. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    kind: text().notNull(),
    /** Groups tasks that are cancelled or shown together, e.g. `reservation:<id>`. */
    subject: text(),
    /** One row per effect, whoever asks for it and however often. */
    effectKey: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    state: text({ enum: ['pending', 'done', 'parked', 'cancelled'] })
      .notNull()
      .default('pending'),
    runAt: instant().notNull().defaultNow(),
    attempts: smallint().notNull().default(0),
    leaseUntil: instant(),
    /** Until then a queue job is expected to run it; afterwards the reconciler queues it again. */
    queuedUntil: instant(),
    error: text(),
    doneAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    unique('tasks_effect').on(t.effectKey),
    index('tasks_due').on(t.runAt).where(sql`state = 'pending'`),
    index('tasks_kind').on(t.kind, t.state),
    index('tasks_subject').on(t.subject),
    index('tasks_done').on(t.doneAt).where(sql`state in ('done','cancelled')`),
  ],
);

/** Work that runs again and again by the queue's own schedule, as the workers last saw it. */
export const recurringJobs = pgTable('recurring_jobs', {
  name: text().primaryKey(),
  everyMs: integer().notNull(),
  /** When the queue runs it next; null while the queue does not have it. */
  nextAt: instant(),
  lastRunAt: instant(),
  lastTookMs: integer(),
  /** Why the last run failed; null when it did not. */
  lastError: text(),
});

export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: instant().notNull().defaultNow(),
    actorKind: text().notNull(),
    actorId: text(),
    actorName: text(),
    channel: text().notNull(),
    operation: text().notNull(),
    objectId: text(),
    locationId: uuid(),
    outcome: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text(),
  },
  (t) => [index('audit_log_at').on(t.at), index('audit_log_actor').on(t.actorId, t.at)],
);

export const automationRules = pgTable('automation_rules', {
  id: id(),
  name: text().notNull(),
  event: text().notNull(),
  conditions: jsonb().$type<Record<string, unknown>>().notNull(),
  actions: jsonb().$type<Record<string, unknown>[]>().notNull(),
  ratePerHour: integer(),
  enabled: boolean().notNull().default(true),
  /** Name of the default rule it began as; each is seeded once. */
  seeded: text().unique('automation_rules_seeded'),
  sort: integer().notNull().default(0),
  createdAt: instant().notNull().defaultNow(),
});

export const automationRuns = pgTable(
  'automation_runs',
  {
    id: id(),
    ruleId: uuid()
      .notNull()
      .references(() => automationRules.id, { onDelete: 'cascade' }),
    eventId: uuid().notNull(),
    at: instant().notNull(),
    outcome: text().notNull(),
    actions: jsonb().$type<Record<string, unknown>[]>().notNull().default([]),
  },
  (t) => [unique('automation_runs_once').on(t.ruleId, t.eventId), index('automation_runs_at').on(t.ruleId, t.at)],
);

/** Every message that was or will be sent, with its rendered copy. */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    effectKey: text().notNull(),
    channel: text({ enum: ['email', 'sms', 'push', 'staff'] }).notNull(),
    recipient: text().notNull(),
    template: text().notNull(),
    locale: text().notNull(),
    subject: text().notNull().default(''),
    text: text().notNull(),
    html: text(),
    attachments: jsonb().$type<{ filename: string; contentType: string; content: string }[]>().notNull().default([]),
    eventId: uuid(),
    objectKind: text(),
    objectId: uuid(),
    state: text({ enum: ['queued', 'sending', 'sent', 'failed', 'skipped'] })
      .notNull()
      .default('queued'),
    providerId: text(),
    error: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [
    unique('messages_effect').on(t.effectKey),
    index('messages_at').on(t.createdAt),
    index('messages_object').on(t.objectKind, t.objectId),
  ],
);

export const staffNotifications = pgTable(
  'staff_notifications',
  {
    id: id(),
    effectKey: text().notNull(),
    role: text(),
    locationId: uuid(),
    title: text().notNull(),
    body: text().notNull(),
    link: text(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (t) => [unique('staff_notifications_effect').on(t.effectKey), index('staff_notifications_at').on(t.createdAt)],
);
