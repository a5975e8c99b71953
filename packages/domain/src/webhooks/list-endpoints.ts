import { desc, eq, schema } from '@tavola/db';
import type { WebhookEndpoint } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findEndpoint, mayTouch, presentEndpoint } from './find-endpoint.ts';

export async function listEndpoints(ctx: Ctx): Promise<{ items: WebhookEndpoint[]; nextCursor: null }> {
  const { webhookEndpoints: endpoints } = schema;
  const rows = await ctx.db
    .select()
    .from(endpoints)
    .where(eq(endpoints.mode, ctx.actor.mode))
    .orderBy(desc(endpoints.createdAt), desc(endpoints.id));
  const seen = rows.filter((row) => mayTouch(ctx, row));
  return { items: await Promise.all(seen.map((row) => presentEndpoint(ctx, row))), nextCursor: null };
}

export async function getEndpoint(ctx: Ctx, { id }: { id: string }): Promise<WebhookEndpoint> {
  return presentEndpoint(ctx, await findEndpoint(ctx, id));
}
