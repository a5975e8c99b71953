import { and, asc, desc, eq, schema } from '@tavola/db';
import type { DeliveryState } from '@tavola/shared';
import type { WebhookDelivery, WebhookDeliveryDetail } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { after, nextCursor } from '../operations/keyset.ts';
import { withoutContact } from './envelope.ts';
import { findEndpoint } from './find-endpoint.ts';

type DeliveryRow = typeof schema.webhookDeliveries.$inferSelect;

export interface ListDeliveries {
  /** The endpoint. */
  id: string;
  state?: DeliveryState | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Deliveries of an endpoint, newest first. */
export async function listDeliveries(
  ctx: Ctx,
  { id, state, cursor, limit = 50 }: ListDeliveries,
): Promise<{ items: WebhookDelivery[]; nextCursor: string | null }> {
  await findEndpoint(ctx, id);
  const { webhookDeliveries: deliveries } = schema;
  const rows = await ctx.db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.endpointId, id),
        state ? eq(deliveries.state, state) : undefined,
        after(cursor, deliveries.createdAt, deliveries.id),
      ),
    )
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(limit + 1);
  return {
    items: rows.slice(0, limit).map(presentDelivery),
    nextCursor: nextCursor(rows, limit, (row) => [row.createdAt, row.id]),
  };
}

/**
 * One delivery with the body that was signed and the log of its attempts. Who may not read guests gets the body without
 * contact data.
 */
export async function getDelivery(ctx: Ctx, { id }: { id: string }): Promise<WebhookDeliveryDetail> {
  const row = await findDelivery(ctx, id);
  const { webhookAttempts: attempts } = schema;
  const log = await ctx.db.select().from(attempts).where(eq(attempts.deliveryId, id)).orderBy(asc(attempts.at));
  return {
    ...presentDelivery(row),
    body: ctx.actor.permissions.has('guests:read') ? row.body : withoutContact(row.body),
    log: log.map(({ at, status, latencyMs, error, response, headers }) => ({
      at: at.toISOString(),
      status,
      latencyMs,
      error,
      response,
      headers,
    })),
  };
}

/** The delivery, if the actor may see its endpoint. */
export async function findDelivery(ctx: Ctx, id: string): Promise<DeliveryRow> {
  const [row] = await ctx.db.select().from(schema.webhookDeliveries).where(eq(schema.webhookDeliveries.id, id));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'delivery' } });
  await findEndpoint(ctx, row.endpointId);
  return row;
}

export function presentDelivery(row: DeliveryRow): WebhookDelivery {
  return {
    id: row.id,
    endpointId: row.endpointId,
    event: row.eventName,
    eventId: row.eventId,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    replayOf: row.replayOf,
  };
}
