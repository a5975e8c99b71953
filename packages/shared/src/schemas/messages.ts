import { z } from 'zod';
import { MESSAGE_CHANNELS, MESSAGE_STATES } from '../automations.ts';
import { emailSchema, idSchema, instantSchema, pageOf } from './basics.ts';

export const listMessagesInput = z.strictObject({
  channel: z.enum(MESSAGE_CHANNELS).optional(),
  state: z.enum(MESSAGE_STATES).optional(),
  template: z.string().max(60).optional(),
  objectId: idSchema.optional(),
  query: z.string().trim().max(80).optional(),
  cursor: z.string().max(512).optional(),
  limit: z.int().min(1).max(200).optional(),
});

export const messageSummarySchema = z.object({
  id: idSchema,
  channel: z.enum(MESSAGE_CHANNELS),
  /** Masked for readers who may not see guests' addresses. */
  recipient: z.string(),
  template: z.string(),
  locale: z.string(),
  subject: z.string(),
  state: z.enum(MESSAGE_STATES),
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
});
export type MessageSummary = z.infer<typeof messageSummarySchema>;
export const messagePage = pageOf(messageSummarySchema);

/** The rendered copy, exactly as it left. */
export const messageSchema = messageSummarySchema.extend({
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(z.object({ filename: z.string(), contentType: z.string() })),
  eventId: idSchema.nullable(),
  objectKind: z.string().nullable(),
  objectId: idSchema.nullable(),
  providerId: z.string().nullable(),
  error: z.string().nullable(),
  /** Tries to hand it over so far, and when the next one is due. */
  attempts: z.int(),
  nextAttemptAt: instantSchema.nullable(),
});
export type Message = z.infer<typeof messageSchema>;

export const messageIdInput = z.strictObject({ id: idSchema });
export const testMessageInput = z.strictObject({ to: emailSchema });

export const notificationSchema = z.object({
  id: idSchema,
  title: z.string(),
  body: z.string(),
  link: z.string().nullable(),
  createdAt: instantSchema,
  readAt: instantSchema.nullable(),
});
export type StaffNotification = z.infer<typeof notificationSchema>;
export const listNotificationsInput = z.strictObject({
  cursor: z.string().max(512).optional(),
  limit: z.int().min(1).max(100).optional(),
});
export const notificationPage = pageOf(notificationSchema).extend({ unread: z.int() });
export const readNotificationsInput = z.strictObject({ ids: z.array(idSchema).min(1).max(200).optional() });
export const unreadSchema = z.object({ unread: z.int() });
