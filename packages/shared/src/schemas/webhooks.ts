import { z } from 'zod';
import { EVENT_NAMES } from '../events.ts';
import { DELIVERY_STATES, ENDPOINT_DISABLED_REASONS } from '../webhooks.ts';
import { freeTextSchema, idSchema, instantSchema, locationRefSchema, pageOf } from './basics.ts';

const endpointFields = {
  url: z.string().trim().min(8).max(2_000),
  description: freeTextSchema(200),
  /** Empty means every event. */
  events: z.array(z.enum(EVENT_NAMES)).max(EVENT_NAMES.length),
  location: locationRefSchema.nullable(),
  /** Adds the guest's name and addresses to each body; needs the right to read guests. */
  includeContact: z.boolean(),
  /** Receives only what automation rules send to it. */
  rulesOnly: z.boolean(),
};

export const createEndpointInput = z.strictObject({
  url: endpointFields.url,
  description: endpointFields.description.default(''),
  events: endpointFields.events.default([]),
  location: endpointFields.location.default(null),
  includeContact: endpointFields.includeContact.default(false),
  rulesOnly: endpointFields.rulesOnly.default(false),
});
export type CreateEndpoint = z.infer<typeof createEndpointInput>;

export const updateEndpointInput = z.strictObject({
  id: idSchema,
  url: endpointFields.url.optional(),
  description: endpointFields.description.optional(),
  events: endpointFields.events.optional(),
  location: endpointFields.location.optional(),
  includeContact: endpointFields.includeContact.optional(),
  rulesOnly: endpointFields.rulesOnly.optional(),
  enabled: z.boolean().optional(),
});
export type UpdateEndpoint = z.infer<typeof updateEndpointInput>;

export const endpointSchema = z.object({
  id: idSchema,
  ...endpointFields,
  apiVersion: z.string(),
  enabled: z.boolean(),
  disabledReason: z.enum(ENDPOINT_DISABLED_REASONS).nullable(),
  failingSince: instantSchema.nullable(),
  lastSuccessAt: instantSchema.nullable(),
  /** Until when the secret before the last rotation signs along. */
  previousSecretUntil: instantSchema.nullable(),
  createdAt: instantSchema,
});
export type WebhookEndpoint = z.infer<typeof endpointSchema>;

/** The only two answers that show the secret: creation and rotation. */
export const endpointWithSecretSchema = endpointSchema.extend({ secret: z.string() });
export type WebhookEndpointWithSecret = z.infer<typeof endpointWithSecretSchema>;

export const endpointIdInput = z.strictObject({ id: idSchema });
export const endpointListSchema = z.object({ items: z.array(endpointSchema), nextCursor: z.null() });
/** `overlapHours` 0 cuts the old secret at once. */
export const rotateSecretInput = z.strictObject({ id: idSchema, overlapHours: z.int().min(0).max(168).optional() });
export const removedSchema = z.object({ id: idSchema, removed: z.boolean() });

export const deliverySchema = z.object({
  id: idSchema,
  endpointId: idSchema,
  event: z.string(),
  eventId: idSchema,
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  nextAttemptAt: instantSchema.nullable(),
  createdAt: instantSchema,
  deliveredAt: instantSchema.nullable(),
  replayOf: idSchema.nullable(),
});
export type WebhookDelivery = z.infer<typeof deliverySchema>;

export const listDeliveriesInput = z.strictObject({
  id: idSchema,
  state: z.enum(DELIVERY_STATES).optional(),
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).optional(),
});
export const deliveryPage = pageOf(deliverySchema);

export const attemptSchema = z.object({
  at: instantSchema,
  status: z.int().nullable(),
  latencyMs: z.int(),
  error: z.string().nullable(),
  /** The first kilobyte of what came back. */
  response: z.string().nullable(),
  /** Request headers as sent, the signature among them; null when nothing left. */
  headers: z.record(z.string(), z.string()).nullable(),
});
export const deliveryDetailSchema = deliverySchema.extend({ body: z.string(), log: z.array(attemptSchema) });
export type WebhookDeliveryDetail = z.infer<typeof deliveryDetailSchema>;

export const deliveryIdInput = z.strictObject({ id: idSchema });
/** What failed or was dropped since then is sent again; with `which: 'all'` what was delivered too. */
export const replaySinceInput = z.strictObject({
  id: idSchema,
  since: instantSchema,
  which: z.enum(['failed', 'all']).default('failed'),
});
export const replayedSchema = z.object({ replayed: z.int() });
