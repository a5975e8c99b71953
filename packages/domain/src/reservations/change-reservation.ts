import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { actOnce } from './act-once.ts';
import { bookOf } from './book.ts';
import type { Facts } from './facts.ts';
import { type FoundReservation, findReservation } from './find-reservation.ts';
import type { Claim } from './page.ts';
import type { Decision } from './page-changes.ts';
import { presentReservation, type ReservationRow } from './present-reservation.ts';
import { StaleRow } from './write-pages.ts';

const TRIES = 5;

/** The row read before deciding is no longer the one on the page. */
class Moved extends Error {}

/** What a change is decided on: the reservation as stored and its place on the page, if it still has one. */
export interface Subject {
  row: ReservationRow;
  claim: Claim | undefined;
}

/** Decides one change of a reservation; the decision carries the row as it will be. */
export type Change = (facts: Facts, subject: Subject) => Decision<ReservationRow>;

export interface ChangeOptions {
  /** The booking's own guest acts, who came by the manage link. */
  own?: boolean;
  /** Checked before anything else, e.g. that the caller may act on this reservation. */
  admit?: (found: FoundReservation) => void | Promise<void>;
  /** The service day whose page the change is decided on, when that is not the reservation's own. */
  target?: (found: FoundReservation) => string;
}

/**
 * Changes one reservation through its page of the book and answers with its new state. The change is decided on exactly
 * the state it is written to; when somebody was faster it is decided again.
 */
export function changeReservation(
  ctx: Ctx,
  id: string,
  change: Change,
  options: ChangeOptions = {},
): Promise<Reservation> {
  return actOnce(ctx, async () => {
    let seen = -1;
    for (let attempt = 1; ; attempt += 1) {
      const found = await findReservation(ctx, id, options.own ? 'trusted' : 'write');
      await options.admit?.(found);
      const settled = found.row.revision === seen;
      seen = found.row.revision;
      try {
        return await submit(ctx, found, change, settled, options);
      } catch (error) {
        if (!(error instanceof Moved) && !(error instanceof StaleRow)) throw error;
        if (attempt >= TRIES) throw new DomainError('BUSY', { retryAfterSeconds: 1 }, { cause: error });
      }
    }
  });
}

async function submit(
  ctx: Ctx,
  found: FoundReservation,
  change: Change,
  settled: boolean,
  { own = false, target }: ChangeOptions,
): Promise<Reservation> {
  const { row } = found;
  const date = target?.(found) ?? row.serviceDate;
  return bookOf(ctx.db).submit({
    ctx,
    locationId: row.locationId,
    date,
    decide: (facts) => {
      const claim = facts.page.claims.get(row.id);
      const current = claim
        ? claim.revision === row.revision
        : !keepsPlace(row.status) || settled || date !== row.serviceDate;
      if (!current) throw new Moved();
      const decision = change(facts, { row, claim });
      const after = decision.changes.put.find((entry) => entry.id === row.id) ?? claim;
      const result = presentReservation(ctx, facts.rules, decision.result, { tableIds: after?.tableIds ?? [], own });
      return { result, changes: decision.changes };
    },
  });
}

const keepsPlace = (status: ReservationRow['status']): boolean =>
  status === 'pending' || status === 'confirmed' || status === 'seated';
