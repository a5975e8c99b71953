import { newId, schema } from '@tavola/db';
import { API_VERSION } from '@tavola/shared';
import type { WebhookDelivery } from '@tavola/shared/schemas';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { insertTasks } from '../tasks/insert-tasks.ts';
import type { WebhookEnvelope } from './envelope.ts';
import { findEndpoint } from './find-endpoint.ts';
import { presentDelivery } from './list-deliveries.ts';
import { deliveryTask } from './plan-deliveries.ts';

/** Sends the sample of an event the endpoint listens to, signed and logged like a real one. */
export async function sendTestDelivery(ctx: Ctx, { id }: { id: string }): Promise<WebhookDelivery> {
  const endpoint = await findEndpoint(ctx, id);
  if (!endpoint.enabled) throw new DomainError('CONFLICT', { details: { reason: 'The endpoint is switched off' } });
  const now = ctx.clock();
  const eventId = newId();
  const name = (endpoint.events[0] ?? 'reservation.confirmed') as keyof typeof EVENT_CATALOG;
  const { sample, object } = EVENT_CATALOG[name];
  const envelope: WebhookEnvelope = {
    id: eventId,
    type: name,
    timestamp: now.toISOString(),
    apiVersion: API_VERSION,
    location: 'sample',
    actor: { kind: 'system', id: null, channel: 'system' },
    data: { object: (sample[object] ?? sample) as Record<string, unknown>, version: 1 },
  };
  const delivery = await commitOnce(ctx, async (tx) => {
    const [row] = await tx
      .insert(schema.webhookDeliveries)
      .values({
        id: newId(),
        endpointId: id,
        eventId,
        eventName: name,
        body: JSON.stringify(envelope),
        createdAt: now,
        nextAttemptAt: now,
      })
      .returning();
    if (!row) throw new DomainError('INTERNAL');
    await insertTasks(tx, [deliveryTask(row.id)], now, { queues: false });
    return presentDelivery(row);
  });
  ctx.ring('tasks');
  return delivery;
}
