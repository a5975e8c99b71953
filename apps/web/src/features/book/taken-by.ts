import type { BookDay, Reservation } from '@tavola/shared/schemas';

const KEEPS: readonly string[] = ['pending', 'confirmed', 'seated'];
const MINUTE = 60_000;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When the party would sit if it came at another time of the same day. */
export function shiftedStay(
  reservation: Pick<Reservation, 'startsAt' | 'endsAt' | 'time'>,
  time: string,
): { from: number; to: number } {
  const later = (minutesOf(time) - minutesOf(reservation.time)) * MINUTE;
  return { from: Date.parse(reservation.startsAt) + later, to: Date.parse(reservation.endsAt) + later };
}

/** Who has each table at any moment of a stay, by table; the party itself is not in its own way. */
export function takenBy(
  day: Pick<BookDay, 'reservations'>,
  stay: { from: number; to: number },
  except: string,
): Map<string, Reservation> {
  const taken = new Map<string, Reservation>();
  for (const other of day.reservations) {
    if (other.id === except || !KEEPS.includes(other.status)) continue;
    if (Date.parse(other.startsAt) >= stay.to || Date.parse(other.endsAt) <= stay.from) continue;
    for (const { id } of other.tables ?? []) taken.set(id, other);
  }
  return taken;
}
