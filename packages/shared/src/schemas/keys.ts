import { z } from 'zod';
import { CHANNELS, MODES, PERMISSIONS, SCOPES } from '../access.ts';
import { cursorInput, freeTextSchema, idSchema, instantSchema, locationRefSchema, pageOf } from './basics.ts';

/** Channels a key may be bound to; those of people and of the product itself are not among them. */
export const KEY_CHANNELS = ['web', 'phone', 'voice', 'whatsapp', 'widget', 'google', 'partner', 'api'] as const;
export const keyChannelSchema = z.enum(KEY_CHANNELS);

export const createKeyInput = z.strictObject({
  name: freeTextSchema(80).pipe(z.string().min(1)),
  channel: keyChannelSchema,
  scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
  /** Ids or slugs; none means every location of the key's mode. */
  locations: z.array(locationRefSchema).max(200).optional(),
  test: z.boolean().default(false),
  ratePerMinute: z.int().min(1).max(10_000_000).default(600),
  holdLimit: z.int().min(1).max(1_000_000).optional(),
  expiresAt: instantSchema.optional(),
});
export type CreateKeyInput = z.output<typeof createKeyInput>;

/** `key` is shown this once. */
export const createdKeySchema = z.object({ id: idSchema, key: z.string() });
export type CreatedKey = z.infer<typeof createdKeySchema>;

export const apiKeySchema = z.object({
  id: idSchema,
  prefix: z.string(),
  lastFour: z.string(),
  name: z.string(),
  channel: z.enum(CHANNELS),
  mode: z.enum(MODES),
  scopes: z.array(z.enum(PERMISSIONS)),
  locationIds: z.array(idSchema).nullable(),
  ratePerMinute: z.int(),
  holdLimit: z.int().nullable(),
  createdAt: instantSchema,
  lastUsedAt: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
  revokedAt: instantSchema.nullable(),
  /** Until then the text from before the last rotation works too. */
  overlapUntil: instantSchema.nullable(),
  usage: z.array(z.object({ hour: instantSchema, requests: z.int(), errors: z.int() })),
});

export const keyListSchema = z.object({
  items: z.array(apiKeySchema),
  blockedChannels: z.array(z.object({ channel: z.enum(CHANNELS), reason: z.string(), at: instantSchema })),
});
export type KeyList = z.infer<typeof keyListSchema>;

export const keyIdInput = z.strictObject({ id: idSchema });

export const keyWritesInput = z.strictObject({ id: idSchema, ...cursorInput });
export type KeyWritesInput = z.infer<typeof keyWritesInput>;

/** `outcome` is `ok` or the code of the refusal. */
export const keyWritesPage = pageOf(
  z.object({
    id: idSchema,
    at: instantSchema,
    operation: z.string(),
    outcome: z.string(),
    requestId: z.string().nullable(),
  }),
);
export type KeyWritesPage = z.infer<typeof keyWritesPage>;

export const blockChannelInput = z.strictObject({
  channel: keyChannelSchema,
  blocked: z.boolean(),
  reason: freeTextSchema(300).optional(),
});
export type BlockChannelInput = z.infer<typeof blockChannelInput>;
