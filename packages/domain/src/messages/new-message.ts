import { createHash } from 'node:crypto';
import { insertNewRows, newId, schema, type Tx } from '@tavola/db';
import type { Locale, MessageChannel } from '@tavola/shared';
import type { NewTask } from '../tasks/insert-tasks.ts';
import type { Attachment } from './calendar-entry.ts';

/** A message fully rendered, ready to be written down and sent. */
export interface NewMessage {
  /** Names the effect: a second message with the same key is never written. */
  effectKey: string;
  channel: MessageChannel;
  recipient: string;
  template: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string | null;
  attachments: Attachment[];
  eventId: string | null;
  objectKind: string | null;
  objectId: string | null;
}

/** Writes messages that are not yet there and returns the tasks that send them, with the id each message got. */
export async function insertMessages(
  tx: Tx,
  messages: NewMessage[],
  now: Date,
): Promise<{ tasks: NewTask[]; ids: Map<string, string> }> {
  if (messages.length === 0) return { tasks: [], ids: new Map() };
  const drafts = messages.map((message) => ({ id: newId(), ...message, createdAt: now }));
  const added = await insertNewRows(tx, schema.messages, drafts);
  const rows = drafts.filter(({ id }) => added.has(id));
  return {
    ids: new Map(rows.map(({ id, effectKey }) => [effectKey, id])),
    tasks: rows.map(({ id }) => sendTask(id)),
  };
}

export const sendTask = (messageId: string): NewTask => ({
  kind: 'message.send',
  effectKey: `message:${messageId}`,
  payload: { messageId },
  subject: `message:${messageId}`,
});

/** Short stand-in for an address inside keys, which are logged. */
export const addressKey = (address: string): string =>
  createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 16);
