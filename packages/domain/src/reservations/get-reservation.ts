import { asc, eq, schema } from '@tavola/db';
import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findReservation, tablesOf } from './find-reservation.ts';
import { presentReservation } from './present-reservation.ts';

/** One reservation; the house also sees its tables and its whole history. */
export async function getReservation(ctx: Ctx, input: { id: string }): Promise<Reservation> {
  const { row, rules } = await findReservation(ctx, input.id, 'read');
  const [tableIds, history] = await Promise.all([tablesOf(ctx, row.id), historyOf(ctx, row.id)]);
  return presentReservation(ctx, rules, row, { tableIds, history });
}

/** Everything that happened to a reservation, oldest first. */
export async function historyOf(ctx: Ctx, id: string): Promise<NonNullable<Reservation['history']>> {
  const { reservationHistory } = schema;
  const rows = await ctx.db
    .select()
    .from(reservationHistory)
    .where(eq(reservationHistory.reservationId, id))
    .orderBy(asc(reservationHistory.at), asc(reservationHistory.id));
  return rows.map((row) => ({
    at: row.at.toISOString(),
    action: row.action,
    actor: { kind: row.actorKind, channel: row.channel, ...(row.actorName ? { name: row.actorName } : {}) },
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.text ? { text: row.text } : {}),
    ...(row.before ? { before: row.before } : {}),
    ...(row.after ? { after: row.after } : {}),
  }));
}
