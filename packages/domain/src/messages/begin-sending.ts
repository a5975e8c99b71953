import { and, eq, inArray, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

export type MessageRow = typeof schema.messages.$inferSelect;

/**
 * Marks a message as being handed over and returns it; undefined once it was sent or given up. A worker that dies
 * between hand-over and {@link endSending} leaves it `sending`, and it is handed over again after the lease: SMTP knows
 * no key against that, so mail is at least once with this one window.
 */
export async function beginSending(ctx: Ctx, messageId: string): Promise<MessageRow | undefined> {
  const { messages } = schema;
  const [row] = await ctx.db
    .update(messages)
    .set({ state: 'sending' })
    .where(and(eq(messages.id, messageId), inArray(messages.state, ['queued', 'sending'])))
    .returning();
  return row;
}
