/** How far a ticket is through its promised time: 0 when fired, 1 when due, more when late. */
export function ticketAge(ticket: { fireAt: string; readyAt: string }, now: number): number {
  const fired = Date.parse(ticket.fireAt);
  const promised = Math.max(Date.parse(ticket.readyAt) - fired, 60_000);
  return Math.max(0, (now - fired) / promised);
}

export type AgeTone = 'fresh' | 'soon' | 'late';

const SOON = 0.7;

export const ageTone = (age: number): AgeTone => (age >= 1 ? 'late' : age >= SOON ? 'soon' : 'fresh');

/** Whole minutes since the ticket was fired; negative while it waits to be fired. */
export const minutesSince = (instant: string, now: number): number => Math.floor((now - Date.parse(instant)) / 60_000);
