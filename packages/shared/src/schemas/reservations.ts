import { z } from 'zod';
import { CHANNELS } from '../access.ts';
import {
  CANCEL_REASONS,
  RESERVATION_ACTIONS,
  RESERVATION_STATUSES,
  SLOT_CLOSED_REASONS,
  WEEKDAYS,
} from '../reservations.ts';
import {
  contactSchema,
  cursorInput,
  dateSchema,
  freeTextSchema,
  idSchema,
  instantSchema,
  locationRefSchema,
  moneySchema,
  pageOf,
  partySizeSchema,
  timeSchema,
} from './basics.ts';
import { frameOf } from './frames.ts';

/** What applies to a booking, frozen at the moment it is promised. `text` can be shown or read aloud. */
export const policySchema = z.object({
  cancelUntil: instantSchema,
  cancelNoticeMinutes: z.int(),
  holdMinutes: z.number(),
  lateFee: moneySchema.nullable(),
  deposit: moneySchema.nullable(),
  text: z.string(),
});
export type ReservationPolicy = z.infer<typeof policySchema>;

const where = { location: z.string(), date: dateSchema, time: timeSchema, timezone: z.string() };

export const availabilityInput = z.strictObject({
  location: locationRefSchema,
  date: z.string().max(40),
  partySize: z.coerce.number().pipe(partySizeSchema),
  time: z.string().max(40).optional(),
  area: z.string().max(64).optional(),
  windowMinutes: z.coerce.number().pipe(z.int().min(0).max(1440)).optional(),
});

export const slotSchema = z.object({
  date: dateSchema,
  time: timeSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  period: z.string(),
  area: z.string().optional(),
  areas: z.array(z.string()),
  available: z.boolean(),
  remainingCovers: z.int().optional(),
  closedReason: z.enum(SLOT_CLOSED_REASONS).optional(),
  policy: policySchema,
});
export type Slot = z.infer<typeof slotSchema>;

export const availabilityOutput = z.object({
  location: z.string(),
  date: dateSchema,
  timezone: z.string(),
  partySize: partySizeSchema,
  serverTime: instantSchema,
  /** What words such as `tomorrow` or `around 8` were taken for; absent when date and time were given as such. */
  understood: z
    .object({
      date: dateSchema,
      weekday: z.enum(WEEKDAYS),
      time: timeSchema.optional(),
      approximate: z.boolean().optional(),
    })
    .optional(),
  slots: z.array(slotSchema),
});
export type Availability = z.infer<typeof availabilityOutput>;

export const holdInput = z.strictObject({
  location: locationRefSchema,
  date: dateSchema,
  time: timeSchema,
  partySize: partySizeSchema,
  area: z.string().max(64).optional(),
  /** Accepted so that an alternative can be passed back as it is; when given it must agree with date and time. */
  startsAt: instantSchema.optional(),
});

export const holdOutput = z.object({
  holdId: idSchema,
  expiresAt: instantSchema,
  serverTime: instantSchema,
  ...where,
  startsAt: instantSchema,
  endsAt: instantSchema,
  partySize: partySizeSchema,
  area: z.string().optional(),
  extendable: z.boolean(),
  requiresApproval: z.boolean(),
  policy: policySchema,
});
export type Hold = z.infer<typeof holdOutput>;

export const holdIdInput = z.strictObject({ holdId: idSchema });
export const releaseHoldOutput = z.object({ holdId: idSchema, released: z.boolean() });

const bookingDetails = {
  guest: contactSchema,
  notes: freeTextSchema(1000).optional(),
  locale: z.string().max(10).optional(),
};

export const confirmInput = z.strictObject({ holdId: idSchema, ...bookingDetails });
export const bookInput = holdInput.extend(bookingDetails);

export const historyEntrySchema = z.object({
  at: instantSchema,
  action: z.string(),
  actor: z.object({ kind: z.string(), name: z.string().optional(), channel: z.string() }),
  reason: z.string().optional(),
  text: z.string().optional(),
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const reservationSchema = z.object({
  id: idSchema,
  code: z.string(),
  status: z.enum(RESERVATION_STATUSES),
  revision: z.int(),
  allowedActions: z.array(z.enum(RESERVATION_ACTIONS)),
  ...where,
  startsAt: instantSchema,
  endsAt: instantSchema,
  partySize: partySizeSchema,
  area: z.string().optional(),
  tables: z.array(z.object({ id: idSchema, name: z.string() })).optional(),
  guest: z.object({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }),
  notes: z.string().optional(),
  channel: z.enum(CHANNELS),
  policy: policySchema,
  attendanceConfirmed: z.boolean(),
  locked: z.boolean().optional(),
  seatedAt: instantSchema.nullable().optional(),
  manageUrl: z.string().optional(),
  deposit: z.object({ amount: z.int(), currency: z.string(), status: z.string() }).optional(),
  history: z.array(historyEntrySchema).optional(),
});
export type Reservation = z.infer<typeof reservationSchema>;

/** A booking is found by its id, by its code, or by telephone number together with surname. */
export const lookupInput = z
  .strictObject({
    id: idSchema.optional(),
    code: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9]{4,12}$/)
      .optional(),
    phone: z.string().trim().min(5).max(32).optional(),
    surname: freeTextSchema(120).pipe(z.string().min(1)).optional(),
    location: locationRefSchema.optional(),
    date: dateSchema.optional(),
  })
  .refine(({ id, code, phone, surname }) => id ?? code ?? (phone && surname), {
    error: 'Send the code, or phone and surname',
    path: ['code'],
  });
