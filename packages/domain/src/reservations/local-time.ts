import { IANAZone } from 'luxon';

const MINUTE = 60_000;
const DAY = 86_400_000;
const DAY_MINUTES = 1_440;
/** No zone has changed its clocks off a quarter of an hour since the days of local mean time. */
const QUARTER = 15 * MINUTE;
const OFFSETS_KEPT = 20_000;

const offsets = new Map<string, Map<number, number>>();

/** Minutes that clocks in `zone` are ahead of UTC at an instant; remembered, because asking the calendar is slow. */
export function offsetAt(zone: string, at: number): number {
  let known = offsets.get(zone);
  if (!known || known.size > OFFSETS_KEPT) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(at / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = IANAZone.create(zone).offset(quarter * QUARTER);
    known.set(quarter, offset);
  }
  return offset;
}

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
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
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
  const shown = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  // Whatever the offset is then, it is the one of the day before or the day after: clocks change once in two days.
  const candidates = [offsetAt(zone, shown - DAY), offsetAt(zone, shown + DAY)].map(
    (offset) => shown - offset * MINUTE,
  );
  const matching = candidates.filter((at) => at + offsetAt(zone, at) * MINUTE === shown);
  return matching.length > 0 ? Math.min(...matching) : null;
}

/** The first instant (epoch ms) at or after that wall-clock time: a skipped time counts as the moment clocks jump. */
export function localBoundary(zone: string, date: string, minutes: number): number {
  for (let ahead = 0; ahead <= 2 * DAY_MINUTES; ahead += 5) {
    const found = localInstant(zone, date, minutes + ahead);
    if (found !== null) return found;
  }
  return Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
}

/** RFC 3339 with the zone's offset at that instant. */
export function zonedIso(zone: string, at: number): string {
  const offset = offsetAt(zone, at);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${new Date(at + offset * MINUTE).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

export function localDateOf(zone: string, at: number): string {
  return zonedIso(zone, at).slice(0, 10);
}

export function localTimeOf(zone: string, at: number): string {
  return zonedIso(zone, at).slice(11, 16);
}
