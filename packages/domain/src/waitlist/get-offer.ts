import { eq, schema } from '@tavola/db';
import type { ReservationPolicy, WaitlistOffer } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { shownInstant } from '../reservations/decide-hold.ts';
import { areaName, findAlternatives } from '../reservations/find-alternatives.ts';
import { localTimeOf, zonedIso } from '../reservations/local-time.ts';
import { manageUrl } from '../reservations/present-reservation.ts';
import { standingOf } from './find-entry.ts';
import { type OfferedParty, offeredParty } from './offer-link.ts';

/**
 * The offer as the party behind its link sees it: the table and how long it is kept; the booking once it was taken; after
 * the time has run out, places that are free now.
 */
export async function getOffer(ctx: Ctx, input: { token: string }): Promise<WaitlistOffer> {
  const party = await offeredParty(ctx, input.token);
  const { row, hold, rules } = party;
  const zone = rules.location.timezone;
  const startsAt = zonedIso(zone, hold.startsAt.getTime());
  const state = standingOf(row, hold);
  return {
    state,
    location: rules.location.slug,
    date: startsAt.slice(0, 10),
    time: localTimeOf(zone, hold.startsAt.getTime()),
    timezone: zone,
    startsAt,
    partySize: row.partySize,
    ...areaName(rules, row.areaId),
    name: row.guestName,
    expiresAt: shownInstant(ctx, hold.expiresAt.getTime()),
    secondsLeft: state === 'offered' ? hold.secondsLeft : 0,
    policy: hold.policy as ReservationPolicy,
    alternatives: state === 'expired' ? await placesNow(party) : [],
    manageUrl: state === 'accepted' ? await bookingUrl(party) : null,
  };
}

const placesNow = ({ ctx, row, hold, rules }: OfferedParty) =>
  findAlternatives(ctx, rules, {
    at: hold.startsAt.getTime(),
    serviceDate: row.serviceDate,
    wish: { partySize: row.partySize, areaId: row.areaId, online: true },
  });

async function bookingUrl({ ctx, row }: OfferedParty): Promise<string | null> {
  const { reservations } = schema;
  const [booking] = await ctx.db
    .select({ id: reservations.id, linkVersion: reservations.linkVersion })
    .from(reservations)
    .where(eq(reservations.id, row.holdId));
  return booking ? manageUrl(ctx, booking) : null;
}
