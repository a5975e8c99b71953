import type { Locale, PushTemplate } from '@tavola/shared';
import type { RuleContext } from '../automations/rule-context.ts';
import { renderTemplate } from '../automations/templates.ts';
import { PUSH_WORDS } from './push-words.ts';

/** What a notification says. */
export interface PushCopy {
  title: string;
  body: string;
}

/** One of the product's own notifications, filled for this event in the reader's language. */
export function composePush(template: PushTemplate, context: RuleContext, locale: Locale): PushCopy {
  const words = PUSH_WORDS[locale][template];
  const { status } = (context.order ?? {}) as { status?: keyof NonNullable<typeof words.at> };
  return composeOwnPush((status && words.at?.[status]) ?? words, context);
}

/** A notification its author wrote in the rule editor. */
export function composeOwnPush({ title, body }: PushCopy, context: RuleContext): PushCopy {
  return { title: renderTemplate(title, context, 'header'), body: renderTemplate(body, context, 'text') };
}
