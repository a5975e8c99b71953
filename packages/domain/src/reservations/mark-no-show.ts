import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { changeReservation } from './change-reservation.ts';
import { giveBack, nextStatus, writeRow } from './move-status.ts';
import { noChanges } from './page-changes.ts';

/** The party did not come: its table and its share of the pacing are free again. */
export function markNoShow(ctx: Ctx, input: { id: string }): Promise<Reservation> {
  return changeReservation(ctx, input.id, (facts, subject) => {
    const status = nextStatus(subject.row.status, 'noShow');
    const changes = noChanges();
    giveBack(subject.claim, changes);
    const told = {
      action: 'noShow',
      event: 'reservation.no_show' as const,
      before: { status: subject.row.status },
      after: { status },
    };
    const written = writeRow(ctx, facts, subject, { status }, told, changes);
    return { result: written.row, changes: written.changes };
  });
}
