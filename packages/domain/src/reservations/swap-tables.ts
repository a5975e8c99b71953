import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type Change, changeReservation } from './change-reservation.ts';
import { allocationRows } from './decide-hold.ts';
import { historyRow } from './history.ts';
import { writeRow } from './move-status.ts';
import { offerNearby } from './offer-nearby.ts';
import { noChanges } from './page-changes.ts';
import { claimsDuring } from './seating.ts';

/** Two parties of one service day change tables at once; both keep theirs when either would not fit in time. */
export function swapTables(ctx: Ctx, input: { id: string; withId: string }): Promise<Reservation> {
  return offerNearby(ctx, input.id, () => changeReservation(ctx, input.id, swap(ctx, input.withId)));
}

function swap(ctx: Ctx, withId: string): Change {
  return (facts, subject) => {
    const { claim } = subject;
    const other = facts.page.claims.get(withId);
    if (!claim || !other || other.hold || other.serviceDate !== claim.serviceDate || other.id === claim.id) {
      throw new DomainError('NOT_FOUND', { details: { what: 'reservation' } });
    }
    const pair = [
      { ...claim, tableIds: other.tableIds },
      { ...other, tableIds: claim.tableIds },
    ];
    const changes = noChanges();
    for (const moved of pair) {
      for (const third of claimsDuring(facts.page, moved.keptFrom, moved.freeAt, facts.now)) {
        if (third.id === claim.id || third.id === other.id) continue;
        if (third.tableIds.some((id) => moved.tableIds.includes(id))) {
          throw new DomainError('SLOT_UNAVAILABLE', { details: { reason: 'tables' } });
        }
      }
      changes.replaced.push(moved.id);
      changes.put.push(moved);
      changes.allocations.push(...allocationRows(facts, moved));
    }
    const names = (ids: readonly string[]) => ids.map((id) => facts.rules.tables.get(id)?.name ?? id);
    changes.history.push(
      historyRow(ctx, other, facts.now, 'moved', {
        reason: 'swap',
        before: { tables: names(other.tableIds) },
        after: { tables: names(claim.tableIds) },
      }),
    );
    const told = {
      action: 'modify',
      event: 'reservation.modified' as const,
      reason: 'swap',
      before: { tables: names(claim.tableIds) },
      after: { tables: names(other.tableIds) },
    };
    const written = writeRow(ctx, facts, subject, {}, told, changes);
    return { result: written.row, changes: written.changes };
  };
}
