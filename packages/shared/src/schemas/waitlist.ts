import { z } from 'zod';
import {
  contactSchema,
  dateSchema,
  idSchema,
  instantSchema,
  locationRefSchema,
  partySizeSchema,
  timeSchema,
} from './basics.ts';
import { alternativeSchema } from './problem.ts';
import { manageTokenInput, policySchema } from './reservations.ts';

export const joinWaitlistInput = z.strictObject({
  location: locationRefSchema,
  date: dateSchema,
  /** Earliest and latest local start that suits. */
  from: timeSchema,
  to: timeSchema,
  partySize: partySizeSchema,
  area: z.string().max(64).optional(),
  guest: contactSchema,
  locale: z.string().max(10).optional(),
});

export const waitlistIdInput = z.strictObject({ id: idSchema });

export const waitlistEntrySchema = z.object({
  id: idSchema,
  state: z.enum(['waiting', 'offered', 'accepted', 'expired', 'left']),
  location: z.string(),
  date: dateSchema,
  from: timeSchema,
  to: timeSchema,
  timezone: z.string(),
  partySize: partySizeSchema,
  area: z.string().optional(),
  /** Parties before this one that wait for the same day. */
  ahead: z.int(),
  /** Present while a table is held for the party. */
  offer: z.object({ holdId: idSchema, startsAt: instantSchema, time: timeSchema, expiresAt: instantSchema }).nullable(),
  reservationId: idSchema.nullable(),
});
export type WaitlistEntry = z.output<typeof waitlistEntrySchema>;

export const offerTokenInput = manageTokenInput;

/** An offered table as the party behind its link sees it. */
export const waitlistOfferSchema = z.object({
  state: waitlistEntrySchema.shape.state,
  location: z.string(),
  date: dateSchema,
  time: timeSchema,
  timezone: z.string(),
  startsAt: instantSchema,
  partySize: partySizeSchema,
  area: z.string().optional(),
  name: z.string(),
  expiresAt: instantSchema,
  /** 0 when the table is held no more. */
  secondsLeft: z.int(),
  policy: policySchema,
  /** Places that are free now, once the offer has run out. */
  alternatives: z.array(alternativeSchema),
  /** Where the booking it became is managed. */
  manageUrl: z.string().nullable(),
});
export type WaitlistOffer = z.output<typeof waitlistOfferSchema>;
