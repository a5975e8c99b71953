import type { CancelReason } from '@tavola/shared';
import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type Change, changeReservation } from './change-reservation.ts';
import { requireChangeable } from './guest-policy.ts';
import { giveBack, nextStatus, writeRow } from './move-status.ts';
import { noChanges } from './page-changes.ts';

export interface CancelInput {
  id: string;
  reason?: CancelReason | undefined;
  text?: string | undefined;
}

/**
 * Cancels with a reason and frees the table at once. Guests and agents may do so until the policy they booked under
 * says otherwise (`TOO_LATE_TO_CHANGE`); the house may always.
 */
export function cancelReservation(ctx: Ctx, input: CancelInput): Promise<Reservation> {
  return changeReservation(ctx, input.id, cancel(ctx, input), {
    admit: ({ row }) => requireReason(input) ?? (row.status === 'cancelled' ? undefined : requireChangeable(ctx, row)),
  });
}

export function cancel(ctx: Ctx, input: CancelInput, action: 'cancel' | 'decline' = 'cancel'): Change {
  return (facts, subject) => {
    const status = nextStatus(subject.row.status, action);
    const changes = noChanges();
    giveBack(subject.claim, changes);
    const set = { status, cancelledAt: new Date(Math.floor(facts.now)), cancelReason: input.reason ?? null };
    const written = writeRow(
      ctx,
      facts,
      subject,
      set,
      {
        action,
        event: 'reservation.cancelled',
        reason: input.reason,
        text: input.text,
        before: { status: subject.row.status },
        after: { status },
      },
      changes,
    );
    return { result: written.row, changes: written.changes };
  };
}

/** A reason is always needed, and `other` needs words. */
export function requireReason(input: CancelInput): undefined {
  if (!input.reason) throw new DomainError('REASON_REQUIRED', { details: { field: 'reason' } });
  if (input.reason === 'other' && !input.text) throw new DomainError('REASON_REQUIRED', { details: { field: 'text' } });
  return undefined;
}
