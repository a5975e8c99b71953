import type { ReservationStatus } from '@tavola/shared';
import type { ReservationPolicy } from '@tavola/shared/schemas';

/** What a hold adds to its claim. */
export interface HeldBy {
  expiresAt: number;
  channel: string;
  holder: string;
  extended: boolean;
  requiresApproval: boolean;
  policy: ReservationPolicy;
  createdAt: number;
}

/** One party's place on the page: a live hold or a reservation that still counts. Instants are epoch ms. */
export interface Claim {
  id: string;
  startsAt: number;
  endsAt: number;
  /** From when the tables are kept: `startsAt`, or earlier for a party that came early. */
  keptFrom: number;
  /** When the tables are free again: `endsAt` plus the buffer, or earlier once the party has left. */
  freeAt: number;
  partySize: number;
  areaId: string | null;
  periodId: string | null;
  channel: string;
  tableIds: readonly string[];
  /** Present while the claim is only held. */
  hold: HeldBy | null;
  status: ReservationStatus | null;
  revision: number;
  locked: boolean;
  /** Another date than the page's for what spills over from the service day before or after. */
  serviceDate: string;
}

/** Covers and parties that start at one instant. */
export interface Counter {
  covers: number;
  parties: number;
  coversOnline: number;
  partiesOnline: number;
  exists: boolean;
}

/** One service day of one location as the database held it at `version`. */
export interface Page {
  locationId: string;
  date: string;
  version: number;
  /** Versions of the pages before and after, whose late parties may still sit here. */
  neighbours: readonly [number, number];
  rulesVersion: number;
  claims: Map<string, Claim>;
  counters: Map<number, Counter>;
  /** False when it was taken from memory, so a refusal based on it must be checked against the database. */
  fresh: boolean;
}

export const pageKey = (locationId: string, date: string): string => `${locationId}/${date}`;

/** A copy that can be scribbled on; claims and counters themselves are replaced, never changed. */
export function draftOf(page: Page): Page {
  return { ...page, claims: new Map(page.claims), counters: new Map(page.counters) };
}

/** Whether the claim still keeps its tables at database time `now`. */
export const counts = (claim: Claim, now: number): boolean => claim.hold === null || claim.hold.expiresAt > now;

/** The next moment after `now` at which a hold on the page lapses; Infinity when none is held. */
export function nextExpiry(page: Page, now: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { hold } of page.claims.values()) if (hold && hold.expiresAt > now) next = Math.min(next, hold.expiresAt);
  return next;
}
