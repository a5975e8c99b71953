import { and, desc, eq, ilike, or, schema } from '@tavola/db';
import type { MessageChannel, MessageState } from '@tavola/shared';
import type { Message, MessageSummary } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { after, nextCursor } from '../operations/keyset.ts';
import type { MessageRow } from './begin-sending.ts';

export interface ListMessages {
  channel?: MessageChannel | undefined;
  state?: MessageState | undefined;
  objectId?: string | undefined;
  /** Part of the recipient or subject. */
  query?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** The message log, newest first. */
export async function listMessages(
  ctx: Ctx,
  { channel, state, objectId, query, cursor, limit = 50 }: ListMessages,
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
        objectId ? eq(messages.objectId, objectId) : undefined,
        pattern ? or(ilike(messages.recipient, pattern), ilike(messages.subject, pattern)) : undefined,
        after(cursor, messages.createdAt, messages.id),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit + 1);
  return {
    items: rows.slice(0, limit).map(summarise),
    nextCursor: nextCursor(rows, limit, (row) => [row.createdAt, row.id]),
  };
}

/** One message as it left, word for word. */
export async function getMessage(ctx: Ctx, { id }: { id: string }): Promise<Message> {
  const [row] = await ctx.db.select().from(schema.messages).where(eq(schema.messages.id, id));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'message' } });
  return presentMessage(row);
}

export function presentMessage(row: MessageRow): Message {
  const { text, html, eventId, objectKind, objectId, providerId, error } = row;
  const attachments = row.attachments.map(({ filename, contentType }) => ({ filename, contentType }));
  return { ...summarise(row), text, html, attachments, eventId, objectKind, objectId, providerId, error };
}

function summarise(row: MessageRow): MessageSummary {
  const { id, channel, recipient, template, locale, subject, state } = row;
  return {
    id,
    channel,
    recipient,
    template,
    locale,
    subject,
    state,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}
