import { and, type DbOrTx, desc, eq, ilike, or, schema } from '@tavola/db';
import type { MessageChannel, MessageState } from '@tavola/shared';
import type { Message, MessageSummary } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { after, nextCursor } from '../operations/keyset.ts';
import type { MessageRow } from './begin-sending.ts';
import { maskRecipient } from './mask-recipient.ts';
import { sendTask } from './new-message.ts';

export interface ListMessages {
  channel?: MessageChannel | undefined;
  state?: MessageState | undefined;
  template?: string | undefined;
  objectId?: string | undefined;
  /** Part of the recipient or subject. */
  query?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** The message log, newest first. */
export async function listMessages(
  ctx: Ctx,
  { channel, state, template, objectId, query, cursor, limit = 50 }: ListMessages,
): Promise<{ items: MessageSummary[]; nextCursor: string | null }> {
  const { messages } = schema;
  const pattern = query ? `%${query.replace(/[\\%_]/g, '\\$&')}%` : undefined;
  const rows = await ctx.db
    .select()
    .from(messages)
    .where(
      and(
        channel ? eq(messages.channel, channel) : undefined,
        state ? eq(messages.state, state) : undefined,
        template ? eq(messages.template, template) : undefined,
        objectId ? eq(messages.objectId, objectId) : undefined,
        pattern ? or(ilike(messages.recipient, pattern), ilike(messages.subject, pattern)) : undefined,
        after(cursor, messages.createdAt, messages.id),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit + 1);
  return {
    items: rows.slice(0, limit).map((row) => summarise(ctx, row)),
    nextCursor: nextCursor(rows, limit, (row) => [row.createdAt, row.id]),
  };
}

/** One message as it left, word for word. */
export async function getMessage(ctx: Ctx, { id }: { id: string }): Promise<Message> {
  const [row] = await ctx.db.select().from(schema.messages).where(eq(schema.messages.id, id));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'message' } });
  return presentMessage(ctx, row);
}

/** A message with how its hand-over stands. Pass the transaction that has just changed it. */
export async function presentMessage(ctx: Ctx, row: MessageRow, db: DbOrTx = ctx.db): Promise<Message> {
  const { text, html, eventId, objectKind, objectId, providerId, error } = row;
  const attachments = row.attachments.map(({ filename, contentType }) => ({ filename, contentType }));
  const { tasks } = schema;
  const [task] = await db
    .select({ attempts: tasks.attempts, state: tasks.state, runAt: tasks.runAt })
    .from(tasks)
    .where(eq(tasks.effectKey, sendTask(row.id).effectKey));
  return {
    ...summarise(ctx, row),
    text,
    html,
    attachments,
    eventId,
    objectKind,
    objectId,
    providerId,
    error,
    attempts: task?.attempts ?? 0,
    nextAttemptAt: task?.state === 'pending' ? task.runAt.toISOString() : null,
  };
}

function summarise(ctx: Ctx, row: MessageRow): MessageSummary {
  const { id, channel, recipient, template, locale, subject, state } = row;
  return {
    id,
    channel,
    recipient: maskRecipient(ctx, recipient),
    template,
    locale,
    subject,
    state,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
