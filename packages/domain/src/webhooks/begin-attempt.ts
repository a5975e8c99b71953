import { eq, inTransaction, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-task.ts';
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

/** What to send for this task, or undefined when the delivery is over or its endpoint is switched off. */
export async function beginAttempt(ctx: Ctx, task: TaskRow): Promise<Attempt | undefined> {
  const { webhookDeliveries: deliveries, webhookEndpoints: endpoints } = schema;
  const { deliveryId } = task.payload as { deliveryId: string };
  const [row] = await ctx.db
    .select()
    .from(deliveries)
    .innerJoin(endpoints, eq(endpoints.id, deliveries.endpointId))
    .where(eq(deliveries.id, deliveryId));
  const delivery = row?.webhook_deliveries;
  const endpoint = row?.webhook_endpoints;
  if (!delivery || !endpoint || delivery.state !== 'pending' || !endpoint.enabled) {
    await inTransaction(
      ctx.db,
      async (tx) => {
        if (!(await finishTask(tx, task, ctx.clock())) || delivery?.state !== 'pending') return;
        await tx
          .update(deliveries)
          .set({ state: 'cancelled', nextAttemptAt: null, error: 'The endpoint is switched off' })
          .where(eq(deliveries.id, deliveryId));
      },
      { isolation: 'read committed' },
    );
    return undefined;
  }
  const overlap = endpoint.previousSecret && endpoint.previousSecretUntil && endpoint.previousSecretUntil > ctx.clock();
  const sealed = [endpoint.secret, ...(overlap && endpoint.previousSecret ? [endpoint.previousSecret] : [])];
  return {
    deliveryId,
    endpointId: endpoint.id,
    url: endpoint.url,
    webhookId: delivery.eventId,
    body: delivery.body,
    secrets: sealed.map((secret) => openSecret(ctx, endpoint.id, secret)),
    earlier: delivery.attempts,
    slow: endpoint.failingSince !== null,
  };
}
