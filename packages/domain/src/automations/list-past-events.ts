import { and, desc, eq, schema } from '@tavola/db';
import type { EventName } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';
import { eventSubject } from './event-subject.ts';

/** The latest events of a name, newest first, for trying a text on one that really happened. */
export async function listPastEvents(
  ctx: Ctx,
  { event, limit }: { event: EventName; limit: number },
): Promise<{ items: { id: string; at: string; subject: string | null }[] }> {
  const { events } = schema;
  const rows = await ctx.db
    .select({ id: events.id, at: events.at, payload: events.payload })
    .from(events)
    .where(and(eq(events.name, event), eq(events.mode, ctx.actor.mode)))
    .orderBy(desc(events.at))
    .limit(limit);
  return { items: rows.map(({ id, at, payload }) => ({ id, at: at.toISOString(), subject: eventSubject(payload) })) };
}
