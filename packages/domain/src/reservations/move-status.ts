import type { EventName } from '@tavola/shared';
import { RESERVATION_TRANSITIONS, type ReservationAction, type ReservationStatus } from '@tavola/shared';
import { eventRow } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Subject } from './change-reservation.ts';
import type { Facts } from './facts.ts';
import { type HistoryDetails, historyRow } from './history.ts';
import { noChanges, type PageChanges, pacingChange } from './page-changes.ts';
import { allowedActions, type ReservationRow, reservationPayload } from './present-reservation.ts';

/** The status an action leads to, or the refusal that lists what would be allowed. */
export function nextStatus(status: ReservationStatus, action: ReservationAction): ReservationStatus {
  const next = RESERVATION_TRANSITIONS[status][action];
  if (next) return next;
  const allowed = allowedActions(status);
  throw new DomainError('INVALID_TRANSITION', {
    details: { from: status, action, allowedActions: allowed },
    allowedActions: allowed,
  });
}

/** Writes the row's new state with revision, history and event; `set` are the columns that change. */
export function writeRow(
  ctx: Ctx,
  facts: Facts,
  { row, claim }: Subject,
  set: Partial<ReservationRow>,
  told: { action: string; event: EventName | null } & HistoryDetails,
  changes: PageChanges = noChanges(),
): { row: ReservationRow; changes: PageChanges } {
  const next: ReservationRow = { ...row, ...set, revision: row.revision + 1 };
  changes.updates.push({ id: row.id, revision: row.revision, set: { ...set, revision: next.revision } });
  changes.history.push(historyRow(ctx, row, facts.now, told.action, told));
  if (told.event) {
    changes.events.push(
      eventRow(ctx, told.event, {
        locationId: row.locationId,
        object: { kind: 'reservation', id: row.id },
        version: next.revision,
        payload: {
          reservation: reservationPayload(facts.rules, next),
          previousStatus: row.status,
          ...(told.reason ? { reason: told.reason } : {}),
        },
        previous: changedFields(facts, row, next),
      }),
    );
  }
  const kept = changes.put.find((entry) => entry.id === row.id) ?? claim;
  if (kept && !changes.drop.includes(row.id)) {
    changes.put = [
      ...changes.put.filter((entry) => entry.id !== row.id),
      { ...kept, status: next.status, revision: next.revision, locked: next.locked },
    ];
  }
  return { row: next, changes };
}

/** Fields of the event's state that were different before. */
function changedFields(facts: Facts, row: ReservationRow, next: ReservationRow): Record<string, unknown> {
  const after = reservationPayload(facts.rules, next);
  return Object.fromEntries(
    Object.entries(reservationPayload(facts.rules, row)).filter(([name, value]) => after[name] !== value),
  );
}

/** Gives the party's tables and its share of the pacing back. */
export function giveBack(claim: Subject['claim'], changes: PageChanges): void {
  if (!claim) return;
  changes.freed.push(claim.id);
  changes.drop.push(claim.id);
  changes.pacing.push(pacingChange(claim, -1, null));
}
