import { eq, newId, schema, type Tx } from '@tavola/db';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@tavola/shared';
import type { Message } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { insertTasks } from '../tasks/insert-tasks.ts';
import { presentMessage } from './list-messages.ts';
import { insertMessages } from './new-message.ts';

const WORDS: Record<Locale, (house: string) => { subject: string; text: string }> = {
  en: (house) => ({ subject: `Test mail from ${house}`, text: 'If you can read this, the mail settings work.' }),
  de: (house) => ({
    subject: `Testmail von ${house}`,
    text: 'Wenn Sie das lesen können, stimmen die Mail-Einstellungen.',
  }),
};

/** Queues a short mail so that an owner sees whether the mail settings work; the answer is its row in the log. */
export async function sendTestMessage(ctx: Ctx, { to }: { to: string }): Promise<Message> {
  const { restaurantName } = await ctx.settings.get('general');
  const locale = LOCALES.find((known) => ctx.locale.startsWith(known)) ?? DEFAULT_LOCALE;
  const now = ctx.clock();
  const effectKey = `test:${newId()}`;
  const message = await commitOnce(ctx, async (tx) => {
    const { tasks } = await insertMessages(
      tx,
      [
        {
          effectKey,
          channel: 'email',
          recipient: to,
          template: 'test',
          locale,
          ...WORDS[locale](restaurantName),
          html: null,
          attachments: [],
          eventId: null,
          objectKind: null,
          objectId: null,
        },
      ],
      now,
    );
    await insertTasks(tx, tasks, now, { queues: false });
    return findByKey(ctx, tx, effectKey);
  });
  ctx.ring('tasks');
  return message;
}

async function findByKey(ctx: Ctx, tx: Tx, effectKey: string): Promise<Message> {
  const [row] = await tx.select().from(schema.messages).where(eq(schema.messages.effectKey, effectKey));
  if (!row) throw new DomainError('INTERNAL');
  return presentMessage(ctx, row, tx);
}
