import type { DomainError } from '@tavola/domain';
import type { ErrorCode } from '@tavola/shared';

const CAUSES: Partial<Record<ErrorCode, string>> = {
  SLOT_UNAVAILABLE: 'SLOT_UNAVAILABLE',
  NOT_A_SLOT: 'SLOT_UNAVAILABLE',
  LOCATION_CLOSED: 'SLOT_UNAVAILABLE',
  OUTSIDE_BOOKING_WINDOW: 'SLOT_UNAVAILABLE',
  PARTY_SIZE_NOT_ALLOWED: 'SLOT_UNAVAILABLE',
  HOLD_EXPIRED: 'LEASE_EXPIRED',
  TOO_LATE_TO_CHANGE: 'OUTSIDE_CANCELLATION_WINDOW',
  INVALID_TRANSITION: 'BOOKING_ALREADY_CANCELLED',
  HOLD_LIMIT: 'USER_OVER_BOOKING_LIMIT',
  PAYMENT_REQUIRED: 'PAYMENT_REQUIRES_3DS1',
  PAYMENT_DECLINED: 'PAYMENT_ERROR_CARD_DECLINED',
};

/** Google's cause for a refusal by the rules of the house; undefined for what is a fault of the request or the server. */
export function failureCause({ code, refusal }: DomainError): string | undefined {
  if (code === 'CONFLICT' && refusal.details?.reason === 'already_booked') return 'SLOT_ALREADY_BOOKED_BY_USER';
  return CAUSES[code];
}
