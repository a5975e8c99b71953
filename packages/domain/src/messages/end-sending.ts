import { eq, inTransaction, schema, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-tasks.ts';
import { finishTasks } from '../tasks/finish-task.ts';

export type SendingResult =
  | { state: 'sent'; providerId: string }
  /** No provider is set: the log keeps it. */
  | { state: 'skipped'; reason: string }
  /** The provider refused for good; trying again would be refused again. */
  | { state: 'failed'; reason: string };

export interface EndedSending {
  task: TaskRow;
  messageId: string;
  result: SendingResult;
}

/** Writes how hand-overs went and ends their tasks, together. */
export async function endSendings(ctx: Ctx, ended: EndedSending[]): Promise<void> {
  const now = ctx.clock();
  const { messages } = schema;
  const rows = ended.map(({ messageId, result }) =>
    result.state === 'sent'
      ? { id: messageId, state: result.state, sent_at: now, provider_id: result.providerId, error: null }
      : { id: messageId, state: result.state, sent_at: null, provider_id: null, error: result.reason },
  );
  await inTransaction(
    ctx.db,
    (tx) =>
      Promise.all([
        finishTasks(
          tx,
          ended.map(({ task }) => task),
          now,
        ),
        tx.execute(sql`
          update ${messages} set state = ended.state, sent_at = ended.sent_at, provider_id = ended.provider_id, error = ended.error
          from json_populate_recordset(null::${messages}, ${JSON.stringify(rows)}::text::json) as ended
          where ${messages.id} = ended.id`),
      ]),
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
