import type { Slot } from '@tavola/shared/schemas';

const EVENING = '17:00';
const CHIPS = 8;

export interface FreeTables {
  date: string;
  today: boolean;
  partySize: number;
  slots: Slot[];
}

/** Free times worth showing first: the evening's if there are any, else whatever is left of the day, one chip per time. */
export function firstTables(slots: readonly Slot[]): Slot[] {
  const free = slots.filter(
    (slot, at) =>
      slot.available && slots.findIndex((other) => other.startsAt === slot.startsAt && other.available) === at,
  );
  // Slots past midnight belong to the same service day and have small local times, so they are told by their order.
  const evening = free.findIndex((slot) => slot.time >= EVENING);
  return (evening < 0 ? free : free.slice(evening)).slice(0, CHIPS);
}
