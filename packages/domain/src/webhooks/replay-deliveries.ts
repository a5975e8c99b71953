import { and, anyOf, asc, eq, gte, insertNewRows, newId, schema, sql, type Tx } from '@tavola/db';
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

/**
 * Sends again what failed or was dropped on its way to the endpoint since then, oldest first; `which: 'all'` sends what
 * was delivered as well, for a receiver that lost it. What is still on its way is left alone.
 */
export async function replaySince(
  ctx: Ctx,
  input: { id: string; since: string; which?: 'failed' | 'all' },
): Promise<{ replayed: number }> {
  await requireEnabled(ctx, input.id);
  const result = await commitOnce(ctx, async (tx) => {
    const chosen = await chooseSince(tx, input);
    return { replayed: (await insertReplays(ctx, tx, chosen)).length };
  });
  ctx.ring('tasks');
  return result;
}

/** One delivery for each event, so that a receiver hears of it once however often it was sent before. */
async function chooseSince(tx: Tx, { id, since, which }: Parameters<typeof replaySince>[1]): Promise<DeliveryRow[]> {
  const { webhookDeliveries: deliveries } = schema;
  const settled = sql.raw(which === 'all' ? "'pending'" : "'pending', 'delivered'");
  const rows = await tx
    .selectDistinctOn([deliveries.eventId])
    .from(deliveries)
    .where(
      and(
        eq(deliveries.endpointId, id),
        gte(deliveries.createdAt, new Date(since)),
        sql`not exists (select 1 from webhook_deliveries other where other.endpoint_id = ${deliveries.endpointId}
          and other.event_id = ${deliveries.eventId} and other.state in (${settled}))`,
      ),
    )
    .orderBy(asc(deliveries.eventId), asc(deliveries.createdAt))
    .limit(MOST_AT_ONCE);
  return rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

async function requireEnabled(ctx: Ctx, endpointId: string): Promise<void> {
  const endpoint = await findEndpoint(ctx, endpointId);
  if (!endpoint.enabled) throw new DomainError('CONFLICT', { details: { reason: 'The endpoint is switched off' } });
}

/** Each replay has a row of its own in the log. One that was replayed before continues the line of its last replay. */
async function insertReplays(ctx: Ctx, tx: Tx, originals: DeliveryRow[]): Promise<DeliveryRow[]> {
  if (originals.length === 0) return [];
  const now = ctx.clock();
  const { webhookDeliveries: deliveries } = schema;
  const drafts = originals.map(
    ({ id, endpointId, eventId, eventName, body }): DeliveryRow => ({
      id: newId(),
      endpointId,
      eventId,
      eventName,
      body,
      state: 'pending',
      attempts: 0,
      createdAt: now,
      nextAttemptAt: now,
      deliveredAt: null,
      replayOf: id,
      error: null,
    }),
  );
  const added = await insertNewRows(tx, deliveries, drafts);
  const rows = drafts.filter(({ id }) => added.has(id));
  await insertTasks(
    tx,
    rows.map((row) => deliveryTask(row.id)),
    now,
    { queues: false },
  );
  const begun = new Set(rows.map(({ replayOf }) => replayOf));
  const again = originals.map(({ id }) => id).filter((id) => !begun.has(id));
  if (again.length === 0) return rows;
  const earlier = await tx.select().from(deliveries).where(anyOf(deliveries.replayOf, again));
  return [...rows, ...(await insertReplays(ctx, tx, earlier))];
}
