import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { changeReservation } from './change-reservation.ts';
import { during } from './decide-hold.ts';
import { nextStatus, writeRow } from './move-status.ts';
import { noChanges } from './page-changes.ts';

/** The party has left: its tables are free from this moment, its share of the pacing stays counted. */
export function completeReservation(ctx: Ctx, input: { id: string }): Promise<Reservation> {
  return changeReservation(ctx, input.id, (facts, subject) => {
    const { row, claim } = subject;
    const status = nextStatus(row.status, 'complete');
    const now = Math.floor(facts.now);
    const changes = noChanges();
    if (claim && now < claim.freeAt) {
      if (now > claim.keptFrom) {
        changes.cut.push({ id: row.id, during: during(claim.keptFrom, now) });
        changes.put.push({ ...claim, freeAt: now });
      } else {
        changes.freed.push(row.id);
        changes.drop.push(row.id);
      }
    }
    const told = {
      action: 'complete',
      event: 'reservation.completed' as const,
      before: { status: row.status },
      after: { status },
    };
    const written = writeRow(ctx, facts, subject, { status, completedAt: new Date(now) }, told, changes);
    return { result: written.row, changes: written.changes };
  });
}
