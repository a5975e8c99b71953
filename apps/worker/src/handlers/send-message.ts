import {
  beginSendings,
  type Ctx,
  type EndedSending,
  endSendings,
  finishTask,
  type MailDesign,
  type MessageRow,
  type TaskRef,
  type TaskRow,
} from '@tavola/domain';
import { LOCALES } from '@tavola/shared';
import { batched } from '../batched.ts';
import type { MailCarrier } from '../mail/mail-carrier.ts';
import type { PushCarrier } from '../push/push-carrier.ts';
import type { SmsCarrier } from '../sms/sms-carrier.ts';

export interface Carriers {
  mail: MailCarrier;
  sms: SmsCarrier;
  push: PushCarrier;
  design: MailDesign;
}

/** Hands one message over to its carrier and writes down how it went. */
export function createMessageHandler(ctx: Ctx, { mail, sms, push, design }: Carriers) {
  const carry = async (message: MessageRow) => {
    if (message.channel === 'sms') return sms.send(message);
    if (message.channel === 'push') return push.send(message);
    return mail.send(await dressed(message, design));
  };
  const begin = batched(async (ids: string[]) => {
    const rows = new Map((await beginSendings(ctx, ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id));
  });
  const end = batched(async (ended: EndedSending[]) => {
    await endSendings(ctx, ended);
    return ended.map(() => undefined);
  });

  return async function send(task: TaskRow): Promise<TaskRef[]> {
    const messageId = String(task.payload.messageId);
    const message = await begin(messageId);
    if (!message) {
      await finishTask(ctx.db, task, ctx.clock());
      return [];
    }
    await end({ task, messageId, result: await carry(message) });
    return [];
  };
}

/** Notices to staff are written as plain text; they leave in the restaurant's design like every other mail. */
async function dressed(message: MessageRow, design: MailDesign): Promise<MessageRow> {
  if (message.html !== null) return message;
  const { html } = await design.render({
    locale: LOCALES.find((locale) => locale === message.locale) ?? 'en',
    subject: message.subject,
    heading: message.subject,
    paragraphs: message.text.split(/\n{2,}/),
    facts: [],
    button: null,
    closing: '',
  });
  return { ...message, html };
}
