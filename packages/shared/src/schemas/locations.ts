import { z } from 'zod';
import {
  dateSchema,
  emailSchema,
  freeTextSchema,
  idSchema,
  instantSchema,
  locationRefSchema,
  timeSchema,
} from './basics.ts';

export const timeRangeSchema = z.object({ start: timeSchema, end: timeSchema });

export const locationSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  tagline: z.string(),
  timezone: z.string(),
  currency: z.string(),
  address: z.object({
    line1: z.string(),
    city: z.string(),
    postcode: z.string(),
    country: z.string(),
    lat: z.number().nullable(),
    lng: z.number().nullable(),
  }),
  phone: z.string(),
  email: z.string(),
  open: z.boolean(),
  openUntil: instantSchema.nullable(),
  opensAt: instantSchema.nullable(),
  /** ISO weekdays 1 (Monday) to 7; a range whose end is not after its start crosses midnight. */
  hours: z.array(z.object({ weekday: z.int().min(1).max(7), ranges: z.array(timeRangeSchema) })),
  specialDays: z.array(
    z.object({ date: dateSchema, closed: z.boolean(), ranges: z.array(timeRangeSchema), note: z.string() }),
  ),
  policies: z.object({
    minPartySize: z.int(),
    maxPartySize: z.int(),
    largePartyFrom: z.int().nullable(),
    cancelNoticeMinutes: z.int(),
    maxAdvanceDays: z.int(),
    text: z.string(),
  }),
  /** Whether guests and agents may book at all right now. */
  booking: z.object({ enabled: z.boolean(), pausedUntil: instantSchema.nullable() }),
  ordering: z.object({ enabled: z.boolean(), types: z.array(z.string()), pausedUntil: instantSchema.nullable() }),
  areas: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type Location = z.infer<typeof locationSchema>;

export const timeOutput = z.object({ serverTime: instantSchema, timezone: z.string().optional() });

/** A location's id or slug. */
export const locationIdInput = z.strictObject({ id: locationRefSchema });

/** What is given changes, the rest stays. An empty text takes the line away. */
export const updateLocationInput = z.strictObject({
  location: locationRefSchema,
  name: freeTextSchema(80).pipe(z.string().min(1)).optional(),
  tagline: freeTextSchema(160).optional(),
  address: z
    .strictObject({
      line1: freeTextSchema(120),
      city: freeTextSchema(80),
      postcode: freeTextSchema(20),
      country: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/, 'Two capital letters such as PT')]),
      lat: z.number().min(-90).max(90).nullable(),
      lng: z.number().min(-180).max(180).nullable(),
    })
    .refine(({ lat, lng }) => (lat === null) === (lng === null), {
      path: ['lng'],
      message: 'A place on the map needs both latitude and longitude',
    })
    .optional(),
  phone: z.union([z.literal(''), z.string().trim().min(5).max(32)]).optional(),
  email: z.union([z.literal(''), emailSchema]).optional(),
});

/** Stops guests and agents for a while; the house itself still books and takes orders. */
export const pauseLocationInput = z.strictObject({
  location: locationRefSchema,
  what: z.enum(['bookings', 'orders']),
  /** Null takes them again at once. */
  until: instantSchema.nullable(),
});
