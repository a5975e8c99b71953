import type { Ticket } from '@tavola/shared/schemas';

export interface AllDayCount {
  name: string;
  options: string;
  quantity: number;
}

/** What is still to be made in all open tickets together, most first; lines already bumped and tickets that are ready are done. */
export function allDayCounts(tickets: readonly Ticket[], station: string | null): AllDayCount[] {
  const counts = new Map<string, AllDayCount>();
  for (const ticket of tickets) {
    if (ticket.status === 'ready') continue;
    for (const line of ticket.lines) {
      if (line.bumpedAt !== null || (station !== null && line.station !== station)) continue;
      const options = line.options.join(', ');
      const key = `${line.name}\n${options}`;
      const known = counts.get(key) ?? { name: line.name, options, quantity: 0 };
      counts.set(key, { ...known, quantity: known.quantity + line.quantity });
    }
  }
  return [...counts.values()].sort((a, b) => b.quantity - a.quantity || a.name.localeCompare(b.name));
}
