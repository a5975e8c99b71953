import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { withAlternatives } from './find-alternatives.ts';
import { findReservation } from './find-reservation.ts';

/** Runs a change of a reservation; when there is no room for it, the refusal carries places near the party's own. */
export async function offerNearby<T>(ctx: Ctx, id: string, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'SLOT_UNAVAILABLE') throw error;
    const { row, rules } = await findReservation(ctx, id, 'write');
    const wish = { partySize: row.partySize, areaId: row.areaId, online: false };
    throw await withAlternatives(ctx, rules, { at: row.startsAt.getTime(), serviceDate: row.serviceDate, wish }, error);
  }
}
