import { z } from 'zod';
import { dateSchema, idSchema, instantSchema, locationRefSchema, timeSchema } from './basics.ts';

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
  ordering: z.object({ enabled: z.boolean(), types: z.array(z.string()), pausedUntil: instantSchema.nullable() }),
  areas: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type Location = z.infer<typeof locationSchema>;

export const timeOutput = z.object({ serverTime: instantSchema, timezone: z.string().optional() });

/** A location's id or slug. */
export const locationIdInput = z.strictObject({ id: locationRefSchema });
