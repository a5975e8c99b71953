import type { Slot } from '@tavola/shared/schemas';

/** How much of a day is still free, as a hint: the strip shows it as a level, never as a promise. */
export const DENSITIES = ['closed', 'full', 'few', 'some', 'many'] as const;
export type Density = (typeof DENSITIES)[number];

const FEW = 0.25;
const SOME = 0.65;

export function densityOf(slots: readonly Pick<Slot, 'available' | 'closedReason'>[]): Density {
  const offered = slots.filter(({ closedReason }) => closedReason !== 'past' && closedReason !== 'notice');
  if (offered.length === 0) return slots.length > 0 ? 'full' : 'closed';
  const share = offered.filter(({ available }) => available).length / offered.length;
  if (share === 0) return 'full';
  return share <= FEW ? 'few' : share <= SOME ? 'some' : 'many';
}

/** Slots by service period, in the order they are served. */
export function byPeriod<S extends Pick<Slot, 'period'>>(slots: readonly S[]): { period: string; slots: S[] }[] {
  const groups = new Map<string, S[]>();
  for (const slot of slots) {
    const group = groups.get(slot.period);
    if (group) group.push(slot);
    else groups.set(slot.period, [slot]);
  }
  return [...groups].map(([period, members]) => ({ period, slots: members }));
}
