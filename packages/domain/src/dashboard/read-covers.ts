import { and, asc, eq, inArray, schema, sql } from '@tavola/db';
import type { Today } from '@tavola/shared/schemas';
import { DateTime } from 'luxon';
import type { Ctx } from '../kernel/ctx.ts';
import type { LocationRow } from '../locations/find-location.ts';
import type { ServiceDay } from './service-day.ts';

const SHOWN = 8;

/** Covers by state and step, and who arrives next. */
export async function readCovers(
  ctx: Ctx,
  location: LocationRow,
  day: ServiceDay,
): Promise<Pick<Today, 'covers' | 'coversByStep' | 'nextArrivals'>> {
  const { reservations, pacingCounters } = schema;
  const onPage = and(eq(reservations.locationId, location.id), eq(reservations.serviceDate, day.date));
  const time = (at: Date) => DateTime.fromJSDate(at, { zone: location.timezone }).toFormat('HH:mm');
  const [states, steps, arrivals] = await Promise.all([
    ctx.db
      .select({ status: reservations.status, covers: sql<number>`sum(${reservations.partySize})::int` })
      .from(reservations)
      .where(onPage)
      .groupBy(reservations.status),
    ctx.db
      .select()
      .from(pacingCounters)
      .where(and(eq(pacingCounters.locationId, location.id), eq(pacingCounters.serviceDate, day.date)))
      .orderBy(asc(pacingCounters.startsAt)),
    ctx.db
      .select({ row: reservations, tables: tableNames() })
      .from(reservations)
      .where(and(onPage, inArray(reservations.status, ['confirmed', 'pending'])))
      .orderBy(asc(reservations.startsAt))
      .limit(SHOWN),
  ]);
  const of = (...wanted: string[]) =>
    states.filter(({ status }) => wanted.includes(status)).reduce((sum, { covers }) => sum + covers, 0);
  return {
    covers: {
      booked: of('pending', 'confirmed', 'seated', 'completed'),
      seated: of('seated'),
      finished: of('completed'),
      noShows: of('no_show'),
    },
    coversByStep: steps.map((step) => ({
      time: time(step.startsAt),
      startsAt: step.startsAt.toISOString(),
      covers: step.covers,
      maxCovers: step.capCovers,
    })),
    nextArrivals: arrivals.map(({ row, tables }) => ({
      id: row.id,
      time: time(row.startsAt),
      startsAt: row.startsAt.toISOString(),
      name: row.guestName,
      partySize: row.partySize,
      status: row.status,
      tables,
      notes: row.notes ?? undefined,
    })),
  };
}

/** Names of the tables a reservation occupies, in order. */
const tableNames = () => sql<string[]>`array(
  select t.name from ${schema.tableAllocations} a join ${schema.diningTables} t on t.id = a.table_id
  where a.claim_id = ${schema.reservations}.id and a.live order by t.name)`;
