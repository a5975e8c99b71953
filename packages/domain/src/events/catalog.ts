import {
  CANCEL_REASONS,
  CHANNELS,
  type EventName,
  LOCALES,
  ORDER_STATUSES,
  ORDER_TYPES,
  PAYMENT_METHODS,
  PAYMENT_STATUSES,
  RESERVATION_STATUSES,
} from '@tavola/shared';
import { dateSchema, idSchema, instantSchema, timeSchema } from '@tavola/shared/schemas';
import { z } from 'zod';
import {
  SAMPLE_HOLD,
  SAMPLE_ITEM,
  SAMPLE_ORDER,
  SAMPLE_PAYMENT,
  SAMPLE_RESERVATION,
  SAMPLE_REVIEW,
  SAMPLE_WAITLIST,
} from './catalog-samples.ts';

const where = { location: z.string(), date: dateSchema, time: timeSchema, timezone: z.string() };
const spoken = { channel: z.enum(CHANNELS), locale: z.enum(LOCALES) };

const reservation = z.object({
  id: idSchema,
  code: z.string(),
  status: z.enum(RESERVATION_STATUSES),
  ...where,
  startsAt: instantSchema,
  endsAt: instantSchema,
  partySize: z.int(),
  area: z.string().optional(),
  ...spoken,
  revision: z.int(),
});

const hold = z.object({
  id: idSchema,
  ...where,
  startsAt: instantSchema,
  endsAt: instantSchema,
  partySize: z.int(),
  area: z.string().optional(),
  channel: z.enum(CHANNELS),
  expiresAt: instantSchema,
});

const order = z.object({
  id: idSchema,
  number: z.string(),
  status: z.enum(ORDER_STATUSES),
  type: z.enum(ORDER_TYPES),
  location: z.string(),
  timezone: z.string(),
  totals: z.object({
    currency: z.string(),
    subtotal: z.int(),
    discount: z.int(),
    deliveryFee: z.int(),
    tip: z.int(),
    taxTotal: z.int(),
    total: z.int(),
  }),
  itemCount: z.int(),
  readyAt: instantSchema,
  scheduledFor: instantSchema.nullable(),
  placedAt: instantSchema,
  paymentMethod: z.enum(PAYMENT_METHODS),
  paymentStatus: z.enum(PAYMENT_STATUSES),
  ...spoken,
  revision: z.int(),
});

const waitlist = z.object({
  id: idSchema,
  location: z.string(),
  date: dateSchema,
  timezone: z.string(),
  earliestAt: instantSchema,
  latestAt: instantSchema,
  /** Start of the offered table; null while there is none. */
  startsAt: instantSchema.nullable(),
  partySize: z.int(),
  area: z.string().optional(),
  ...spoken,
  state: z.enum(['waiting', 'offered', 'accepted', 'expired', 'left']),
  offerExpiresAt: instantSchema.nullable(),
});

const reservationPayload = z.object({ reservation });
const reservationMoved = z.object({ reservation, previousStatus: z.enum(RESERVATION_STATUSES).optional() });
const reservationEnded = reservationMoved.extend({ reason: z.enum(CANCEL_REASONS).optional() });
const orderMoved = z.object({ order, previousStatus: z.enum(ORDER_STATUSES).optional() });
const orderEnded = orderMoved.extend({ reason: z.string().optional() });
const orderRefunded = orderMoved.extend({
  refund: z.object({ id: idSchema, amount: z.int(), currency: z.string() }).optional(),
});
const payment = z.object({
  payment: z.object({
    id: idSchema,
    orderId: idSchema.optional(),
    reservationId: idSchema.optional(),
    amount: z.int(),
    currency: z.string(),
    method: z.enum(PAYMENT_METHODS),
  }),
});

export interface CatalogEntry {
  /** The top-level name the object has in payloads, conditions and templates. */
  object: 'reservation' | 'hold' | 'order' | 'waitlist' | 'review' | 'item' | 'customer' | 'payment';
  description: string;
  /** Shape of the payload. It never holds contact data: consumers that may see it read it from the object's row. */
  payload: z.ZodObject;
  sample: Record<string, unknown>;
}

const ofReservation = (description: string, payload: z.ZodObject, sample: Record<string, unknown> = {}) =>
  ({ object: 'reservation', description, payload, sample: { reservation: SAMPLE_RESERVATION, ...sample } }) as const;
const ofOrder = (description: string, payload: z.ZodObject, sample: Record<string, unknown> = {}) =>
  ({ object: 'order', description, payload, sample: { order: SAMPLE_ORDER, ...sample } }) as const;
const ofWaitlist = (description: string, state: string) =>
  ({
    object: 'waitlist',
    description,
    payload: z.object({ waitlist }),
    sample: { waitlist: { ...SAMPLE_WAITLIST, state } },
  }) as const;

