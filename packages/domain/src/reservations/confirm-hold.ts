import type { Reservation } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { actOnce } from './act-once.ts';
import { bookOf } from './book.ts';
import { AlreadyConfirmed, type BookingDetails, decideConfirm } from './decide-confirm.ts';
import { isOnline } from './facts.ts';
import { withAlternatives } from './find-alternatives.ts';
import { findHold, type HoldPlace, recallHold } from './find-hold.ts';
import { findReservation, tablesOf } from './find-reservation.ts';
import { presentReservation } from './present-reservation.ts';

/**
 * Makes the caller's hold a reservation while it lives by the database's clock, once and only once. Confirming a hold
 * that is already a reservation returns it; a lapsed one is `HOLD_EXPIRED` with places that are free now.
 */
export function confirmHold(ctx: Ctx, input: { holdId: string } & BookingDetails): Promise<Reservation> {
  return actOnce(ctx, async () => {
    const recalled = recallHold(ctx, input.holdId);
    const hold = recalled ?? (await findHold(ctx, input.holdId));
    await requireContact(ctx, input);
    if ('state' in hold && hold.state === 'confirmed') return confirmedBefore(ctx, hold);
    try {
      return await bookOf(ctx.db).submit({
        ctx,
        locationId: hold.locationId,
        date: hold.serviceDate,
        decide: (facts) => decideConfirm(ctx, facts, hold.id, input),
      });
    } catch (error) {
      const isConfirmed = error instanceof AlreadyConfirmed || (recalled && (await isConfirmedNow(ctx, hold)));
      if (isConfirmed) return confirmedBefore(ctx, hold);
      const rules = await bookOf(ctx.db).store.rules(hold.locationId);
      const wish = { partySize: hold.partySize, areaId: hold.areaId, online: isOnline(ctx.actor.channel) };
      throw await withAlternatives(
        ctx,
        rules,
        { at: hold.startsAt.getTime(), serviceDate: hold.serviceDate, wish },
        error,
      );
    }
  });
}

/** The page no longer shows a reservation that has come to its end. */
const isConfirmedNow = async (ctx: Ctx, { id }: HoldPlace): Promise<boolean> =>
  (await findHold(ctx, id)).state === 'confirmed';

/** Answers with what the hold has become, under this request's key like any other write. */
function confirmedBefore(ctx: Ctx, hold: HoldPlace): Promise<Reservation> {
  return commitOnce(ctx, async () => {
    const { row, rules } = await findReservation(ctx, hold.id, 'trusted');
    return presentReservation(ctx, rules, row, { tableIds: await tablesOf(ctx, row.id), own: true });
  });
}

/** A booking by guests or agents carries an e-mail address where the house asks for one. */
export async function requireContact(ctx: Ctx, { guest }: BookingDetails): Promise<void> {
  const { guestEmailRequired } = await ctx.settings.get('reservations');
  if (!guestEmailRequired || guest.email || !isOnline(ctx.actor.channel)) return;
  throw new DomainError('VALIDATION_FAILED', {
    details: { issues: [{ path: 'guest.email', message: 'An e-mail address is needed' }] },
  });
}
