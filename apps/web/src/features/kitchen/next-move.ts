import type { OrderStatus } from '@tavola/shared';
import type { Ticket } from '@tavola/shared/schemas';

/** Where the one big press takes a ticket: the next status that is not a cancellation. */
export function nextStatus(ticket: Ticket): OrderStatus | undefined {
  return ticket.allowedStatuses.find((status) => status !== 'cancelled');
}

/** Stations of a ticket in menu order, with whether all of their lines are bumped. */
export function ticketStations(ticket: Ticket): { station: string; lines: Ticket['lines']; bumped: boolean }[] {
  const names = [...new Set(ticket.lines.map(({ station }) => station))];
  return names.map((station) => {
    const lines = ticket.lines.filter((line) => line.station === station);
    return { station, lines, bumped: lines.every(({ bumpedAt }) => bumpedAt !== null) };
  });
}
