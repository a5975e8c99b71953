import { and, asc, eq, inArray, schema } from '@tavola/db';
import type { BookDay } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from './book.ts';
import type { Facts } from './facts.ts';
import { findRules } from './find-rules.ts';
import { localTimeOf, zonedIso } from './local-time.ts';
import { counts } from './page.ts';
import { presentReservation, type ReservationRow } from './present-reservation.ts';
import { countAt } from './rules.ts';

/** One service day as the host stand shows it: tables, periods, covers against pacing, parties and live holds. */
export async function getBookDay(ctx: Ctx, input: { location: string; date: string }): Promise<BookDay> {
  const found = await findRules(ctx, input.location, { fresh: true });
  const { store } = bookOf(ctx.db);
  // The page comes first: what is read after it can only be newer, and the version said is the older one.
  const facts = await store.facts(await store.current(found.location.id, input.date));
  const rows = await reservationsOf(ctx, found.location.id, input.date);
  const note = await noteOf(ctx, found.location.id, input.date);
  const tables = await pastTables(ctx, rows, facts);
  const { lateAfterMinutes } = await ctx.settings.get('reservations');
  const { rules, plan, page, now } = facts;
  const zone = plan.zone;
  return {
    location: rules.location.slug,
    date: input.date,
    timezone: zone,
    serverTime: new Date(Math.floor(store.clock.now())).toISOString(),
    version: page.version,
    rulesVersion: page.rulesVersion,
    note,
    closed: plan.closed,
    lateAfterMinutes,
    areas: rules.areas.map(({ id, name }) => ({ id, name })),
    tables: [...rules.tables.values()].map(({ areaId, ...table }) => ({
      id: table.id,
      name: table.name,
      area: areaId,
      minParty: table.minParty,
      maxParty: table.maxParty,
      shape: table.shape,
      x: table.x,
      y: table.y,
      width: table.width,
      height: table.height,
      rotation: table.rotation,
    })),
    periods: plan.periods.map(({ period, startsAt, endsAt }) => ({
      id: period.id,
      name: period.name,
      startsAt: zonedIso(zone, startsAt),
      endsAt: zonedIso(zone, endsAt),
    })),
    pacing: plan.slots.map((slot) => {
      const { covers, parties } = countAt(facts, slot);
      return {
        startsAt: zonedIso(zone, slot.startsAt),
        time: localTimeOf(zone, slot.startsAt),
        covers,
        maxCovers: slot.period.pacingCovers,
        parties,
        maxParties: slot.period.pacingParties,
      };
    }),
    reservations: rows.map((row) =>
      presentReservation(ctx, rules, row, { tableIds: page.claims.get(row.id)?.tableIds ?? tables.get(row.id) ?? [] }),
    ),
    holds: [...page.claims.values()]
      .filter((claim) => claim.hold && claim.serviceDate === page.date && counts(claim, now))
      .map((claim) => ({
        id: claim.id,
        startsAt: zonedIso(zone, claim.startsAt),
        endsAt: zonedIso(zone, claim.endsAt),
        partySize: claim.partySize,
        tables: [...claim.tableIds],
        expiresAt: new Date(claim.hold?.expiresAt ?? 0).toISOString(),
      })),
  };
}

async function noteOf(ctx: Ctx, locationId: string, date: string): Promise<string> {
  const { serviceDays } = schema;
  const [row] = await ctx.db
    .select({ note: serviceDays.note })
    .from(serviceDays)
    .where(and(eq(serviceDays.locationId, locationId), eq(serviceDays.date, date)));
  return row?.note ?? '';
}

function reservationsOf(ctx: Ctx, locationId: string, date: string): Promise<ReservationRow[]> {
  const { reservations } = schema;
  return ctx.db
    .select()
    .from(reservations)
    .where(and(eq(reservations.locationId, locationId), eq(reservations.serviceDate, date)))
    .orderBy(asc(reservations.startsAt), asc(reservations.id));
}

/** Tables that parties without a claim had: who cancelled or never came. */
async function pastTables(ctx: Ctx, rows: ReservationRow[], { page }: Facts): Promise<Map<string, string[]>> {
  const { tableAllocations } = schema;
  const gone = rows.filter((row) => !page.claims.has(row.id)).map(({ id }) => id);
  const tables = new Map<string, string[]>();
  if (gone.length === 0) return tables;
  const found = await ctx.db
    .select({ claimId: tableAllocations.claimId, tableId: tableAllocations.tableId })
    .from(tableAllocations)
    .where(inArray(tableAllocations.claimId, gone));
  for (const { claimId, tableId } of found) tables.set(claimId, [...(tables.get(claimId) ?? []), tableId]);
  return tables;
}
