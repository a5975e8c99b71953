import { type Facts, isOnline } from './facts.ts';
import type { Seating } from './location-rules.ts';
import type { Claim } from './page.ts';
import { busyTables, claimsDuring, fittingSeatings, isFree } from './seating.ts';

/** Moving more bookings than this to seat one party is not worth the confusion. */
const MOST_MOVES = 2;

/** A booking that changes tables to make room for another. */
export interface Move {
  claim: Claim;
  tableIds: readonly string[];
}

/**
 * The cheapest seating that comes free when the unlocked future bookings on it move to other free tables that suit them
 * as well; undefined when none does. Parties that have come, locked bookings and other service days stay put.
 */
export function repack(
  facts: Facts,
  fitting: readonly Seating[],
  span: { from: number; to: number; except?: string | undefined },
): { seating: Seating; moves: Move[] } | undefined {
  const around = [...claimsDuring(facts.page, span.from, span.to, facts.now)].filter(({ id }) => id !== span.except);
  for (const seating of fitting) {
    const inTheWay = around.filter((claim) => claim.tableIds.some((id) => seating.tableIds.includes(id)));
    if (inTheWay.length > MOST_MOVES || !inTheWay.every((claim) => mayMove(facts, claim))) continue;
    const moves = moveAll(facts, seating, inTheWay);
    if (moves) return { seating, moves };
  }
  return undefined;
}

function mayMove({ page, now }: Facts, claim: Claim): boolean {
  const waits = claim.hold !== null || claim.status === 'confirmed' || claim.status === 'pending';
  return waits && !claim.locked && claim.serviceDate === page.date && claim.startsAt > now;
}

function moveAll(facts: Facts, wanted: Seating, claims: readonly Claim[]): Move[] | undefined {
  const moves: Move[] = [];
  for (const claim of claims) {
    const busy = busyTables(facts.page, claim.keptFrom, claim.freeAt, facts.now, claim.id);
    for (const id of wanted.tableIds) busy.add(id);
    for (const move of moves) {
      const overlaps = move.claim.keptFrom < claim.freeAt && move.claim.freeAt > claim.keptFrom;
      if (overlaps) for (const id of move.tableIds) busy.add(id);
    }
    const wish = { partySize: claim.partySize, areaId: claim.areaId, online: isOnline(claim.channel) };
    const areaIds = facts.rules.periods.find(({ id }) => id === claim.periodId)?.areaIds ?? [];
    const place = fittingSeatings(facts.rules, wish, areaIds).find((seating) => isFree(seating, busy));
    if (!place) return undefined;
    moves.push({ claim, tableIds: place.tableIds });
  }
  return moves;
}
