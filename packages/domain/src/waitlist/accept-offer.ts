import type { Reservation } from '@tavola/shared/schemas';
import { eventRow } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { actOnce } from '../reservations/act-once.ts';
import { bookOf } from '../reservations/book.ts';
import { decideConfirm } from '../reservations/decide-confirm.ts';
import { entryPayload, findEntry } from './find-entry.ts';

/** Takes the offered table: the hold becomes a reservation and the entry is done, in one transaction. */
export function acceptOffer(ctx: Ctx, input: { id: string }): Promise<Reservation> {
  return actOnce(ctx, async () => {
    const { row } = await findEntry(ctx, input.id);
    const { holdId } = row;
    if (row.state !== 'offered' || !holdId) {
      if (row.state === 'expired') throw new DomainError('HOLD_EXPIRED');
      throw new DomainError('INVALID_TRANSITION', {
        details: { from: row.state, action: 'accept' },
        allowedActions: row.state === 'waiting' ? ['leave'] : [],
      });
    }
    const guest = {
      name: row.guestName,
      ...(row.guestPhone ? { phone: row.guestPhone } : {}),
      ...(row.guestEmail ? { email: row.guestEmail } : {}),
    };
    return bookOf(ctx.db).submit({
      ctx,
      locationId: row.locationId,
      date: row.serviceDate,
      decide: (facts) => {
        const decision = decideConfirm(ctx, facts, holdId, { guest, locale: row.locale });
        const accepted = { ...row, state: 'accepted' as const };
        decision.changes.entries.push({ id: row.id, from: 'offered', required: true, set: { state: 'accepted' } });
        decision.changes.events.push(
          eventRow(ctx, 'waitlist.accepted', {
            locationId: row.locationId,
            object: { kind: 'waitlist', id: row.id },
            version: 3,
            payload: entryPayload(facts.rules, accepted),
          }),
        );
        return decision;
      },
    });
  });
}
