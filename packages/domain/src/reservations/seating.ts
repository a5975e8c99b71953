import type { LocationRules, Seating } from './location-rules.ts';
import { type Claim, counts, type Page } from './page.ts';

/** Who wants to sit, and where. */
export interface Wish {
  partySize: number;
  areaId: string | null;
  /** Guests and agents: only tables offered online, and the online share of the pacing. */
  online: boolean;
}

const WASTED_SEAT = 10;
const EXTRA_TABLE = 25;
const BROKEN_PAIR = 4;
const PRIORITY_STEP = 3;

/** What giving this seating to the party costs the house; the cheapest that is free wins. */
export function seatingCost(seating: Seating, partySize: number): number {
  const wasted = Math.max(0, seating.maxParty - partySize);
  const extra = seating.tableIds.length - 1;
  return (
    wasted * WASTED_SEAT + extra * EXTRA_TABLE + (seating.joinable ? BROKEN_PAIR : 0) + seating.priority * PRIORITY_STEP
  );
}

/** Seatings that suit the party in the given areas, cheapest first and by name among equals; whether they are free is not asked. */
export function fittingSeatings(rules: LocationRules, wish: Wish, areaIds: readonly string[]): Seating[] {
  return rules.seatings
    .filter(
      (seating) =>
        wish.partySize >= seating.minParty &&
        wish.partySize <= seating.maxParty &&
        (!wish.online || seating.online) &&
        (wish.areaId === null || seating.areaIds.every((id) => id === wish.areaId)) &&
        (areaIds.length === 0 || seating.areaIds.every((id) => areaIds.includes(id))),
    )
    .sort((a, b) => seatingCost(a, wish.partySize) - seatingCost(b, wish.partySize));
}

/** Claims that keep a table at any moment of `[from, to)`. */
export function* claimsDuring(page: Page, from: number, to: number, now: number): Generator<Claim> {
  for (const claim of page.claims.values()) {
    // A party that is still there keeps its table, whatever the book planned.
    const freeAt = claim.status === 'seated' ? Math.max(claim.freeAt, now + 1) : claim.freeAt;
    if (claim.keptFrom < to && freeAt > from && counts(claim, now)) yield claim;
  }
}

/** Tables that somebody keeps at any moment of `[from, to)`. */
export function busyTables(page: Page, from: number, to: number, now: number, except?: string): Set<string> {
  const busy = new Set<string>();
  for (const claim of claimsDuring(page, from, to, now)) {
    if (claim.id === except) continue;
    for (const id of claim.tableIds) busy.add(id);
  }
  return busy;
}

export const isFree = (seating: { tableIds: readonly string[] }, busy: ReadonlySet<string>): boolean =>
  seating.tableIds.every((id) => !busy.has(id));
