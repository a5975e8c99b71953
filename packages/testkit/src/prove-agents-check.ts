import type { Sql } from 'postgres';
import type { BookingOperation } from './booking-history.ts';
import { checkBookings, type Violation } from './history-checker.ts';
import type { AgentIntent } from './prove-agents.ts';

/** Compares what agents believe with the database: one reservation for each intent that was booked, none for another, no table twice. */
export async function checkIntents(
  sql: Sql,
  locationId: string,
  intents: readonly AgentIntent[],
  history: readonly BookingOperation[],
): Promise<Violation[]> {
  const rows = await sql`
    select guest_name as guest, array_agg(id::text) as ids from reservations
    where location_id = ${locationId} and status in ('pending', 'confirmed') group by 1`;
  const made = new Map(rows.map((row) => [String(row.guest), row.ids as string[]]));
  const wrong = intents.flatMap(({ guest, outcome, reservationId }) => {
    const ids = made.get(guest) ?? [];
    made.delete(guest);
    if (outcome === 'unresolved')
      return [{ invariant: 'I5', what: `${guest} never learnt what became of the booking` }];
    if (ids.length > 1) return [{ invariant: 'I3', what: `${guest} has ${ids.length} tables` }];
    if (outcome === 'full' && ids.length > 0)
      return [{ invariant: 'I4', what: `${guest} was told no and has a table` }];
    if (outcome === 'booked' && ids[0] !== reservationId)
      return [{ invariant: 'I2', what: `${guest} was told ${reservationId}, the book has ${ids[0]}` }];
    return [];
  });
  const strangers = [...made.keys()].map((guest) => ({
    invariant: 'I3',
    what: `${guest} has a table and never asked`,
  }));
  return [...wrong, ...strangers, ...(await checkBookings(sql, locationId, history))];
}
