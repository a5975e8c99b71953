import { anyOf, eq, inTransaction, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-tasks.ts';
import { finishTask } from '../tasks/finish-task.ts';
import { openSecret } from './endpoint-secret.ts';

export interface Attempt {
  deliveryId: string;
  endpointId: string;
  url: string;
  /** Constant over all attempts and replays: the receiver's key against doubles. */
  webhookId: string;
  body: string;
  /** Newest first; after a rotation the old one signs along. */
  secrets: string[];
  /** How many attempts came before this one. */
  earlier: number;
  /** The endpoint has been failing, so it may take its time. */
  slow: boolean;
}

/**
 * What to send for each of these tasks, by task id. A delivery that is over, or whose endpoint is switched off, ends
 * its task and is not in the answer.
 */
export async function beginAttempts(ctx: Ctx, tasks: TaskRow[]): Promise<Map<string, Attempt>> {
  const { webhookDeliveries: deliveries, webhookEndpoints: endpoints } = schema;
  const rows = await ctx.db
    .select()
    .from(deliveries)
    .innerJoin(endpoints, eq(endpoints.id, deliveries.endpointId))
    .where(anyOf(deliveries.id, tasks.map(deliveryOf)));
  const known = new Map(rows.map((row) => [row.webhook_deliveries.id, row]));
  const attempts = new Map<string, Attempt>();
  for (const task of tasks) {
    const row = known.get(deliveryOf(task));
    if (row?.webhook_deliveries.state === 'pending' && row.webhook_endpoints.enabled) {
      attempts.set(task.id, describeAttempt(ctx, row.webhook_deliveries, row.webhook_endpoints));
    } else await drop(ctx, task, row?.webhook_deliveries.state);
  }
  return attempts;
}

const deliveryOf = (task: TaskRow): string => String(task.payload.deliveryId);

function describeAttempt(
  ctx: Ctx,
  delivery: typeof schema.webhookDeliveries.$inferSelect,
  endpoint: typeof schema.webhookEndpoints.$inferSelect,
): Attempt {
  const overlap = endpoint.previousSecret && endpoint.previousSecretUntil && endpoint.previousSecretUntil > ctx.clock();
  const sealed = [endpoint.secret, ...(overlap && endpoint.previousSecret ? [endpoint.previousSecret] : [])];
  return {
    deliveryId: delivery.id,
    endpointId: endpoint.id,
    url: endpoint.url,
    webhookId: delivery.eventId,
    body: delivery.body,
    secrets: sealed.map((secret) => openSecret(ctx, endpoint.id, secret)),
    earlier: delivery.attempts,
    slow: endpoint.failingSince !== null,
  };
}

async function drop(ctx: Ctx, task: TaskRow, state: string | undefined): Promise<void> {
  const { webhookDeliveries: deliveries } = schema;
  await inTransaction(
    ctx.db,
    async (tx) => {
      if (!(await finishTask(tx, task, ctx.clock())) || state !== 'pending') return;
      await tx
        .update(deliveries)
        .set({ state: 'cancelled', nextAttemptAt: null, error: 'The endpoint is switched off' })
        .where(eq(deliveries.id, deliveryOf(task)));
    },
    { isolation: 'read committed' },
  );
}
