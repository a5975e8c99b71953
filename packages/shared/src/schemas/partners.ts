import { z } from 'zod';
import {
  contactSchema,
  dateSchema,
  freeTextSchema,
  idSchema,
  instantSchema,
  locationRefSchema,
  partySizeSchema,
} from './basics.ts';
import { reservationSchema } from './reservations.ts';

const userIdSchema = z.string().min(1).max(200);

/** A partner books for one of its own users; a start is an instant, as the feed gave it. */
export const bookForUserInput = z.strictObject({
  location: locationRefSchema,
  startsAt: instantSchema,
  partySize: partySizeSchema,
  area: z.string().max(64).optional(),
  guest: contactSchema,
  notes: freeTextSchema(1000).optional(),
  locale: z.string().max(10).optional(),
  userId: userIdSchema.optional(),
});
export type BookForUserInput = z.infer<typeof bookForUserInput>;

/** What the partner wants the booking to be; what is not given stays. */
export const changeForUserInput = z.strictObject({
  id: idSchema,
  cancel: z.boolean().optional(),
  startsAt: instantSchema.optional(),
  partySize: partySizeSchema.optional(),
});
export type ChangeForUserInput = z.infer<typeof changeForUserInput>;

export const partnerBookingSchema = z.object({ userId: z.string().nullable(), reservation: reservationSchema });
export type PartnerBooking = z.infer<typeof partnerBookingSchema>;

export const userBookingsInput = z.strictObject({ userId: userIdSchema });
export const userBookingsSchema = z.object({ items: z.array(partnerBookingSchema) });

/** One page of the feed is one location's service day; `cursor` names the next. */
export const feedInput = z.strictObject({
  location: locationRefSchema.optional(),
  cursor: z.string().max(120).optional(),
  days: z.int().min(1).max(60).optional(),
});
export type FeedInput = z.infer<typeof feedInput>;

export const feedSlotSchema = z.object({
  startsAt: instantSchema,
  durationMinutes: z.int(),
  partySize: partySizeSchema,
  /** How many such parties fit at this start in an empty house, and now. */
  spotsTotal: z.int(),
  spotsOpen: z.int(),
  requiresApproval: z.boolean(),
});

export const feedPageSchema = z.object({
  location: z.string(),
  date: dateSchema,
  generatedAt: instantSchema,
  slots: z.array(feedSlotSchema),
  nextCursor: z.string().nullable(),
});
export type FeedPage = z.infer<typeof feedPageSchema>;
