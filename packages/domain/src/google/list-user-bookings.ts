import { and, desc, eq, inArray, schema } from '@tavola/db';
import type { PartnerBooking } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from '../reservations/book.ts';
import { presentReservation } from '../reservations/present-reservation.ts';

const MOST = 200;

/** What the actor's channel booked for one of the partner's users, latest start first. */
export async function listUserBookings(ctx: Ctx, input: { userId: string }): Promise<{ items: PartnerBooking[] }> {
  const { partnerUsers, reservations, locations } = schema;
  const { actor } = ctx;
  const rows = await ctx.db
    .select({ row: reservations })
    .from(partnerUsers)
    .innerJoin(reservations, eq(reservations.id, partnerUsers.reservationId))
    .innerJoin(locations, and(eq(locations.id, reservations.locationId), eq(locations.mode, actor.mode)))
    .where(
      and(
        eq(partnerUsers.channel, actor.channel),
        eq(partnerUsers.userId, input.userId),
        actor.locationIds ? inArray(reservations.locationId, [...actor.locationIds]) : undefined,
      ),
    )
    .orderBy(desc(reservations.startsAt))
    .limit(MOST);
  const { store } = bookOf(ctx.db);
  return {
    items: await Promise.all(
      rows.map(async ({ row }) => ({
        userId: input.userId,
        reservation: presentReservation(ctx, await store.rules(row.locationId), row),
      })),
    ),
  };
}
