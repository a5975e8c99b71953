/** Every domain event. A new name without a description and a sample in the domain's catalog does not compile. */
export const EVENT_NAMES = [
  'reservation.held',
  'reservation.hold_expired',
  'reservation.created',
  'reservation.confirmed',
  'reservation.modified',
  'reservation.cancelled',
  'reservation.seated',
  'reservation.completed',
  'reservation.no_show',
  'reservation.reminder_24h',
  'reservation.reminder_2h',
  'order.created',
  'order.status_changed',
  'order.modified',
  'order.cancelled',
  'order.refunded',
  'waitlist.joined',
  'waitlist.offered',
  'waitlist.accepted',
  'waitlist.expired',
  'review.submitted',
  'menu.item_sold_out',
  'customer.erased',
  'payment.succeeded',
  'payment.failed',
] as const;
export type EventName = (typeof EVENT_NAMES)[number];

export const API_VERSION = '2026-11-01';
