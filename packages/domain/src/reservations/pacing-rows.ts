import { type SQL, sql } from '@tavola/db';
import type { Page } from './page.ts';
import type { PacingChange, PageChanges } from './page-changes.ts';
import { oneOf } from './row-sql.ts';

/** The pacing that one page's decisions change. */
interface PagePacing {
  page: Page;
  changes: Pick<PageChanges, 'pacing'>;
}

/** Whether the page's counters already know the start of the change; if not, its row must be written first. */
export const hasCounter = (page: Page, change: PacingChange): boolean =>
  page.counters.get(change.startsAt)?.exists ?? false;
const sumKey = (page: Page, change: PacingChange): string =>
  `${page.locationId}/${change.serviceDate}/${change.startsAt}`;

/** Counters written for the first time, one row per start. */
export function newCounters(commits: readonly PagePacing[]): object[] {
  const rows = new Map<string, ReturnType<typeof counterRow>>();
  for (const { page, changes } of commits) {
    for (const change of changes.pacing) if (change.caps && !hasCounter(page, change)) add(rows, page, change);
  }
  return [...rows.values()];
}

function counterRow(page: Page, change: PacingChange) {
  return {
    locationId: page.locationId,
    serviceDate: change.serviceDate,
    startsAt: new Date(change.startsAt),
    covers: 0,
    parties: 0,
    coversOnline: 0,
    partiesOnline: 0,
    ...(change.caps ?? { capCovers: null, capParties: null, capCoversOnline: null, capPartiesOnline: null }),
  };
}

function add(rows: Map<string, ReturnType<typeof counterRow>>, page: Page, change: PacingChange): void {
  const row = rows.get(sumKey(page, change)) ?? counterRow(page, change);
  rows.set(sumKey(page, change), {
    ...row,
    covers: row.covers + change.covers,
    parties: row.parties + change.parties,
    coversOnline: row.coversOnline + change.coversOnline,
    partiesOnline: row.partiesOnline + change.partiesOnline,
    ...(change.caps ?? {}),
  });
}

/** Adds the chosen changes to counters that exist; caps are only touched by changes that carry them. */
export function updateCounters(
  commits: readonly PagePacing[],
  chosen: (change: PacingChange, page: Page) => boolean,
): SQL {
  const rows = new Map<string, ReturnType<typeof counterRow>>();
  let raises = false;
  for (const { page, changes } of commits) {
    for (const change of changes.pacing) {
      if (!chosen(change, page)) continue;
      add(rows, page, change);
      raises ||= change.caps !== null;
    }
  }
  const caps = raises
    ? sql`, cap_covers = x."capCovers", cap_parties = x."capParties",
        cap_covers_online = x."capCoversOnline", cap_parties_online = x."capPartiesOnline"`
    : sql``;
  const list = [...rows.values()];
  return sql`update pacing_counters p set covers = p.covers + x.covers, parties = p.parties + x.parties,
      covers_online = p.covers_online + x."coversOnline", parties_online = p.parties_online + x."partiesOnline"${caps}
    from json_to_recordset(${JSON.stringify(list)}::json) as x("locationId" uuid, "serviceDate" date,
      "startsAt" timestamptz, covers int, parties int, "coversOnline" int, "partiesOnline" int,
      "capCovers" int, "capParties" int, "capCoversOnline" int, "capPartiesOnline" int)
    where p.location_id = x."locationId" and p.service_date = x."serviceDate" and p.starts_at = x."startsAt"
      and p.location_id = ${oneOf(list, 'locationId', 'uuid')} and p.service_date = ${oneOf(list, 'serviceDate', 'date')}
      and p.starts_at = ${oneOf(list, 'startsAt', 'timestamptz')} returning 1`;
}
