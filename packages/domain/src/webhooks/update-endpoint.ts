import { eq, schema } from '@tavola/db';
import type { UpdateEndpoint, WebhookEndpoint } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';
import { requireEndpointUrl } from './check-endpoint-url.ts';
import { findEndpoint, presentEndpoint, requireContactRight } from './find-endpoint.ts';

/** Changes the given fields. Switching an endpoint on again starts its failure clock anew. */
export async function updateEndpoint(ctx: Ctx, input: UpdateEndpoint): Promise<WebhookEndpoint> {
  const { id, url, events, location, enabled, ...plain } = input;
  const before = await findEndpoint(ctx, id);
  // Where contact data goes is theirs to say who may read it.
  const leadsElsewhere = url !== undefined && url !== before.url;
  requireContactRight(ctx, input.includeContact ?? (before.includeContact && leadsElsewhere));
  if (leadsElsewhere) await requireEndpointUrl(url);
  const locationId = location ? (await findLocation(ctx, location)).id : location;
  if (enabled && !before.enabled) await requireEndpointUrl(url ?? before.url);
  return commitOnce(ctx, async (tx) => {
    const { webhookEndpoints: endpoints } = schema;
    const changes = {
      ...plain,
      ...(url === undefined ? {} : { url }),
      ...(events === undefined ? {} : { events: [...new Set(events)] }),
      ...(locationId === undefined || (locationId === null && ctx.actor.locationIds !== null) ? {} : { locationId }),
      ...(enabled === undefined
        ? {}
        : { enabled, disabledReason: enabled ? null : ('owner' as const), failingSince: null }),
    };
    if (Object.keys(changes).length === 0) return presentEndpoint(ctx, before, tx);
    const [row] = await tx.update(endpoints).set(changes).where(eq(endpoints.id, id)).returning();
    return presentEndpoint(ctx, row ?? before, tx);
  });
}
