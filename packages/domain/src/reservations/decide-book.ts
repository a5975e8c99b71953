import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { addReservation, type BookingDetails, newReservation } from './decide-confirm.ts';
import { choosePlace, type HoldWish, heldClaim, moveAway, takePlace } from './decide-hold.ts';
import type { Facts } from './facts.ts';
import { type Decision, noChanges } from './page-changes.ts';
import { presentReservation } from './present-reservation.ts';

/** Takes a place and makes the reservation at once; no hold is ever visible to others. */
export function decideBook(ctx: Ctx, facts: Facts, wish: HoldWish, details: BookingDetails): Decision<Reservation> {
  const { slot, verdict } = choosePlace(ctx, facts, wish);
  const claim = heldClaim(ctx, facts, wish, slot, verdict);
  const row = { ...newReservation(ctx, facts, claim, details), holdId: null };
  const changes = noChanges();
  moveAway(ctx, facts, verdict.moves, changes);
  takePlace(ctx, facts, claim, slot, changes);
  addReservation(ctx, facts, claim, row, changes);
  return { result: presentReservation(ctx, facts.rules, row, { tableIds: claim.tableIds, own: true }), changes };
}
