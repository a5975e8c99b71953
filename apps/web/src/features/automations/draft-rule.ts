import type { ActionKind, ConditionOperator, EventName, MailTemplate, PushTemplate } from '@tavola/shared';
import type { Rule, RuleAction, RuleCondition } from '@tavola/shared/schemas';
import { minorDigits } from '@tavola/ui/format';
import { priceText } from '../menu-editor/price-text.ts';

/** `missing` is "does not exist", which a rule writes as `exists` with false. */
export type DraftOperator = ConditionOperator | 'missing';

/** A condition while it is being written: values as typed. */
export interface DraftCondition {
  key: string;
  path: string;
  op: DraftOperator;
  /** As typed; several for `in`. */
  value: string;
  values: string[];
}

export interface DraftGroup {
  key: string;
  match: 'all' | 'any';
  conditions: DraftCondition[];
}

export interface DraftConditions {
  match: 'all' | 'any';
  entries: (DraftCondition | DraftGroup)[];
}

export type DelayUnit = 'minutes' | 'hours' | 'days';
export const UNIT_MINUTES: Record<DelayUnit, number> = { minutes: 1, hours: 60, days: 1_440 };

/** An action while it is being written. Fields of other kinds are kept, so that changing one's mind loses nothing. */
export interface DraftAction {
  key: string;
  kind: ActionKind;
  /** `customer`, `location`, `staff:<role>`, or `other` for the address beside it. */
  to: string;
  address: string;
  /** Empty for words of one's own. */
  template: MailTemplate | '';
  /** The same for a notification. */
  push: PushTemplate | '';
  subject: string;
  body: string;
  title: string;
  endpointId: string;
  tag: string;
  /** Empty means at once. */
  delay: string;
  unit: DelayUnit;
}

export interface RuleDraft {
  name: string;
  event: EventName | null;
  conditions: DraftConditions;
  actions: DraftAction[];
  /** Empty means no limit. */
  ratePerHour: string;
  enabled: boolean;
}

let made = 0;
/** Identity of a row on the screen; never sent. */
export const newKey = (): string => `row-${++made}`;

export const isGroup = (entry: DraftCondition | DraftGroup): entry is DraftGroup => 'conditions' in entry;

export const newCondition = (path = ''): DraftCondition => ({ key: newKey(), path, op: 'eq', value: '', values: [] });

export const newAction = (more: Partial<DraftAction> = {}): DraftAction => ({
  key: newKey(),
  kind: 'email',
  to: 'customer',
  address: '',
  template: '',
  push: '',
  subject: '',
  body: '',
  title: '',
  endpointId: '',
  tag: '',
  delay: '',
  unit: 'minutes',
  ...more,
});

export const EMPTY_DRAFT: RuleDraft = {
  name: '',
  event: null,
  conditions: { match: 'all', entries: [] },
  actions: [],
  ratePerHour: '',
  enabled: false,
};

/** A stored rule as its author would have typed it. `isMoney` says which names are sums in minor units. */
export function toDraft(rule: Rule, currency: string, isMoney: (path: string) => boolean): RuleDraft {
  const condition = (entry: RuleCondition): DraftCondition => {
    const typed = (value: unknown) =>
      isMoney(entry.path) && typeof value === 'number' ? priceText(value, minorDigits(currency)) : String(value ?? '');
    return {
      key: newKey(),
      path: entry.path,
      op: entry.op === 'exists' && entry.value === false ? 'missing' : entry.op,
      value: Array.isArray(entry.value) || entry.op === 'exists' ? '' : typed(entry.value),
      values: Array.isArray(entry.value) ? entry.value.map(typed) : [],
    };
  };
  return {
    name: rule.name,
    event: rule.event,
    conditions: {
      match: rule.conditions.match,
      entries: rule.conditions.conditions.map((entry) =>
        'match' in entry
          ? { key: newKey(), match: entry.match, conditions: entry.conditions.map(condition) }
          : condition(entry),
      ),
    },
    actions: rule.actions.map(draftAction),
    ratePerHour: rule.ratePerHour === null ? '' : String(rule.ratePerHour),
    enabled: rule.enabled,
  };
}

const GROUPS = /^(customer|location|staff:\w+)$/;

export function draftAction(action: RuleAction): DraftAction {
  const { delayMinutes = 0, ...written } = action;
  const fields = written.kind === 'push' ? draftPush(written) : written;
  const unit: DelayUnit =
    delayMinutes && delayMinutes % 1_440 === 0 ? 'days' : delayMinutes && delayMinutes % 60 === 0 ? 'hours' : 'minutes';
  const to = 'to' in fields ? fields.to : 'customer';
  return newAction({
    ...fields,
    to: GROUPS.test(to) ? to : 'other',
    address: GROUPS.test(to) ? '' : to,
    delay: delayMinutes ? String(delayMinutes / UNIT_MINUTES[unit]) : '',
    unit,
  });
}

/** A draft keeps the product's notifications apart from its mails, because some have the same name. */
function draftPush({ template, ...fields }: Extract<RuleAction, { kind: 'push' }>) {
  const push: DraftAction['push'] = template ?? '';
  return { ...fields, push };
}

/** Whether anything a person typed differs; the identity of rows does not count. */
export const sameDraft = (a: RuleDraft, b: RuleDraft): boolean => written(a) === written(b);

const written = (draft: RuleDraft): string =>
  JSON.stringify(draft, (name, value: unknown) => (name === 'key' ? undefined : value));
