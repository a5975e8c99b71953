import { and, eq, schema } from '@tavola/db';
import type { BookForUserInput, PartnerBooking, Reservation } from '@tavola/shared/schemas';
import { findStored } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { bookTable } from '../reservations/book-table.ts';
import { findRules } from '../reservations/find-rules.ts';
import { localDateOf, localTimeOf } from '../reservations/local-time.ts';

/**
 * Books in one step for a partner's user. A second booking of the same user at the same start is `CONFLICT` with reason
 * `already_booked`; repeating the request with its key is the first one again.
 */
export async function bookForUser(ctx: Ctx, { userId, startsAt, ...input }: BookForUserInput): Promise<PartnerBooking> {
  const stored = ctx.intent && (await findStored<Reservation>(ctx, ctx.intent));
  const reservation = stored ? stored.result : await book(ctx, { userId, startsAt, ...input });
  if (userId !== undefined) {
    // After the booking, not with it: a repetition of the request writes what a crash in between left out.
    await ctx.db
      .insert(schema.partnerUsers)
      .values({ reservationId: reservation.id, channel: ctx.actor.channel, userId })
      .onConflictDoNothing();
  }
  return { userId: userId ?? null, reservation };
}

async function book(ctx: Ctx, { userId, startsAt, ...input }: BookForUserInput): Promise<Reservation> {
  const { location } = await findRules(ctx, input.location);
  const at = new Date(startsAt);
  if (userId !== undefined && (await hasBooking(ctx, userId, location.id, at))) {
    throw new DomainError('CONFLICT', { details: { reason: 'already_booked' } });
  }
  const { timezone } = location;
  return bookTable(ctx, {
    ...input,
    date: localDateOf(timezone, at.getTime()),
    time: localTimeOf(timezone, at.getTime()),
    startsAt,
  });
}

async function hasBooking(ctx: Ctx, userId: string, locationId: string, startsAt: Date): Promise<boolean> {
  const { partnerUsers, reservations } = schema;
  const rows = await ctx.db
    .select({ status: reservations.status })
    .from(partnerUsers)
    .innerJoin(reservations, eq(reservations.id, partnerUsers.reservationId))
    .where(
      and(
        eq(partnerUsers.channel, ctx.actor.channel),
        eq(partnerUsers.userId, userId),
        eq(reservations.locationId, locationId),
        eq(reservations.startsAt, startsAt),
      ),
    );
  return rows.some(({ status }) => status === 'pending' || status === 'confirmed');
}
