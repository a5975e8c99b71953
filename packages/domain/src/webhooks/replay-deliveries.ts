import { and, asc, eq, gte, inArray, newId, schema, type Tx } from '@tavola/db';
import type { WebhookDelivery } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { insertTasks } from '../tasks/insert-tasks.ts';
import { findEndpoint } from './find-endpoint.ts';
import { findDelivery, presentDelivery } from './list-deliveries.ts';
import { deliveryTask } from './plan-deliveries.ts';

type DeliveryRow = typeof schema.webhookDeliveries.$inferSelect;

const MOST_AT_ONCE = 10_000;

/** Sends a delivery again, whatever became of it: same id, same bytes, a ladder of its own. */
export async function replayDelivery(ctx: Ctx, { id }: { id: string }): Promise<WebhookDelivery> {
  const original = await findDelivery(ctx, id);
  await requireEnabled(ctx, original.endpointId);
  const replay = await commitOnce(ctx, async (tx) => {
    const [row] = await insertReplays(ctx, tx, [original]);
    if (!row) throw new DomainError('INTERNAL');
    return presentDelivery(row);
  });
  ctx.ring('tasks');
  return replay;
}

/** Sends again every delivery of the endpoint that failed or was dropped since then, oldest first. */
export async function replaySince(ctx: Ctx, input: { id: string; since: string }): Promise<{ replayed: number }> {
  await requireEnabled(ctx, input.id);
  const result = await commitOnce(ctx, async (tx) => {
    const { webhookDeliveries: deliveries } = schema;
    const failed = await tx
      .select()
      .from(deliveries)
      .where(
        and(
          eq(deliveries.endpointId, input.id),
          inArray(deliveries.state, ['failed', 'cancelled']),
          gte(deliveries.createdAt, new Date(input.since)),
        ),
      )
      .orderBy(asc(deliveries.createdAt))
      .limit(MOST_AT_ONCE);
    return { replayed: (await insertReplays(ctx, tx, failed)).length };
  });
  ctx.ring('tasks');
  return result;
}

async function requireEnabled(ctx: Ctx, endpointId: string): Promise<void> {
  const endpoint = await findEndpoint(ctx, endpointId);
  if (!endpoint.enabled) throw new DomainError('CONFLICT', { details: { reason: 'The endpoint is switched off' } });
}

/** A replay of a replay belongs to the original; each has a row of its own in the log. */
async function insertReplays(ctx: Ctx, tx: Tx, originals: DeliveryRow[]): Promise<DeliveryRow[]> {
  if (originals.length === 0) return [];
  const now = ctx.clock();
  const rows = await tx
    .insert(schema.webhookDeliveries)
    .values(
      originals.map(({ id, endpointId, eventId, eventName, body }) => ({
        id: newId(),
        endpointId,
        eventId,
        eventName,
        body,
        createdAt: now,
        nextAttemptAt: now,
        replayOf: id,
      })),
    )
    .onConflictDoNothing()
    .returning();
  await insertTasks(
    tx,
    rows.map((row) => deliveryTask(row.id, now)),
    now,
    { queues: false },
  );
  return rows;
}
