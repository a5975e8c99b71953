import { and, anyOf, eq, insertNewRows, newId, schema, type Tx } from '@tavola/db';
import { findCustomers } from '../automations/find-customer.ts';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { NewTask } from '../tasks/insert-tasks.ts';
import { toEnvelope, type WebhookContact } from './envelope.ts';

type Endpoint = typeof schema.webhookEndpoints.$inferSelect;

export interface NewDelivery {
  endpoint: Endpoint;
  event: EventRow;
  /** What tells this delivery from the first one of the same event: a replayed delivery, or the rule that sends it. */
  cause?: string;
}

/** Writes one delivery per event and endpoint that asked for it, and returns the tasks that will send them. */
export async function planDeliveries(ctx: Ctx, tx: Tx, events: EventRow[]): Promise<NewTask[]> {
  const endpoints = await tx
    .select()
    .from(schema.webhookEndpoints)
    .where(and(eq(schema.webhookEndpoints.enabled, true), eq(schema.webhookEndpoints.rulesOnly, false)));
  const wanted = events.flatMap((event) =>
    endpoints.filter((endpoint) => wants(endpoint, event)).map((endpoint) => ({ endpoint, event })),
  );
  return insertDeliveries(ctx, tx, wanted);
}

function wants(endpoint: Endpoint, event: EventRow): boolean {
  return (
    endpoint.mode === event.mode &&
    (endpoint.events.length === 0 || endpoint.events.includes(event.name)) &&
    (endpoint.locationId === null || endpoint.locationId === event.locationId)
  );
}

/** The body is fixed here: every attempt and every replay sends the same bytes. */
export async function insertDeliveries(ctx: Ctx, tx: Tx, deliveries: NewDelivery[]): Promise<NewTask[]> {
  if (deliveries.length === 0) return [];
  const now = ctx.clock();
  const [slugs, contacts] = await Promise.all([locationSlugs(tx, deliveries), contactsOf(tx, deliveries)]);
  const rows = deliveries.map(({ endpoint, event, cause }) => ({
    id: newId(),
    endpointId: endpoint.id,
    eventId: event.id,
    eventName: event.name,
    body: JSON.stringify(
      toEnvelope(
        event,
        slugs.get(event.locationId ?? '') ?? null,
        endpoint.includeContact ? contacts.get(event.id) : undefined,
      ),
    ),
    createdAt: now,
    nextAttemptAt: now,
    replayOf: cause ?? null,
  }));
  const written = await insertNewRows(tx, schema.webhookDeliveries, rows);
  return [...written].map((id) => deliveryTask(id));
}

export const deliveryTask = (deliveryId: string): NewTask => ({
  kind: 'webhook.deliver',
  effectKey: `webhook:${deliveryId}`,
  payload: { deliveryId },
  subject: `delivery:${deliveryId}`,
});

/** By event, for the endpoints that opted in. */
async function contactsOf(tx: Tx, deliveries: NewDelivery[]): Promise<Map<string, WebhookContact>> {
  const events = deliveries.flatMap(({ endpoint, event }) => (endpoint.includeContact ? [event] : []));
  if (events.length === 0) return new Map();
  const customers = await findCustomers(
    tx,
    events.map(({ objectKind, objectId, payload }) => ({ kind: objectKind, id: objectId, payload })),
  );
  return new Map(
    events.flatMap(({ id }, index) => {
      const customer = customers[index];
      return customer ? [[id, { name: customer.name, email: customer.email, phone: customer.phone }] as const] : [];
    }),
  );
}

async function locationSlugs(tx: Tx, deliveries: NewDelivery[]): Promise<Map<string, string>> {
  const ids = [...new Set(deliveries.flatMap(({ event }) => event.locationId ?? []))];
  if (ids.length === 0) return new Map();
  const { locations } = schema;
  const rows = await tx
    .select({ id: locations.id, slug: locations.slug })
    .from(locations)
    .where(anyOf(locations.id, ids));
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
