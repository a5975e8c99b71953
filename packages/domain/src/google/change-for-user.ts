import { eq, schema } from '@tavola/db';
import type { ChangeForUserInput, PartnerBooking, Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { fingerprint } from '../kernel/fingerprint.ts';
import { cancelReservation } from '../reservations/cancel-reservation.ts';
import { findReservation } from '../reservations/find-reservation.ts';
import { localDateOf, localTimeOf } from '../reservations/local-time.ts';
import { modifyReservation } from '../reservations/modify-reservation.ts';
import { presentReservation } from '../reservations/present-reservation.ts';

/**
 * Makes a booking what the partner says it shall be. The partner sends no key with a change: one that asks for what is
 * already so changes nothing, and two of the same change on the same state happen once.
 */
export async function changeForUser(ctx: Ctx, input: ChangeForUserInput): Promise<PartnerBooking> {
  const { row, rules } = await findReservation(ctx, input.id, 'write');
  const intent = ctx.intent && {
    ...ctx.intent,
    key: fingerprint('google.change', { ...input, revision: row.revision }),
  };
  const once: Ctx = { ...ctx, intent };
  let reservation: Reservation;
  if (input.cancel) {
    reservation =
      row.status === 'cancelled'
        ? presentReservation(ctx, rules, row)
        : await cancelReservation(once, { id: row.id, reason: 'guest_request' });
  } else {
    const at = input.startsAt === undefined ? row.startsAt.getTime() : Date.parse(input.startsAt);
    const partySize = input.partySize ?? row.partySize;
    const isSo = at === row.startsAt.getTime() && partySize === row.partySize;
    const zone = rules.location.timezone;
    reservation = isSo
      ? presentReservation(ctx, rules, row)
      : await modifyReservation(once, {
          id: row.id,
          revision: row.revision,
          date: localDateOf(zone, at),
          time: localTimeOf(zone, at),
          partySize,
        });
  }
  const { partnerUsers } = schema;
  const [user] = await ctx.db
    .select({ userId: partnerUsers.userId })
    .from(partnerUsers)
    .where(eq(partnerUsers.reservationId, row.id));
  return { userId: user?.userId ?? null, reservation };
}
