import { and, eq, inArray, schema } from '@tavola/db';
import type { Message } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { insertTasks } from '../tasks/insert-tasks.ts';
import { presentMessage } from './list-messages.ts';
import { sendTask } from './new-message.ts';

/** Sends a message that failed or was only logged once more. One that was sent is refused: nobody gets it twice. */
export async function resendMessage(ctx: Ctx, { id }: { id: string }): Promise<Message> {
  const now = ctx.clock();
  const message = await commitOnce(ctx, async (tx) => {
    const { messages, tasks } = schema;
    const [row] = await tx
      .update(messages)
      .set({ state: 'queued', error: null })
      .where(and(eq(messages.id, id), inArray(messages.state, ['failed', 'skipped'])))
      .returning();
    if (!row)
      throw new DomainError('CONFLICT', { details: { reason: 'Only a message that did not leave can be sent again' } });
    const task = sendTask(id);
    await tx
      .update(tasks)
      .set({
        state: 'pending',
        runAt: now,
        attempts: 0,
        leaseUntil: null,
        queuedUntil: null,
        doneAt: null,
        error: null,
      })
      .where(eq(tasks.effectKey, task.effectKey));
    await insertTasks(tx, [task], now, { queues: false });
    return presentMessage(ctx, row, tx);
  });
  ctx.ring('tasks');
  return message;
}
