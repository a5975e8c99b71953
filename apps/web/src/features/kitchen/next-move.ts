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

export type Press = { kind: 'advance'; status: OrderStatus } | { kind: 'bump'; station: string };

/**
 * What the one big press does to a ticket where this station's screen hangs: while several stations cook it, each
 * finishes its own part and waits for the others; else the ticket goes on. Undefined when there is nothing to press.
 */
export function pressOf(ticket: Ticket, station: string | null): Press | undefined {
  const status = nextStatus(ticket);
  if (status === undefined) return undefined;
  const parts = ticketStations(ticket);
  if (station === null || ticket.status !== 'preparing' || parts.length < 2) return { kind: 'advance', status };
  const isOpen = parts.some((part) => part.station === station && !part.bumped);
  return isOpen ? { kind: 'bump', station } : undefined;
}
