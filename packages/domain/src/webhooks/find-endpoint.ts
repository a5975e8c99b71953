import { and, type DbOrTx, eq, schema } from '@tavola/db';
import type { WebhookEndpoint } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

export type EndpointRow = typeof schema.webhookEndpoints.$inferSelect;

/** The endpoint, if the actor may see it: of its own mode and, for actors bound to locations, of one of those. */
export async function findEndpoint(ctx: Ctx, id: string, db: DbOrTx = ctx.db): Promise<EndpointRow> {
  const { webhookEndpoints: endpoints } = schema;
  const [row] = await db
    .select()
    .from(endpoints)
    .where(and(eq(endpoints.id, id), eq(endpoints.mode, ctx.actor.mode)));
  if (!row || !mayTouch(ctx, row)) throw new DomainError('NOT_FOUND', { details: { what: 'webhook' } });
  return row;
}

export const mayTouch = (ctx: Ctx, { locationId }: Pick<EndpointRow, 'locationId'>): boolean =>
  ctx.actor.locationIds === null || (locationId !== null && ctx.actor.locationIds.includes(locationId));

/** An endpoint as it is shown: never with its secret. */
export async function presentEndpoint(ctx: Ctx, row: EndpointRow, db: DbOrTx = ctx.db): Promise<WebhookEndpoint> {
  const { locations } = schema;
  const [location] = row.locationId
    ? await db.select({ slug: locations.slug }).from(locations).where(eq(locations.id, row.locationId))
    : [];
  const until = row.previousSecretUntil;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events as WebhookEndpoint['events'],
    location: location?.slug ?? null,
    includeContact: row.includeContact,
    rulesOnly: row.rulesOnly,
    apiVersion: row.apiVersion,
    enabled: row.enabled,
    disabledReason: row.disabledReason,
    failingSince: row.failingSince?.toISOString() ?? null,
    lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
    previousSecretUntil: until && until > ctx.clock() ? until.toISOString() : null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Contact data leaves only by someone who may read it; others cannot opt an endpoint in. */
export function requireContactRight(ctx: Ctx, includeContact: boolean | undefined): void {
  if (!includeContact || ctx.actor.permissions.has('guests:read')) return;
  throw new DomainError(ctx.actor.kind === 'key' ? 'INSUFFICIENT_SCOPE' : 'FORBIDDEN', {
    details: { required: 'guests:read' },
  });
}
