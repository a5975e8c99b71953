import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { changeReservation } from './change-reservation.ts';
import { nextStatus, writeRow } from './move-status.ts';

/** Makes a request certain; its table was kept all along. */
export function approveReservation(ctx: Ctx, input: { id: string }): Promise<Reservation> {
  return changeReservation(ctx, input.id, (facts, subject) => {
    const status = nextStatus(subject.row.status, 'approve');
    const told = {
      action: 'approve',
      event: 'reservation.confirmed' as const,
      before: { status: subject.row.status },
      after: { status },
    };
    const written = writeRow(ctx, facts, subject, { status }, told);
    return { result: written.row, changes: written.changes };
  });
}
