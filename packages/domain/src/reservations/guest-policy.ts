import type { ReservationPolicy } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { ReservationRow } from './present-reservation.ts';

/**
 * Guests and agents change or cancel within the policy frozen at booking. The house is not bound by it, and the guest of
 * a manage link is never the house.
 */
export function requireChangeable(ctx: Ctx, row: ReservationRow, options: { guest?: boolean } = {}): void {
  const inHouse = ctx.actor.permissions.has('reservations:manage') && !options.guest;
  if (inHouse || row.status === 'pending') return;
  const policy = row.policy as Partial<ReservationPolicy>;
  const until = policy.cancelUntil ? Date.parse(policy.cancelUntil) : row.startsAt.getTime();
  if (ctx.clock().getTime() <= until) return;
  throw new DomainError('TOO_LATE_TO_CHANGE', {
    details: {
      cancelUntil: new Date(until).toISOString(),
      cancelNoticeMinutes: policy.cancelNoticeMinutes ?? 0,
    },
  });
}
