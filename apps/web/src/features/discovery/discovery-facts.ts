import type { Location } from '@tavola/shared/schemas';

/** What the documents for machines are made from. */
export interface DiscoveryFacts {
  restaurant: string;
  tagline: string;
  publicUrl: string;
  locations: readonly Location[];
  now: Date;
}

export interface Offers {
  /** Whether guests and agents may book right now, pauses included. */
  booking: boolean;
  /** Order types that are taken right now; empty while ordering is off or paused. */
  ordering: string[];
}

const paused = (until: string | null, now: Date): boolean => until !== null && Date.parse(until) > now.getTime();

/** What a location offers at this moment, so that no document promises more. */
export const offersOf = ({ booking, ordering }: Location, now: Date): Offers => ({
  booking: booking.enabled && !paused(booking.pausedUntil, now),
  ordering: ordering.enabled && !paused(ordering.pausedUntil, now) ? ordering.types : [],
});