export type LookupInput = z.infer<typeof lookupInput>;

export const reservationIdInput = z.strictObject({ id: idSchema });

export const listReservationsInput = z.strictObject({
  location: locationRefSchema.optional(),
  date: dateSchema.optional(),
  status: z.enum(RESERVATION_STATUSES).optional(),
  cursor: cursorInput.cursor,
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).optional(),
});
export const reservationPage = pageOf(reservationSchema);

/** Staff may override limits; the reason is logged. */
const overrideField = z.strictObject({ reason: freeTextSchema(300).pipe(z.string().min(3)) }).optional();

export const modifyInput = z.strictObject({
  id: idSchema,
  revision: z.int(),
  date: dateSchema.optional(),
  time: timeSchema.optional(),
  partySize: partySizeSchema.optional(),
  area: z.string().max(64).optional(),
  guest: contactSchema.partial().optional(),
  notes: freeTextSchema(1000).optional(),
  tables: z.array(idSchema).min(1).max(12).optional(),
  locked: z.boolean().optional(),
  override: overrideField,
});

export const cancelInput = z.strictObject({
  id: idSchema,
  reason: z.enum(CANCEL_REASONS).optional(),
  text: freeTextSchema(500).optional(),
});

export const seatInput = z.strictObject({ id: idSchema, tables: z.array(idSchema).min(1).max(12).optional() });

export const staffBookInput = z.strictObject({
  location: locationRefSchema,
  date: dateSchema.optional(),
  time: timeSchema.optional(),
  partySize: partySizeSchema,
  area: z.string().max(64).optional(),
  tables: z.array(idSchema).min(1).max(12).optional(),
  guest: contactSchema.partial().optional(),
  notes: freeTextSchema(1000).optional(),
  kind: z.enum(['phone', 'walk_in']),
  override: overrideField,
});

export const bookDayInput = z.strictObject({ location: locationRefSchema, date: dateSchema });
export const dayNoteInput = bookDayInput.extend({ note: freeTextSchema(1000) });
export const dayNoteOutput = z.object({ date: dateSchema, note: z.string() });
export const bookFeedInput = bookDayInput.extend({ lastEventId: z.string().max(128).nullish() });

export const floorTableSchema = z.object({
  id: idSchema,
  name: z.string(),
  area: z.string(),
  minParty: z.int(),
  maxParty: z.int(),
  shape: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  rotation: z.number(),
});

/** One service day as the host stand shows it. */
export const bookDaySchema = z.object({
  location: z.string(),
  date: dateSchema,
  timezone: z.string(),
  serverTime: instantSchema,
  version: z.int(),
  rulesVersion: z.int(),
  /** What the house should know about the day; guests never see it. */
  note: z.string(),
  /** Why nothing can be booked all day, when that is so. */
  closed: z.enum(['closed', 'walk_in_only']).nullable(),
  /** The host stand marks a party late this long after its time. */
  lateAfterMinutes: z.int(),
  areas: z.array(z.object({ id: idSchema, name: z.string() })),
  tables: z.array(floorTableSchema),
  periods: z.array(z.object({ id: idSchema, name: z.string(), startsAt: instantSchema, endsAt: instantSchema })),
  pacing: z.array(
    z.object({
      startsAt: instantSchema,
      time: timeSchema,
      covers: z.int(),
      maxCovers: z.int().nullable(),
      parties: z.int(),
      maxParties: z.int().nullable(),
    }),
  ),
  reservations: z.array(reservationSchema),
  holds: z.array(
    z.object({
      id: idSchema,
      startsAt: instantSchema,
      endsAt: instantSchema,
      partySize: z.int(),
      tables: z.array(idSchema),
      expiresAt: instantSchema,
    }),
  ),
});
export type BookDay = z.infer<typeof bookDaySchema>;

/** A change carries the whole day again: it is small, and two host stands can never drift apart. */
export const bookFrameSchema = frameOf(bookDaySchema, bookDaySchema);

export const swapTablesInput = z.strictObject({ id: idSchema, withId: idSchema });

/** Signed link of a booking's own guest; anything that is not one is the same NOT_FOUND. */
export const manageTokenInput = z.strictObject({ token: z.string().min(1).max(1024) });
export const manageModifyInput = modifyInput
  .omit({ id: true, tables: true, locked: true, override: true })
  .extend(manageTokenInput.shape);
export const manageCancelInput = cancelInput.omit({ id: true }).extend(manageTokenInput.shape);
export const calendarFileSchema = z.object({ filename: z.string(), contentType: z.string(), content: z.string() });
