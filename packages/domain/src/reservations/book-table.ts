import { newId } from '@tavola/db';
import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { actOnce } from './act-once.ts';
import { bookOf } from './book.ts';
import { requireContact } from './confirm-hold.ts';
import { decideBook } from './decide-book.ts';
import type { BookingDetails } from './decide-confirm.ts';
import { findReservation, tablesOf } from './find-reservation.ts';
import { type PlaceInput, requireOnlineBooking, takePlaceAs } from './place-request.ts';
import { presentReservation } from './present-reservation.ts';

/** Hold and confirm in one transaction, for callers that need no time to think. */
export function bookTable(ctx: Ctx, input: PlaceInput & BookingDetails): Promise<Reservation> {
  return actOnce(ctx, async () => {
    await requireContact(ctx, input);
    const id = newId();
    const booked = await takePlaceAs(ctx, input, ({ rules, settings, wanted }) =>
      bookOf(ctx.db).submit<Reservation | 'happened'>({
        ctx,
        locationId: rules.location.id,
        date: wanted.serviceDate,
        decide: (facts) => {
          requireOnlineBooking(ctx, facts.rules, settings);
          return decideBook(ctx, facts, { ...wanted.wish, id, startsAt: wanted.at, settings }, input);
        },
        happened: (page) => (page.claims.has(id) ? 'happened' : undefined),
      }),
    );
    if (booked !== 'happened') return booked;
    const found = await findReservation(ctx, id, 'trusted');
    return presentReservation(ctx, found.rules, found.row, { tableIds: await tablesOf(ctx, id), own: true });
  });
}
