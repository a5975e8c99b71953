import type { Reservation, Slot } from '@tavola/shared/schemas';

/**
 * The times of a day as the guest of a booking may choose among them. A search counts the booking's own table as taken;
 * moving the booking does not, so its own time stays open to a party that is no larger than the one it was made for.
 */
export const withOwnTime = (
  slots: readonly Slot[],
  { startsAt, partySize }: Pick<Reservation, 'startsAt' | 'partySize'>,
  wanted: number,
): Slot[] =>
  slots.map((slot) =>
    wanted <= partySize && Date.parse(slot.startsAt) === Date.parse(startsAt) ? { ...slot, available: true } : slot,
  );
