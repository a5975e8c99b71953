import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type Change, changeReservation } from './change-reservation.ts';
import { allocationRows, expireLapsed, takePlace } from './decide-hold.ts';
import type { Facts } from './facts.ts';
import { nextStatus, writeRow } from './move-status.ts';
import { offerNearby } from './offer-nearby.ts';
import type { Claim } from './page.ts';
import { noChanges } from './page-changes.ts';
import type { ReservationRow } from './present-reservation.ts';
import { busyTables, fittingSeatings, isFree } from './seating.ts';
import { requireTables } from './staff-place.ts';

/** Who is seated longer before the time than this is only marked: nobody keeps a table empty from the day before. */
const EARLIEST_MS = 3 * 3_600_000;
/** So is a no-show that comes later than this: its evening is over, and the page of today would not show its table. */
const LATEST_MS = 12 * 3_600_000;

/**
 * Seats a party, on other tables if told so. Who comes early takes the table from now on if it is free; a no-show that
 * arrives after all gets a place if there is one.
 */
export function seatReservation(ctx: Ctx, input: { id: string; tables?: string[] | undefined }): Promise<Reservation> {
  return offerNearby(ctx, input.id, () => changeReservation(ctx, input.id, seat(ctx, input.tables)));
}

function seat(ctx: Ctx, tables: string[] | undefined): Change {
  return (facts, subject) => {
    const { row, claim } = subject;
    const status = nextStatus(row.status, 'seat');
    const changes = noChanges();
    const now = Math.floor(facts.now);
    const early = claim !== undefined && now < claim.keptFrom && claim.keptFrom - now <= EARLIEST_MS;
    if (!claim || early || tables) {
      const seated = place(facts, row, claim, tables, now);
      if (claim) {
        changes.replaced.push(row.id);
        expireLapsed(ctx, facts, seated, changes);
        changes.put.push(seated);
        changes.allocations.push(...allocationRows(facts, seated));
      } else {
        takePlace(ctx, facts, seated, facts.plan.slotAt.get(seated.startsAt), changes);
      }
    }
    const told = {
      action: 'seat',
      event: 'reservation.seated' as const,
      before: { status: row.status },
      after: { status },
    };
    const written = writeRow(ctx, facts, subject, { status, seatedAt: new Date(now) }, told, changes);
    return { result: written.row, changes: written.changes };
  };
}

/** Where the party sits from now on, or at its own time when that has begun or is far away. */
function place(
  facts: Facts,
  row: ReservationRow,
  claim: Claim | undefined,
  tables: string[] | undefined,
  now: number,
): Claim {
  const stay = row.endsAt.getTime() - row.startsAt.getTime();
  const keptFrom = claim ? keptAlready(claim, now) : arrival(row, now);
  const endsAt = claim ? claim.endsAt : keptFrom + stay;
  const freeAt = claim ? claim.freeAt : endsAt;
  const span = { partySize: row.partySize, from: keptFrom, to: freeAt, except: row.id, override: true };
  return {
    id: row.id,
    startsAt: row.startsAt.getTime(),
    endsAt,
    keptFrom,
    freeAt,
    partySize: row.partySize,
    areaId: row.areaId,
    periodId: row.periodId,
    channel: row.channel,
    tableIds: requireTables(facts, tables ?? [...(claim?.tableIds ?? freeTables(facts, row, keptFrom, freeAt))], span),
    hold: null,
    status: 'seated',
    revision: row.revision,
    locked: row.locked,
    serviceDate: facts.page.date,
  };
}

const keptAlready = ({ keptFrom }: Claim, now: number): number =>
  keptFrom - now > EARLIEST_MS ? keptFrom : Math.min(keptFrom, now);

/** From when a party that had lost its table takes one. */
function arrival({ startsAt }: ReservationRow, now: number): number {
  const own = startsAt.getTime();
  return own - now > EARLIEST_MS || now - own > LATEST_MS ? own : now;
}

function freeTables(facts: Facts, row: ReservationRow, from: number, to: number): readonly string[] {
  const wish = { partySize: row.partySize, areaId: null, online: false };
  const busy = busyTables(facts.page, from, to, facts.now);
  const found = fittingSeatings(facts.rules, wish, []).find((seating) => isFree(seating, busy));
  if (!found) throw new DomainError('SLOT_UNAVAILABLE', { details: { reason: 'tables', partySize: row.partySize } });
  return found.tableIds;
}
