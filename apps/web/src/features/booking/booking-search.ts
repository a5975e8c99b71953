import type { Location } from '@tavola/shared/schemas';

/** What a guest is looking for. All of it lives in the address, so every state can be linked, reloaded and gone back to. */
export interface BookingSearch {
  /** The page that searches: a new booking, or the change of one. */
  path: string;
  /** Location slug as addresses show it; absent for the first. */
  location: string | undefined;
  partySize: number;
  /** Local calendar day. */
  date: string;
  /** A time to point out, `HH:MM`. */
  time: string | undefined;
  area: string | undefined;
}

export type RawSearch = Partial<Record<'location' | 'partySize' | 'date' | 'time' | 'area', string | string[]>>;

const DEFAULT_PARTY = 2;
const DAY_MS = 86_400_000;

/** The calendar day an instant falls on in a zone. */
export function localDay(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(instant);
}

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

const isDay = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));

/** Reads an address; what makes no sense there falls back to two people today, inside what the location allows. */
export function readSearch(
  raw: RawSearch,
  location: Location,
  slug: string | undefined,
  now: Date,
  path = '/book',
): BookingSearch {
  const today = localDay(now, location.timezone);
  const { minPartySize, maxPartySize, maxAdvanceDays } = location.policies;
  const party = Number.parseInt(first(raw.partySize) ?? '', 10);
  const date = first(raw.date);
  const time = first(raw.time);
  const lastDay = addDays(today, maxAdvanceDays);
  return {
    path,
    location: slug,
    partySize: Math.min(maxPartySize, Math.max(minPartySize, Number.isNaN(party) ? DEFAULT_PARTY : party)),
    date: !isDay(date) || date < today ? today : date > lastDay ? lastDay : date,
    time: time && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined,
    area: location.areas.find(({ id, name }) => first(raw.area) === id || first(raw.area) === name)?.id,
  };
}

/** The address of a search. A changed party, day or area drops the time that was pointed out. */
export function searchHref(search: BookingSearch, changes: Partial<BookingSearch> = {}): string {
  const next = { ...search, time: undefined, ...changes };
  const entries = {
    location: next.location,
    date: next.date,
    partySize: String(next.partySize),
    area: next.area,
    time: next.time,
  };
  const given = Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${next.path}?${new URLSearchParams(given)}`;
}

/** Seven days to choose from: the week that starts today, or the one around the chosen day. */
export function weekAround(date: string, today: string): string[] {
  const ahead = Math.floor((Date.parse(date) - Date.parse(today)) / DAY_MS);
  const start = addDays(today, Math.floor(Math.max(0, ahead) / 7) * 7);
  return Array.from({ length: 7 }, (_, day) => addDays(start, day));
}
