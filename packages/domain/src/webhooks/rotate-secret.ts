import { eq, schema } from '@tavola/db';
import { WEBHOOK_ROTATION_HOURS } from '@tavola/shared';
import type { WebhookEndpointWithSecret } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { newSecret, openSecret, sealSecret } from './endpoint-secret.ts';
import { findEndpoint, presentEndpoint } from './find-endpoint.ts';

/** A new secret, shown once. The old one signs along for 24 hours, or not at all with `overlapHours` 0. */
export async function rotateSecret(
  ctx: Ctx,
  { id, overlapHours = WEBHOOK_ROTATION_HOURS }: { id: string; overlapHours?: number | undefined },
): Promise<WebhookEndpointWithSecret> {
  const fresh = sealSecret(ctx, id, newSecret());
  const until = new Date(ctx.clock().getTime() + overlapHours * 3_600_000);
  const { sealed, ...endpoint } = await commitOnce(ctx, async (tx) => {
    const before = await findEndpoint(ctx, id, tx);
    const overlaps = overlapHours > 0;
    const [row] = await tx
      .update(schema.webhookEndpoints)
      .set({
        secret: fresh,
        previousSecret: overlaps ? before.secret : null,
        previousSecretUntil: overlaps ? until : null,
      })
      .where(eq(schema.webhookEndpoints.id, id))
      .returning();
    return { ...(await presentEndpoint(ctx, row ?? before, tx)), sealed: fresh };
  });
  return { ...endpoint, secret: openSecret(ctx, id, sealed) };
}
