import { newId, schema, type Tx } from '@tavola/db';
import type { EventName } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';

export interface NewEvent {
  locationId: string | null;
  /** The object the version belongs to, e.g. `{ kind: 'order', id }`. */
  object: { kind: string; id: string };
  /** Rises with each event of the object; receivers drop older ones. */
  version: number;
  /** State of the object without contact data; consumers that may see contact data read it from the object itself. */
  payload: Record<string, unknown>;
  previous?: Record<string, unknown>;
}

export function eventRow(ctx: Ctx, name: EventName, event: NewEvent): typeof schema.events.$inferInsert {
  return {
    id: newId(),
    mode: ctx.actor.mode,
    name,
    locationId: event.locationId,
    objectKind: event.object.kind,
    objectId: event.object.id,
    version: event.version,
    payload: event.payload,
    previous: event.previous ?? null,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    channel: ctx.actor.channel,
    requestId: ctx.requestId,
    depth: ctx.actor.depth,
  };
}

/**
 * The only way an event comes to be: one row in the business transaction, which is outbox, audit trail, webhook payload
 * and replay log at once. It exists exactly if the business rows do.
 */
export async function recordEvent(tx: Tx, ctx: Ctx, name: EventName, event: NewEvent): Promise<void> {
  await tx.insert(schema.events).values(eventRow(ctx, name, event));
}
