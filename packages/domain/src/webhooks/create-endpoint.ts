import { newId, schema } from '@tavola/db';
import { API_VERSION } from '@tavola/shared';
import type { CreateEndpoint, WebhookEndpointWithSecret } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findLocation } from '../locations/find-location.ts';
import { requireEndpointUrl } from './check-endpoint-url.ts';
import { newSecret, openSecret, sealSecret } from './endpoint-secret.ts';
import { type EndpointRow, presentEndpoint, requireContactRight } from './find-endpoint.ts';

/** Adds an endpoint. Its secret is in this answer and never again. */
export async function createEndpoint(ctx: Ctx, input: CreateEndpoint): Promise<WebhookEndpointWithSecret> {
  requireContactRight(ctx, input.includeContact);
  await requireEndpointUrl(input.url);
  const locationId = input.location ? (await findLocation(ctx, input.location)).id : null;
  if (locationId === null && ctx.actor.locationIds !== null) {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'location', message: 'Name one of your locations' }] },
    });
  }
  const id = newId();
  const row: EndpointRow = {
    id,
    mode: ctx.actor.mode,
    url: input.url,
    description: input.description,
    events: [...new Set(input.events)],
    rulesOnly: input.rulesOnly,
    locationId,
    includeContact: input.includeContact,
    apiVersion: API_VERSION,
    secret: sealSecret(ctx, id, newSecret()),
    previousSecret: null,
    previousSecretUntil: null,
    enabled: true,
    disabledReason: null,
    failingSince: null,
    lastSuccessAt: null,
    createdAt: ctx.clock(),
  };
  // The stored answer of an idempotent write holds the secret sealed; a replay opens it again.
  const { sealed, ...endpoint } = await commitOnce(ctx, async (tx) => {
    await tx.insert(schema.webhookEndpoints).values(row);
    return { ...(await presentEndpoint(ctx, row, tx)), sealed: row.secret };
  });
  return { ...endpoint, secret: openSecret(ctx, endpoint.id, sealed) };
}
