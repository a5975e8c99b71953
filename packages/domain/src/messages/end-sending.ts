import { eq, inTransaction, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-task.ts';
import { finishTask } from '../tasks/finish-task.ts';

export type SendingResult =
  | { state: 'sent'; providerId: string }
  /** No provider is set: the log keeps it. */
  | { state: 'skipped'; reason: string }
  /** The provider refused for good; trying again would be refused again. */
  | { state: 'failed'; reason: string };

/** Writes how the hand-over went and ends its task, together. */
export async function endSending(ctx: Ctx, task: TaskRow, messageId: string, result: SendingResult): Promise<void> {
  const now = ctx.clock();
  await inTransaction(
    ctx.db,
    async (tx) => {
      const written = tx
        .update(schema.messages)
        .set({
          state: result.state,
          sentAt: result.state === 'sent' ? now : null,
          providerId: result.state === 'sent' ? result.providerId : null,
          error: result.state === 'sent' ? null : result.reason,
        })
        .where(eq(schema.messages.id, messageId));
      await Promise.all([finishTask(tx, task, now), written]);
    },
    { isolation: 'read committed' },
  );
}

/** Notes why the last hand-over did not work; the message waits for the next one, or is given up. */
export async function noteSendingFailure(ctx: Ctx, messageId: string, reason: string, givenUp: boolean): Promise<void> {
  await ctx.db
    .update(schema.messages)
    .set({ state: givenUp ? 'failed' : 'queued', error: reason })
    .where(eq(schema.messages.id, messageId));
}
