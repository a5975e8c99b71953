import type { Reservation } from '@tavola/shared/schemas';
import { eventRow } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { actOnce } from '../reservations/act-once.ts';
import { bookOf } from '../reservations/book.ts';
import { AlreadyConfirmed, decideConfirm } from '../reservations/decide-confirm.ts';
import type { Facts } from '../reservations/facts.ts';
import { withAlternatives } from '../reservations/find-alternatives.ts';
import { findReservation } from '../reservations/find-reservation.ts';
import type { LocationRules } from '../reservations/location-rules.ts';
import type { Decision } from '../reservations/page-changes.ts';
import { presentReservation } from '../reservations/present-reservation.ts';
import { type EntryRow, entryPayload, offeredHold } from './find-entry.ts';

/**
 * Makes the table that is held for a party its reservation, and the entry accepted, in one transaction. Taking it again
 * answers with the same reservation; too late is `HOLD_EXPIRED` with places that are free now.
 */
export function takeOffer(ctx: Ctx, rules: LocationRules, row: EntryRow): Promise<Reservation> {
  return actOnce(ctx, async () => {
    const { holdId } = row;
    if (row.state === 'waiting' || row.state === 'left' || !holdId) {
      throw new DomainError('INVALID_TRANSITION', {
        details: { from: row.state, action: 'accept' },
        allowedActions: row.state === 'waiting' ? ['leave'] : [],
      });
    }
    if (row.state === 'accepted') return bookedBefore(ctx, holdId);
    try {
      if (row.state === 'expired') throw new DomainError('HOLD_EXPIRED');
      return await bookOf(ctx.db).submit({
        ctx,
        locationId: row.locationId,
        date: row.serviceDate,
        decide: (facts) => decideTake(ctx, facts, row, holdId),
      });
    } catch (error) {
      if (error instanceof AlreadyConfirmed) return bookedBefore(ctx, holdId);
      const at = (await offeredHold(ctx, holdId))?.startsAt ?? row.earliestAt;
      const wish = { partySize: row.partySize, areaId: row.areaId, online: true };
      throw await withAlternatives(ctx, rules, { at: at.getTime(), serviceDate: row.serviceDate, wish }, error);
    }
  });
}

function decideTake(ctx: Ctx, facts: Facts, row: EntryRow, holdId: string): Decision<Reservation> {
  const guest = {
    name: row.guestName,
    ...(row.guestPhone ? { phone: row.guestPhone } : {}),
    ...(row.guestEmail ? { email: row.guestEmail } : {}),
  };
  const decision = decideConfirm(ctx, facts, holdId, { guest, locale: row.locale });
  const accepted = { ...row, state: 'accepted' as const };
  const startsAt = facts.page.claims.get(holdId)?.startsAt;
  decision.changes.entries.push({ id: row.id, from: 'offered', set: { state: 'accepted' } });
  decision.changes.events.push(
    eventRow(ctx, 'waitlist.accepted', {
      locationId: row.locationId,
      object: { kind: 'waitlist', id: row.id },
      version: 3,
      payload: entryPayload(facts.rules, accepted, startsAt),
    }),
  );
  return decision;
}

/** The reservation it has become, under this request's key like any other write. */
function bookedBefore(ctx: Ctx, holdId: string): Promise<Reservation> {
  return commitOnce(ctx, async () => {
    const { row, rules } = await findReservation(ctx, holdId, 'trusted');
    return presentReservation(ctx, rules, row, { own: true });
  });
}
