import { and, type Db, eq, gte, or, schema } from '@tavola/db';
import type { Mode } from '@tavola/shared';
import { idSchema } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type LocationRow, requireLocationAccess } from '../locations/find-location.ts';
import type { LocationHours } from '../orders/ordering-times.ts';
import { loadMenuBook } from './load-menu-book.ts';
import type { MenuBook, Stock } from './menu-book.ts';

/** How long this process trusts what it has read. Another process's change is seen after this time at the latest. */
const TRUST_MS = 400;
/** No service that began longer ago still runs, in whatever zone. */
const LONGEST_SERVICE_MS = 2 * 86_400_000;

export interface LiveMenu {
  book: MenuBook;
  stock: Stock;
  hours: LocationHours;
  /** Changes whenever book, location, hours or stock do; answers made from this menu may be kept as long as it stays. */
  stamp: object;
}

interface Entry {
  known?: LiveMenu & { restKey: string; locationKey: string };
  freshUntil: number;
  /** Counts demands to forget, so that an answer already under way is not trusted after one. */
  forgotten: number;
  asking?: Promise<LiveMenu> | undefined;
}

const entries = new WeakMap<Db, Map<string, Entry>>();

/** Makes this process ask the database again at the next read. Other processes follow within {@link TRUST_MS}. */
export function forgetMenu(db: Db | undefined): void {
  for (const entry of (db && entries.get(db))?.values() ?? []) {
    entry.freshUntil = 0;
    entry.forgotten += 1;
    entry.asking = undefined;
  }
}

/**
 * Menu, stock and hours of a location, at most 0.4 s old. Between changes it costs no query; then the menu is read again only
 * if its version rose. Another mode's, an inactive and a foreign location are `NOT_FOUND`.
 */
export async function readMenu(ctx: Ctx, ref: string): Promise<LiveMenu> {
  const { mode } = ctx.actor;
  const ofDb = entries.get(ctx.db) ?? new Map<string, Entry>();
  entries.set(ctx.db, ofDb);
  const key = `${mode} ${ref}`;
  const entry = ofDb.get(key) ?? { freshUntil: 0, forgotten: 0 };
  ofDb.set(key, entry);
  if (entry.known && performance.now() < entry.freshUntil) {
    requireLocationAccess(ctx, entry.known.book.location.id, { what: 'location', ref });
    return entry.known;
  }
  entry.asking ??= look(ctx, ref, entry);
  const { asking } = entry;
  let live: LiveMenu;
  try {
    live = await asking;
  } finally {
    if (entry.asking === asking) entry.asking = undefined;
  }
  requireLocationAccess(ctx, live.book.location.id, { what: 'location', ref });
  return live;
}

async function look({ db, clock, actor: { mode } }: Ctx, ref: string, entry: Entry): Promise<LiveMenu> {
  const askedAt = performance.now();
  const { forgotten } = entry;
  const location = await findActive(db, mode, ref);
  if (!location) {
    entries.get(db)?.delete(`${mode} ${ref}`);
    throw new DomainError('NOT_FOUND', { details: { what: 'location', ref } });
  }
  // By the clock of the asker: test mode has one of its own.
  const oldestDay = new Date(clock().getTime() - LONGEST_SERVICE_MS).toISOString().slice(0, 10);
  const { menuVersions, itemStock, openingHours, specialDays } = schema;
  const [[versionRow], stockRows, weekly, special] = await Promise.all([
    db.select().from(menuVersions).where(eq(menuVersions.mode, mode)),
    db.select().from(itemStock).where(eq(itemStock.locationId, location.id)).orderBy(itemStock.itemId),
    db.select().from(openingHours).where(eq(openingHours.locationId, location.id)).orderBy(openingHours.id),
    db
      .select()
      .from(specialDays)
      .where(and(eq(specialDays.locationId, location.id), gte(specialDays.date, oldestDay)))
      .orderBy(specialDays.date),
  ]);
  const version = menuVersionOf(versionRow);
  const locationKey = JSON.stringify(location);
  const restKey = JSON.stringify([stockRows, weekly, special]);
  const { known } = entry;
  const sameBook = known?.book.version === version && known.locationKey === locationKey;
  if (!known || !sameBook || known.restKey !== restKey) {
    const book = known && sameBook ? known.book : await loadMenuBook(db, location, version);
    const stock = new Map(stockRows.map((row) => [row.itemId, row]));
    entry.known = { book, stock, hours: { weekly, special }, stamp: {}, restKey, locationKey };
  }
  if (entry.forgotten === forgotten) entry.freshUntil = askedAt + TRUST_MS;
  if (!entry.known) throw new DomainError('INTERNAL');
  return entry.known;
}

/** A version that never repeats, also when the table was emptied in between. */
export const menuVersionOf = (row: { version: number; changedAt: Date } | undefined): string =>
  row ? `${row.version}@${row.changedAt.getTime()}` : 'none';

async function findActive(db: Db, mode: Mode, ref: string): Promise<LocationRow | undefined> {
  const { locations } = schema;
  const byRef = idSchema.safeParse(ref).success
    ? or(eq(locations.id, ref), eq(locations.slug, ref))
    : eq(locations.slug, ref);
  const [row] = await db
    .select()
    .from(locations)
    .where(and(eq(locations.mode, mode), eq(locations.active, true), byRef));
  return row;
}
