import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findEntry } from './find-entry.ts';
import { offeredParty } from './offer-link.ts';
import { takeOffer } from './take-offer.ts';

/** Takes the table offered to the caller's own entry: the hold becomes a reservation. */
export async function acceptOffer(ctx: Ctx, input: { id: string }): Promise<Reservation> {
  const { row, rules } = await findEntry(ctx, input.id);
  return takeOffer(ctx, rules, row);
}

/** The same by the link of the offer's message. */
export async function acceptOfferByLink(ctx: Ctx, input: { token: string }): Promise<Reservation> {
  const party = await offeredParty(ctx, input.token);
  return takeOffer(party.ctx, party.rules, party.row);
}
