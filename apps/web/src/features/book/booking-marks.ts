import type { Reservation } from '@tavola/shared/schemas';

export interface BookingMarks {
  /** Minutes past the booked time of a party that has not come; undefined while in time. */
  lateMinutes: number | undefined;
  /** Minutes a seated party stays beyond its time. */
  overstayMinutes: number | undefined;
}

const minutes = (from: string, now: number) => Math.floor((now - Date.parse(from)) / 60_000);

/** Late from the grace the settings give, overstaying from the first minute. */
export function bookingMarks(
  reservation: Pick<Reservation, 'status' | 'startsAt' | 'endsAt'>,
  now: number,
  lateAfterMinutes: number,
): BookingMarks {
  const since = minutes(reservation.startsAt, now);
  const beyond = minutes(reservation.endsAt, now);
  return {
    lateMinutes: reservation.status === 'confirmed' && since >= lateAfterMinutes ? since : undefined,
    overstayMinutes: reservation.status === 'seated' && beyond > 0 ? beyond : undefined,
  };
}
