import { and, asc, type DbOrTx, eq, inArray, schema } from '@tavola/db';
import { KITCHEN_LANES } from '@tavola/shared';
import type { BoardSnapshot, Ticket } from '@tavola/shared/schemas';
import type { LocationRow } from '../locations/find-location.ts';
import { readLines } from '../orders/read-orders.ts';
import { presentTicket } from './present-ticket.ts';

/** More open tickets than this are not a kitchen any more; the earliest to fire are shown. */
const MOST_TICKETS = 1_000;

/** These orders as tickets, whatever their status. */
export async function readTickets(db: DbOrTx, orderIds: readonly string[]): Promise<Map<string, Ticket>> {
  const { orders } = schema;
  const ids = [...new Set(orderIds)];
  if (ids.length === 0) return new Map();
  const [rows, lines] = await Promise.all([
    db.select().from(orders).where(inArray(orders.id, ids)),
    readLines(db, ids),
  ]);
  return new Map(rows.map((order) => [order.id, presentTicket(order, lines.get(order.id) ?? [])]));
}

/** Everything the kitchen of a location has open, the earliest to fire first; scheduled orders come with their `fireAt`. */
export async function readBoard(db: DbOrTx, location: LocationRow): Promise<BoardSnapshot> {
  const { orders } = schema;
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.locationId, location.id), inArray(orders.status, [...KITCHEN_LANES])))
    .orderBy(asc(orders.fireAt), asc(orders.id))
    .limit(MOST_TICKETS);
  const ids = rows.map((order) => order.id);
  const lines = ids.length === 0 ? new Map() : await readLines(db, ids);
  const tickets = rows.map((order) => presentTicket(order, lines.get(order.id) ?? []));
  const stations = await readStations(db, location.mode);
  const inUse = tickets.flatMap((ticket) => ticket.lines.map((line) => line.station));
  return {
    location: location.slug,
    timezone: location.timezone,
    stations: [...new Set([...stations, ...inUse])].sort(),
    tickets,
  };
}

async function readStations(db: DbOrTx, mode: LocationRow['mode']): Promise<string[]> {
  const { menuItems } = schema;
  const rows = await db
    .selectDistinct({ station: menuItems.station })
    .from(menuItems)
    .where(and(eq(menuItems.mode, mode), eq(menuItems.active, true)));
  return rows.map(({ station }) => station);
}
