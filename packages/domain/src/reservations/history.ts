import { newId, type schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

export type HistoryRow = typeof schema.reservationHistory.$inferInsert;

export interface HistoryDetails {
  reason?: string | undefined;
  text?: string | undefined;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** One line of a reservation's history: who did what through which channel, with before and after. */
export function historyRow(
  ctx: Ctx,
  reservation: { id: string },
  now: number,
  action: string,
  details: HistoryDetails = {},
): HistoryRow {
  const { actor } = ctx;
  return {
    id: newId(),
    reservationId: reservation.id,
    at: new Date(Math.floor(now)),
    action,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    channel: actor.channel,
    reason: details.reason ?? null,
    text: details.text ?? null,
    before: details.before ?? null,
    after: details.after ?? null,
  };
}
