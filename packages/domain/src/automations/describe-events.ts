import {
  EVENT_NAMES,
  type EventName,
  MAIL_TEMPLATES,
  type MailTemplate,
  PUSH_TEMPLATES,
  type PushTemplate,
} from '@tavola/shared';
import type { RuleVariable } from '@tavola/shared/schemas';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { MAIL_TEMPLATE_EVENTS } from '../messages/mail-words.ts';
import { PUSH_TEMPLATE_EVENTS } from '../push/push-words.ts';
import { hasCustomer } from './sample-context.ts';
import { variablesOf } from './variables.ts';

export interface DescribedEvent {
  name: EventName;
  description: string;
  hasCustomer: boolean;
  variables: RuleVariable[];
  mails: MailTemplate[];
  pushes: PushTemplate[];
  sample: Record<string, unknown>;
}

let described: DescribedEvent[] | undefined;

/** The catalog as the rule editor and the reference page show it. */
export function describeEvents(): { events: DescribedEvent[] } {
  described ??= EVENT_NAMES.map((name) => ({
    name,
    description: EVENT_CATALOG[name].description,
    hasCustomer: hasCustomer(name),
    variables: variablesOf(name),
    mails: MAIL_TEMPLATES.filter((mail) => MAIL_TEMPLATE_EVENTS[mail].includes(name)),
    pushes: PUSH_TEMPLATES.filter((push) => PUSH_TEMPLATE_EVENTS[push].includes(name)),
    sample: EVENT_CATALOG[name].sample,
  }));
  return { events: described };
}