/** Every event with its meaning, shape and a sample; a new event name without an entry does not compile. */
export const EVENT_CATALOG: Record<EventName, CatalogEntry> = {
  'reservation.held': {
    object: 'hold',
    description: 'A table is held for a guest who has not confirmed yet.',
    payload: z.object({ hold }),
    sample: { hold: SAMPLE_HOLD },
  },
  'reservation.hold_expired': {
    object: 'hold',
    description: 'A hold ran out without a confirmation; the table is free again.',
    payload: z.object({ hold }),
    sample: { hold: SAMPLE_HOLD },
  },
  'reservation.created': ofReservation(
    'A reservation was made. Its status says whether it is confirmed or waits for approval.',
    reservationPayload,
  ),
  'reservation.confirmed': ofReservation('A reservation is certain: made so at once, or approved.', reservationMoved, {
    previousStatus: 'pending',
  }),
  'reservation.modified': ofReservation('Time, size, area or details of a reservation changed.', reservationMoved, {
    previousStatus: 'confirmed',
  }),
  'reservation.cancelled': ofReservation('A reservation was cancelled or declined.', reservationEnded, {
    reservation: { ...SAMPLE_RESERVATION, status: 'cancelled' },
    previousStatus: 'confirmed',
    reason: 'guest_request',
  }),
  'reservation.seated': ofReservation('The party was seated.', reservationMoved, {
    reservation: { ...SAMPLE_RESERVATION, status: 'seated' },
    previousStatus: 'confirmed',
  }),
  'reservation.completed': ofReservation('The party has left.', reservationMoved, {
    reservation: { ...SAMPLE_RESERVATION, status: 'completed' },
    previousStatus: 'seated',
  }),
  'reservation.no_show': ofReservation('The party did not come.', reservationMoved, {
    reservation: { ...SAMPLE_RESERVATION, status: 'no_show' },
    previousStatus: 'confirmed',
  }),
  'reservation.reminder_24h': ofReservation('A reservation begins in a day.', reservationPayload),
  'reservation.reminder_2h': ofReservation('A reservation begins in two hours.', reservationPayload),
  'order.created': ofOrder('An order was placed.', z.object({ order })),
  'order.status_changed': ofOrder('An order moved on, for example to ready.', orderMoved, {
    order: { ...SAMPLE_ORDER, status: 'ready' },
    previousStatus: 'preparing',
  }),
  'order.modified': ofOrder('Lines, stations or details of an order changed; its status did not.', z.object({ order })),
  'order.cancelled': ofOrder('An order was cancelled.', orderEnded, {
    order: { ...SAMPLE_ORDER, status: 'cancelled' },
    previousStatus: 'pending',
    reason: 'Kitchen closed early',
  }),
  'order.refunded': ofOrder('Money of an order went back to the diner.', orderRefunded, {
    order: { ...SAMPLE_ORDER, status: 'cancelled', paymentStatus: 'refunded' },
    previousStatus: 'cancelled',
    refund: { id: '01936f2e-8a00-7000-8000-00000000d001', amount: 1_850, currency: 'EUR' },
  }),
  'waitlist.joined': ofWaitlist('A party waits for a table.', 'waiting'),
  'waitlist.offered': ofWaitlist('A table came free and is offered to a waiting party.', 'offered'),
  'waitlist.accepted': ofWaitlist('A waiting party took the table it was offered.', 'accepted'),
  'waitlist.expired': ofWaitlist('An offer or a wait ended without a table.', 'expired'),
  'review.submitted': {
    object: 'review',
    description: 'A guest rated a visit or an order.',
    payload: z.object({
      review: z.object({
        id: idSchema,
        rating: z.int().min(1).max(5),
        location: z.string(),
        orderId: idSchema.nullable(),
        reservationId: idSchema.nullable(),
      }),
    }),
    sample: { review: SAMPLE_REVIEW },
  },
  'menu.item_sold_out': {
    object: 'item',
    description: 'A dish ran out or was taken off for now.',
    payload: z.object({ item: z.object({ id: idSchema, name: z.string(), slug: z.string() }), location: z.string() }),
    sample: { item: SAMPLE_ITEM, location: 'harbour' },
  },
  'customer.erased': {
    object: 'customer',
    description: 'A guest was erased; delete what you hold about this id.',
    payload: z.object({ customer: z.object({ id: idSchema }) }),
    sample: { customer: { id: '01936f2e-8a00-7000-8000-00000000c001' } },
  },
  'payment.succeeded': {
    object: 'payment',
    description: 'A payment went through.',
    payload: payment,
    sample: { payment: SAMPLE_PAYMENT },
  },
  'payment.failed': {
    object: 'payment',
    description: 'A payment was declined or given up.',
    payload: payment,
    sample: { payment: SAMPLE_PAYMENT },
  },
};
