import { newId, schema, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

/** One audit row in the transaction that changed a key or a channel. */
export async function auditKey(
  tx: Tx,
  ctx: Ctx,
  operation: string,
  objectId: string,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  await tx.insert(schema.auditLog).values({
    id: newId(),
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    channel: ctx.actor.channel,
    operation,
    objectId,
    outcome: 'ok',
    before: change.before ?? null,
    after: change.after ?? null,
    requestId: ctx.requestId,
  });
}
