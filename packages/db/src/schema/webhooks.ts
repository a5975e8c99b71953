import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: id(),
  mode: text({ enum: ['live', 'test'] })
    .notNull()
    .default('live'),
  url: text().notNull(),
  description: text().notNull().default(''),
  /** Empty means every event. */
  events: text().array().notNull().default(sql`'{}'::text[]`),
  /** Gets nothing of itself; automation rules send to it. */
  rulesOnly: boolean().notNull().default(false),
  locationId: uuid(),
  includeContact: boolean().notNull().default(false),
  apiVersion: text().notNull(),
  /** `whsec_` secret, encrypted; the previous one signs along until it expires. */
  secret: text().notNull(),
  previousSecret: text(),
  previousSecretUntil: instant(),
  enabled: boolean().notNull().default(true),
  disabledReason: text({ enum: ['owner', 'failing', 'gone'] }),
  failingSince: instant(),
  lastSuccessAt: instant(),
  createdAt: instant().notNull().defaultNow(),
});

export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: id(),
    endpointId: uuid()
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    eventId: uuid().notNull(),
    eventName: text().notNull(),
    /** The signed bytes; identical in every attempt. */
    body: text().notNull(),
    state: text({ enum: ['pending', 'delivered', 'failed', 'cancelled'] })
      .notNull()
      .default('pending'),
    attempts: smallint().notNull().default(0),
    nextAttemptAt: instant(),
    createdAt: instant().notNull(),
    deliveredAt: instant(),
    /** Tells apart deliveries of one event to one endpoint: the delivery replayed, or the rule that sent it. */
    replayOf: uuid(),
    error: text(),
  },
  (t) => [
    index('webhook_deliveries_endpoint').on(t.endpointId, t.createdAt),
    unique('webhook_deliveries_once').on(t.endpointId, t.eventId, t.replayOf).nullsNotDistinct(),
  ],
);

export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    id: id(),
    deliveryId: uuid()
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
    status: smallint(),
    latencyMs: integer().notNull(),
    error: text(),
    /** First kilobyte of the answer. */
    response: text(),
    headers: jsonb().$type<Record<string, string>>(),
  },
  (t) => [index('webhook_attempts_delivery').on(t.deliveryId, t.at)],
);
