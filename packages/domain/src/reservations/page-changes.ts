import type { schema } from '@tavola/db';
import type { Claim, Page } from './page.ts';
import { addTo, NO_COUNT } from './rules.ts';

type Insert<T extends { $inferInsert: unknown }> = T['$inferInsert'];

/** Limits of one slot step, written beside its counter so that the database refuses what exceeds them. */
export interface PacingCaps {
  capCovers: number | null;
  capParties: number | null;
  capCoversOnline: number | null;
  capPartiesOnline: number | null;
}

export interface PacingChange {
  serviceDate: string;
  startsAt: number;
  covers: number;
  parties: number;
  coversOnline: number;
  partiesOnline: number;
  /** Present when places are taken: then the limits of the day count, and staff overrides raise them. */
  caps: PacingCaps | null;
}

/** What one decision changes: rows for the database and the same for the page in memory. */
export interface PageChanges {
  put: Claim[];
  drop: string[];
  pacing: PacingChange[];
  /** Holds relied upon as lapsed; the write fails unless each is still held and lapsed by the database's clock. */
  expired: string[];
  /** Holds turned into reservations; the write fails unless each is still held and alive by the database's clock. */
  confirmed: string[];
  released: string[];
  extended: { id: string; expiresAt: Date }[];
  /** Claims whose tables become free. */
  freed: string[];
  /** Claims whose tables become free at another moment than planned. */
  cut: { id: string; during: string }[];
  /** Claims that get other tables; their old rows go. */
  replaced: string[];
  /** Other service days of the location whose page this changes too. */
  bumped: string[];
  updates: { id: string; revision: number; set: Partial<Insert<typeof schema.reservations>> }[];
  /** Waitlist entries that move on; the write fails unless each is in the state it moves from. */
  entries: {
    id: string;
    from: 'waiting' | 'offered';
    set: Partial<Insert<typeof schema.waitlistEntries>>;
  }[];
  holds: Insert<typeof schema.holds>[];
  allocations: Insert<typeof schema.tableAllocations>[];
  reservations: Insert<typeof schema.reservations>[];
  history: Insert<typeof schema.reservationHistory>[];
  events: Insert<typeof schema.events>[];
}

export interface Decision<T> {
  result: T;
  changes: PageChanges;
}

export function noChanges(): PageChanges {
  return {
    put: [],
    drop: [],
    pacing: [],
    expired: [],
    confirmed: [],
    released: [],
    extended: [],
    freed: [],
    cut: [],
    replaced: [],
    bumped: [],
    updates: [],
    entries: [],
    holds: [],
    allocations: [],
    reservations: [],
    history: [],
    events: [],
  };
}

export function isEmpty(changes: PageChanges): boolean {
  return Object.values(changes).every((list: unknown[]) => list.length === 0);
}

/** Adds what `more` changes to `sum`. */
export function mergeChanges(sum: PageChanges, more: PageChanges): void {
  for (const key of Object.keys(sum) as (keyof PageChanges)[]) (sum[key] as unknown[]).push(...more[key]);
}

/** Objects a decision writes; two decisions about the same object never share a transaction. */
export function touched(changes: PageChanges): string[] {
  const { put, expired, confirmed, released, extended, freed, cut, replaced, updates, entries } = changes;
  const ids = [...put, ...extended, ...cut, ...updates, ...entries].map(({ id }) => id);
  return [...new Set([...expired, ...confirmed, ...released, ...freed, ...replaced, ...ids])];
}

/** Writes the decision onto the page in memory, so that the next request of the batch sees it. */
export function applyChanges(page: Page, changes: PageChanges): void {
  for (const id of changes.drop) page.claims.delete(id);
  for (const claim of changes.put) page.claims.set(claim.id, claim);
  for (const change of changes.pacing) {
    if (change.serviceDate !== page.date) continue;
    const count = page.counters.get(change.startsAt) ?? NO_COUNT;
    page.counters.set(change.startsAt, {
      covers: count.covers + change.covers,
      parties: count.parties + change.parties,
      coversOnline: count.coversOnline + change.coversOnline,
      partiesOnline: count.partiesOnline + change.partiesOnline,
      exists: true,
    });
  }
}

/** The pacing change of a party coming (`1`) or going (`-1`). */
export function pacingChange(
  party: { serviceDate: string; startsAt: number; partySize: number; channel: string },
  sign: 1 | -1,
  caps: PacingCaps | null,
): PacingChange {
  const { exists: _, ...count } = addTo(NO_COUNT, party, sign);
  return { serviceDate: party.serviceDate, startsAt: party.startsAt, ...count, caps };
}
