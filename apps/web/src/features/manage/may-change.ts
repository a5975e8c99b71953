import type { Reservation } from '@tavola/shared/schemas';

/** What a guest may still do by themselves: what the status allows, as long as the policy they booked under does. */
export function mayChange(
  booking: Pick<Reservation, 'status' | 'allowedActions' | 'policy'>,
  now: Date,
): { modify: boolean; cancel: boolean; tooLate: boolean } {
  const open = booking.status === 'pending' || booking.status === 'confirmed';
  const inTime = booking.status === 'pending' || now.getTime() <= Date.parse(booking.policy.cancelUntil);
  return {
    modify: open && inTime && booking.allowedActions.includes('modify'),
    cancel: open && inTime && booking.allowedActions.includes('cancel'),
    tooLate: open && !inTime,
  };
}
