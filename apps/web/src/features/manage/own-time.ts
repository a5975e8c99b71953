import type { Reservation, Slot } from '@tavola/shared/schemas';

/**
 * The times of a day as the guest of a booking may choose among them. A search counts the booking's own table as taken;
 * moving the booking does not, so its own time stays open unless something but its own place closes it.
 */
export const withOwnTime = (slots: readonly Slot[], { startsAt }: Pick<Reservation, 'startsAt'>): Slot[] =>
  slots.map((slot) =>
    Date.parse(slot.startsAt) === Date.parse(startsAt) &&
    (slot.closedReason === 'full' || slot.closedReason === 'pacing')
      ? { ...slot, available: true, closedReason: undefined }
      : slot,
  );
