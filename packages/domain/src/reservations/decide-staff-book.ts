import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { turnMinutes } from './day-plan.ts';
import { addReservation, newReservation } from './decide-confirm.ts';
import { choosePlace, type HoldWish, moveAway, takePlace } from './decide-hold.ts';
import type { Facts } from './facts.ts';
import { historyRow } from './history.ts';
import type { Claim } from './page.ts';
import { type Decision, noChanges } from './page-changes.ts';
import { policyFor } from './policy.ts';
import { presentReservation } from './present-reservation.ts';
import type { Move } from './repack.ts';
import { busyTables, fittingSeatings, isFree } from './seating.ts';
import type { StaffBookInput } from './staff-book.ts';
import { requireTables } from './staff-place.ts';

export interface StaffWish extends HoldWish {
  input: StaffBookInput;
}

const MINUTE = 60_000;
const USUAL_STAY = 90;

/** A telephone booking is confirmed, a walk-in is seated. */
export function decideStaffBook(ctx: Ctx, facts: Facts, wish: StaffWish): Decision<Reservation> {
  const { input } = wish;
  const walkIn = input.kind === 'walk_in';
  const place = choose(ctx, facts, wish);
  const claim: Claim = {
    id: wish.id,
    startsAt: wish.startsAt,
    endsAt: place.endsAt,
    keptFrom: place.keptFrom,
    freeAt: place.freeAt,
    partySize: wish.partySize,
    areaId: wish.areaId,
    periodId: place.periodId,
    channel: input.kind,
    tableIds: place.tableIds,
    hold: null,
    status: walkIn ? 'seated' : 'confirmed',
    revision: 1,
    locked: false,
    serviceDate: facts.page.date,
  };
  const guest = { name: walkIn ? 'Walk-in' : 'Guest', ...input.guest };
  const row = {
    ...newReservation(ctx, facts, claim, { guest, notes: input.notes }),
    holdId: null,
    status: walkIn ? ('seated' as const) : ('confirmed' as const),
    seatedAt: walkIn ? new Date(Math.floor(facts.now)) : null,
    policy: policyFor(wish.settings, facts.plan.zone, wish.startsAt, { locale: ctx.locale, requiresApproval: false }),
  };
  const changes = noChanges();
  moveAway(ctx, facts, place.moves, changes);
  takePlace(ctx, facts, claim, facts.plan.slotAt.get(wish.startsAt), changes);
  addReservation(ctx, facts, claim, row, changes);
  if (input.override) {
    changes.history.push(
      historyRow(ctx, row, facts.now, 'override', { reason: 'override', text: input.override.reason }),
    );
  }
  return { result: presentReservation(ctx, facts.rules, row, { tableIds: claim.tableIds }), changes };
}

interface StaffPlace {
  /** A walk-in sits down this second, though its time is told by the minute. */
  keptFrom: number;
  tableIds: readonly string[];
  endsAt: number;
  freeAt: number;
  periodId: string | null;
  moves: readonly Move[];
}

function choose(ctx: Ctx, facts: Facts, wish: StaffWish): StaffPlace {
  const { input, startsAt } = wish;
  const free = input.override !== undefined || input.kind === 'walk_in';
  if (!free && !input.tables) {
    const { slot, verdict } = choosePlace(ctx, facts, wish);
    const { endsAt, freeAt, seating, moves } = verdict;
    return { keptFrom: startsAt, endsAt, freeAt, tableIds: seating.tableIds, periodId: slot.period.id, moves };
  }
  const period = facts.plan.periods.find((entry) => entry.startsAt <= startsAt && startsAt < entry.endsAt)?.period;
  const turn = period ? turnMinutes(period, wish.partySize) : USUAL_STAY;
  const endsAt = startsAt + turn * MINUTE;
  const freeAt = endsAt + (period?.bufferMinutes ?? 0) * MINUTE;
  const keptFrom =
    input.kind === 'walk_in' ? Math.max(startsAt, Math.min(Math.floor(facts.now), startsAt + MINUTE)) : startsAt;
  const times = { keptFrom, endsAt, freeAt, periodId: period?.id ?? null, moves: [] };
  if (input.tables) {
    if (!free) choosePlace(ctx, facts, wish);
    const span = { partySize: wish.partySize, from: keptFrom, to: freeAt, override: input.override !== undefined };
    return { ...times, tableIds: requireTables(facts, input.tables, span) };
  }
  const busy = busyTables(facts.page, keptFrom, freeAt, facts.now);
  const place = fittingSeatings(facts.rules, wish, []).find((seating) => isFree(seating, busy));
  if (!place) throw new DomainError('SLOT_UNAVAILABLE', { details: { reason: 'tables', partySize: wish.partySize } });
  return { ...times, tableIds: place.tableIds };
}
