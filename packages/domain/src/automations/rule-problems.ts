import type { EventName } from '@tavola/shared';
import type { RuleAction, RuleConditions } from '@tavola/shared/schemas';
import { MAIL_TEMPLATE_EVENTS } from '../messages/mail-words.ts';
import { PUSH_TEMPLATE_EVENTS } from '../push/push-words.ts';
import { hasCustomer } from './sample-context.ts';
import { templateProblems } from './templates.ts';
import { knownNames } from './variables.ts';

export interface RuleProblem {
  path: string;
  message: string;
}

/** Everything that would make a rule silently do nothing or send gaps; empty when it may be saved. */
export function ruleProblems(rule: {
  event: EventName;
  conditions: RuleConditions;
  actions: RuleAction[];
}): RuleProblem[] {
  const known = knownNames(rule.event);
  return [
    ...conditionProblems(rule.conditions, known, 'conditions'),
    ...rule.actions.flatMap((action, index) => actionProblems(action, rule.event, known, `actions.${index}`)),
  ];
}

function conditionProblems(group: RuleConditions, known: ReadonlySet<string>, at: string): RuleProblem[] {
  return group.conditions.flatMap((entry, index) => {
    const path = `${at}.conditions.${index}`;
    if ('match' in entry) return conditionProblems(entry, known, path);
    const problems: RuleProblem[] = [];
    if (!known.has(entry.path)) problems.push({ path: `${path}.path`, message: `Unknown name: ${entry.path}` });
    if (entry.op === 'in' ? !Array.isArray(entry.value) : Array.isArray(entry.value)) {
      problems.push({ path: `${path}.value`, message: entry.op === 'in' ? 'Give a list' : 'Give one value' });
    }
    if (entry.value === undefined && entry.op !== 'exists')
      problems.push({ path: `${path}.value`, message: 'Give a value' });
    return problems;
  });
}

/** What is wrong with one action for this event. */
export function actionProblems(
  action: RuleAction,
  event: EventName,
  known: ReadonlySet<string>,
  at: string,
): RuleProblem[] {
  const inTexts = textsOf(action).flatMap(([field, text]) =>
    templateProblems(text, known).map((message) => ({ path: `${at}.${field}`, message })),
  );
  const others: RuleProblem[] = [];
  if ('to' in action && action.to === 'customer' && !hasCustomer(event)) {
    others.push({ path: `${at}.to`, message: 'This event concerns no customer' });
  }
  if (action.kind === 'tag' && !hasCustomer(event)) {
    others.push({ path: `${at}.tag`, message: 'This event concerns no customer' });
  }
  if (action.kind === 'email') {
    if (action.template && !MAIL_TEMPLATE_EVENTS[action.template].includes(event)) {
      others.push({ path: `${at}.template`, message: 'This mail does not fit the event' });
    }
    if (!action.template && !(action.subject && action.body)) {
      others.push({ path: `${at}.body`, message: 'Choose a mail or write subject and text' });
    }
  }
  if (action.kind === 'push') {
    if (action.template && !PUSH_TEMPLATE_EVENTS[action.template].includes(event)) {
      others.push({ path: `${at}.template`, message: 'This notification does not fit the event' });
    }
    if (!action.template && !(action.title && action.body)) {
      others.push({ path: `${at}.body`, message: 'Choose a notification or write headline and text' });
    }
  }
  return [...inTexts, ...others];
}

function textsOf(action: RuleAction): [field: string, text: string][] {
  switch (action.kind) {
    case 'email':
      return [
        ['subject', action.subject ?? ''],
        ['body', action.body ?? ''],
      ];
    case 'sms':
      return [['body', action.body]];
    case 'push':
    case 'notify':
      return [
        ['title', action.title ?? ''],
        ['body', action.body ?? ''],
      ];
    default:
      return [];
  }
}
