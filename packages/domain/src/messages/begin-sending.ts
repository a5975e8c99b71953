import { and, anyOf, inArray, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

export type MessageRow = typeof schema.messages.$inferSelect;

/**
 * Marks messages as being handed over and returns them, without those that were sent or given up. A worker that dies
 * between hand-over and {@link endSendings} leaves them `sending`, and they are handed over again after the lease: SMTP
 * knows no key against that, so mail is at least once with this one window.
 */
export function beginSendings(ctx: Ctx, messageIds: string[]): Promise<MessageRow[]> {
  const { messages } = schema;
  return ctx.db
    .update(messages)
    .set({ state: 'sending' })
    .where(and(anyOf(messages.id, messageIds), inArray(messages.state, ['queued', 'sending'])))
    .returning();
}
