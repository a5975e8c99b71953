import { DomainError } from '@tavola/domain';
import type { ReservationStatus } from '@tavola/shared';
import type { FeedPage, PartnerBooking } from '@tavola/shared/schemas';
import { z } from 'zod';

/** The one service every location offers to Google. */
export const SERVICE_ID = 'reservation';

/** Google writes 64-bit numbers as texts and may leave fields out; what we do not know is ignored. */
const seconds = z.coerce.number().pipe(z.int().min(0).max(253_402_300_799));
const count = z.coerce.number().pipe(z.int().min(1).max(500));
const service = { merchant_id: z.string().min(1).max(64), service_id: z.literal(SERVICE_ID) };
const resources = z.object({ party_size: count, room_id: z.string().max(64).optional() });

export const slotTimeSchema = z.object({
  start_sec: seconds,
  duration_sec: seconds.optional(),
  availability_tag: z.string().max(500).optional(),
  resource_ids: resources,
  confirmation_mode: z.string().max(60).optional(),
});
export const lookupSchema = z.object({ ...service, slot_time: z.array(slotTimeSchema).min(1).max(500) });

const slotSchema = z.object({ ...service, start_sec: seconds, duration_sec: seconds.optional(), resources });

const userSchema = z.object({
  user_id: z.string().min(1).max(200),
  given_name: z.string().max(60).default(''),
  family_name: z.string().max(60).default(''),
  telephone: z.string().max(32).optional(),
  email: z.string().max(254).optional(),
  language_code: z.string().max(35).optional(),
});

export const createSchema = z.object({
  slot: slotSchema,
  user_information: userSchema,
  idempotency_token: z.string().min(1).max(1_000),
  additional_request: z.string().max(1_000).optional(),
});

export const updateSchema = z.object({
  booking: z.object({
    booking_id: z.uuid(),
    status: z.string().max(60).optional(),
    slot: slotSchema.partial().optional(),
  }),
});
export const statusSchema = z.object({ booking_id: z.uuid() });
export const listSchema = z.object({ user_id: z.string().min(1).max(200) });

/** The body as Google should have sent it, or VALIDATION_FAILED. */
export function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('VALIDATION_FAILED', { details: { issues } });
}

const STATUS: Record<ReservationStatus, string> = {
  pending: 'PENDING_MERCHANT_CONFIRMATION',
  confirmed: 'CONFIRMED',
  seated: 'CONFIRMED',
  completed: 'CONFIRMED',
  cancelled: 'CANCELED',
  no_show: 'NO_SHOW',
};

export const statusOf = (status: ReservationStatus): string => STATUS[status];

/** Our booking in Google's words. */
export function toBooking({ userId, reservation }: PartnerBooking) {
  const startsAt = Date.parse(reservation.startsAt);
  return {
    booking_id: reservation.id,
    slot: {
      merchant_id: reservation.location,
      service_id: SERVICE_ID,
      start_sec: String(startsAt / 1_000),
      duration_sec: String((Date.parse(reservation.endsAt) - startsAt) / 1_000),
      resources: { party_size: reservation.partySize, ...(reservation.area ? { room_name: reservation.area } : {}) },
    },
    ...(userId === null ? {} : { user_information: { user_id: userId } }),
    status: statusOf(reservation.status),
  };
}

/** One page of the feed in the shape of Google's availability files. */
export const toFeed = (page: FeedPage) => ({
  metadata: {
    generation_timestamp: Math.floor(Date.parse(page.generatedAt) / 1_000),
    processing_instruction: 'PROCESS_AS_COMPLETE',
  },
  service_availability: [
    {
      availability: page.slots.map((slot) => ({
        merchant_id: page.location,
        service_id: SERVICE_ID,
        start_sec: Date.parse(slot.startsAt) / 1_000,
        duration_sec: slot.durationMinutes * 60,
        spots_total: slot.spotsTotal,
        spots_open: slot.spotsOpen,
        resources: { party_size: slot.partySize },
        confirmation_mode: slot.requiresApproval ? 'CONFIRMATION_MODE_ASYNCHRONOUS' : 'CONFIRMATION_MODE_SYNCHRONOUS',
      })),
    },
  ],
  next_cursor: page.nextCursor,
});
