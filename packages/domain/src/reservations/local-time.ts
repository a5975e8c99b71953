import { DateTime } from 'luxon';

const DAY_MINUTES = 1_440;
/** Widest shift any zone makes; a repeated wall-clock time lies at most this far back. */
const REPEATS_MINUTES = [20, 30, 60, 120, 180];

/** Minutes since local midnight of `HH:MM` or `HH:MM:SS`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `HH:MM` of minutes since local midnight; a day and more wraps round. */
export function timeOf(minutes: number): string {
  const inDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** The calendar day `days` after `date`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** ISO weekday, 1 (Monday) to 7. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * The instant (epoch ms) at which clocks in `zone` show `minutes` past midnight of `date`; minutes may exceed a day.
 * A time the clocks skip has none; of a time they show twice it is the first.
 */
export function localInstant(zone: string, date: string, minutes: number): number | null {
  const day = addDays(date, Math.floor(minutes / DAY_MINUTES));
  const wanted = `${day}T${timeOf(minutes)}`;
  const found = DateTime.fromISO(wanted, { zone });
  const shows = (at: DateTime) => at.toFormat("yyyy-MM-dd'T'HH:mm") === wanted;
  if (!shows(found)) return null;
  const earlier = REPEATS_MINUTES.map((back) => found.minus({ minutes: back })).find(shows);
  return (earlier ?? found).toMillis();
}

/** The first instant (epoch ms) at or after that wall-clock time: a skipped time counts as the moment clocks jump. */
export function localBoundary(zone: string, date: string, minutes: number): number {
  for (let ahead = 0; ahead <= DAY_MINUTES; ahead += 5) {
    const found = localInstant(zone, date, minutes + ahead);
    if (found !== null) return found;
  }
  return DateTime.fromISO(date, { zone }).toMillis();
}

/** RFC 3339 with the zone's offset at that instant. */
export function zonedIso(zone: string, at: number): string {
  return DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true }) ?? new Date(at).toISOString();
}

export function localDateOf(zone: string, at: number): string {
  return DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd');
}

export function localTimeOf(zone: string, at: number): string {
  return DateTime.fromMillis(at, { zone }).toFormat('HH:mm');
}
