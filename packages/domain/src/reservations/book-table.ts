import { newId } from '@tavola/db';
import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { actOnce } from './act-once.ts';
import { bookOf } from './book.ts';
import { requireContact } from './confirm-hold.ts';
import { decideBook } from './decide-book.ts';
import type { BookingDetails } from './decide-confirm.ts';
import { withAlternatives } from './find-alternatives.ts';
import { findReservation, tablesOf } from './find-reservation.ts';
import { type PlaceInput, placeRequest } from './place-request.ts';
import { presentReservation } from './present-reservation.ts';

/** Hold and confirm in one transaction, for callers that need no time to think. */
export function bookTable(ctx: Ctx, input: PlaceInput & BookingDetails): Promise<Reservation> {
  return actOnce(ctx, async () => {
    await requireContact(ctx, input);
    const { rules, settings, wanted } = await placeRequest(ctx, input);
    const wish = { ...wanted.wish, id: newId(), startsAt: wanted.at, settings };
    try {
      const booked = await bookOf(ctx.db).submit<Reservation | 'happened'>({
        ctx,
        locationId: rules.location.id,
        date: wanted.serviceDate,
        decide: (facts) => decideBook(ctx, facts, wish, input),
        happened: (page) => (page.claims.has(wish.id) ? 'happened' : undefined),
      });
      if (booked !== 'happened') return booked;
    } catch (error) {
      throw await withAlternatives(ctx, rules, wanted, error);
    }
    const found = await findReservation(ctx, wish.id, 'trusted');
    return presentReservation(ctx, found.rules, found.row, { tableIds: await tablesOf(ctx, wish.id), own: true });
  });
}
