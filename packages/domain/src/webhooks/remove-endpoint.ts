import { eq, schema } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { findEndpoint } from './find-endpoint.ts';

/** Deletes an endpoint with its log; deliveries still waiting are dropped. */
export async function removeEndpoint(ctx: Ctx, { id }: { id: string }): Promise<{ id: string; removed: boolean }> {
  return commitOnce(ctx, async (tx) => {
    await findEndpoint(ctx, id, tx);
    await tx.delete(schema.webhookEndpoints).where(eq(schema.webhookEndpoints.id, id));
    return { id, removed: true };
  });
}
