import type { BookDay, Reservation } from '@tavola/shared/schemas';

export interface BookingMove {
  time: string;
  tables: string[];
}

const clock = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant);

/**
 * What a drag or an arrow key asks for: the wall-clock time so many minutes later, on the table it was dropped on. The
 * grabbed table is replaced, the others of a joined booking stay. Undefined when nothing changes.
 */
export function bookingMove(
  reservation: Pick<Reservation, 'startsAt' | 'tables'>,
  timezone: string,
  grabbedTable: string,
  targetTable: string,
  minutes: number,
): BookingMove | undefined {
  if (minutes === 0 && grabbedTable === targetTable) return undefined;
  const tables = (reservation.tables ?? []).map(({ id }) => (id === grabbedTable ? targetTable : id));
  return { time: clock(Date.parse(reservation.startsAt) + minutes * 60_000, timezone), tables: [...new Set(tables)] };
}

/** The table `step` rows below or above in the order the timeline shows; the same one at the edges. */
export function neighbourTable(tables: BookDay['tables'], id: string, step: number): string {
  const at = tables.findIndex((table) => table.id === id);
  return tables[Math.min(tables.length - 1, Math.max(0, at + step))]?.id ?? id;
}
