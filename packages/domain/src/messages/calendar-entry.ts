import { createEvent, type EventAttributes } from 'ics';
import type { RuleContext } from '../automations/rule-context.ts';

export interface Attachment {
  filename: string;
  contentType: string;
  content: string;
}

/**
 * The booking as a calendar file with one id for life, so that a change or a cancellation replaces the entry the guest
 * already has. Undefined for events without a booking.
 */
export function calendarEntry(context: RuleContext): Attachment | undefined {
  const { reservation } = context;
  if (!isBooking(reservation)) return undefined;
  const cancelled = reservation.status === 'cancelled';
  const attributes: EventAttributes = {
    uid: `${reservation.id}@tavola`,
    sequence: reservation.revision,
    start: Date.parse(reservation.startsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: Date.parse(reservation.endsAt),
    endInputType: 'utc',
    endOutputType: 'utc',
    title: `${context.location?.name ?? context.restaurant.name} (${reservation.partySize})`,
    location: context.location?.address ?? '',
    description: reservation.code,
    method: cancelled ? 'CANCEL' : 'PUBLISH',
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    productId: 'tavola',
    ...(context.links.manage ? { url: context.links.manage } : {}),
  };
  const { value, error } = createEvent(attributes);
  if (error || !value) throw error ?? new Error('the calendar entry could not be made');
  return {
    filename: 'reservation.ics',
    contentType: `text/calendar; charset=utf-8; method=${attributes.method}`,
    content: value,
  };
}

interface Booking {
  id: string;
  revision: number;
  status: string;
  startsAt: string;
  endsAt: string;
  partySize: number;
  code: string;
}

function isBooking(value: unknown): value is Booking {
  return value !== null && typeof value === 'object' && 'code' in value && 'startsAt' in value && 'endsAt' in value;
}
