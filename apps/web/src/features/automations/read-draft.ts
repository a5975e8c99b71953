import type { RuleAction, RuleCondition, RuleConditions, RuleVariable, SaveRule } from '@tavola/shared/schemas';
import { minorDigits } from '@tavola/ui/format';
import { parsePrice } from '../menu-editor/price-text.ts';
import { type DraftAction, type DraftCondition, isGroup, type RuleDraft, UNIT_MINUTES } from './draft-rule.ts';
import { unknownNames } from './template-names.ts';

/** What is wrong at a place of the rule; `name` is the unknown name in a text. */
export interface DraftProblem {
  path: string;
  key:
    | 'name'
    | 'event'
    | 'actions'
    | 'field'
    | 'notInEvent'
    | 'value'
    | 'number'
    | 'money'
    | 'recipient'
    | 'email'
    | 'phone'
    | 'subject'
    | 'text'
    | 'endpoint'
    | 'tag'
    | 'delay'
    | 'rate'
    | 'unknownName';
  name?: string;
}

export interface ReadingAids {
  variables: readonly RuleVariable[];
  currency: string;
}

const LONGEST_DELAY_MINUTES = 43_200;
const MOST_PER_HOUR = 100_000;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+[1-9]\d{6,14}$/;

/**
 * The rule a draft stands for, with everything that keeps it from being one. The server checks again; this is here so
 * that a mistake shows beside its field in the reader's language, before anything is sent.
 */
export function readDraft(
  draft: RuleDraft,
  aids: ReadingAids,
): { rule: Omit<SaveRule, 'id'> | null; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  if (draft.name.trim() === '') problems.push({ path: 'name', key: 'name' });
  if (draft.event === null) problems.push({ path: 'event', key: 'event' });
  if (draft.actions.length === 0) problems.push({ path: 'actions', key: 'actions' });
  const conditions = readConditions(draft, aids, problems);
  const actions = draft.actions.map((action, index) => {
    const read = readAction(action, aids, `actions.${index}`);
    problems.push(...read.problems);
    return read.action;
  });
  const rate = draft.ratePerHour.trim() === '' ? null : whole(draft.ratePerHour, MOST_PER_HOUR);
  if (rate === undefined || rate === 0) problems.push({ path: 'ratePerHour', key: 'rate' });
  if (problems.length > 0 || draft.event === null) return { rule: null, problems };
  const { name, event, enabled } = draft;
  return { rule: { name: name.trim(), event, conditions, actions, ratePerHour: rate ?? null, enabled }, problems };
}

function readConditions(draft: RuleDraft, aids: ReadingAids, problems: DraftProblem[]): RuleConditions {
  const one = (condition: DraftCondition, path: string): RuleCondition => {
    const read = readCondition(condition, aids);
    if (read.key) problems.push({ path: `${path}.${read.at}`, key: read.key });
    return read.condition;
  };
  return {
    match: draft.conditions.match,
    conditions: draft.conditions.entries.map((entry, index) => {
      const path = `conditions.conditions.${index}`;
      if (!isGroup(entry)) return one(entry, path);
      const { match, conditions } = entry;
      return { match, conditions: conditions.map((inner, place) => one(inner, `${path}.conditions.${place}`)) };
    }),
  };
}

interface ReadCondition {
  condition: RuleCondition;
  at?: 'path' | 'value';
  key?: DraftProblem['key'];
}

function readCondition(draft: DraftCondition, { variables, currency }: ReadingAids): ReadCondition {
  const { path, op } = draft;
  const bare = { path, op: op === 'missing' ? 'exists' : op } as const;
  if (path === '') return { condition: bare, at: 'path', key: 'field' };
  const variable = variables.find((known) => known.path === path);
  if (!variable) return { condition: bare, at: 'path', key: 'notInEvent' };
  if (op === 'exists' || op === 'missing') return { condition: { ...bare, value: op === 'exists' } };
  const typed = (op === 'in' ? draft.values : [draft.value]).map((text) => text.trim()).filter((text) => text !== '');
  if (typed.length === 0) return { condition: bare, at: 'value', key: 'value' };
  const values = typed.map((text) => typedValue(text, variable.type, currency));
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) {
    return { condition: bare, at: 'value', key: variable.type === 'money' ? 'money' : 'number' };
  }
  return { condition: { ...bare, value: op === 'in' ? known : known[0] } };
}

function typedValue(text: string, type: RuleVariable['type'], currency: string): string | number | boolean | undefined {
  switch (type) {
    case 'number': {
      const number = Number(text.replace(',', '.'));
      return Number.isFinite(number) ? number : undefined;
    }
    case 'money':
      return parsePrice(text, minorDigits(currency));
    case 'boolean':
      return text === 'true';
    default:
      return text;
  }
}

/** One action as the rule has it; incomplete fields are listed and left as they are. */
export function readAction(
  draft: DraftAction,
  { variables }: Pick<ReadingAids, 'variables'>,
  at: string,
): { action: RuleAction; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const known = new Set(variables.map(({ path }) => path));
  const need = (field: string, text: string, key: DraftProblem['key']) => {
    if (text.trim() === '') problems.push({ path: `${at}.${field}`, key });
    const [name] = unknownNames(text, known);
    if (name !== undefined) problems.push({ path: `${at}.${field}`, key: 'unknownName', name });
    return text.trim();
  };
  const minutes = draft.delay.trim() === '' ? 0 : whole(draft.delay, LONGEST_DELAY_MINUTES / UNIT_MINUTES[draft.unit]);
  if (minutes === undefined) problems.push({ path: `${at}.delayMinutes`, key: 'delay' });
  const delay = minutes ? { delayMinutes: minutes * UNIT_MINUTES[draft.unit] } : {};
  const to = draft.to === 'other' ? draft.address.trim() : draft.to;
  const literal = (pattern: RegExp, key: 'email' | 'phone') => {
    if (draft.to === 'other' && !pattern.test(to))
      problems.push({ path: `${at}.to`, key: to === '' ? 'recipient' : key });
  };
  switch (draft.kind) {
    case 'email': {
      literal(MAIL, 'email');
      const action = { kind: 'email', to, ...delay } as const;
      if (draft.template !== '') return { action: { ...action, template: draft.template }, problems };
      const subject = need('subject', draft.subject, 'subject');
      return { action: { ...action, subject, body: need('body', draft.body, 'text') }, problems };
    }
    case 'sms':
      literal(PHONE, 'phone');
      return { action: { kind: 'sms', to, body: need('body', draft.body, 'text'), ...delay }, problems };
    case 'push': {
      const action = { kind: 'push', to: 'customer', ...delay } as const;
      if (draft.push !== '') return { action: { ...action, template: draft.push }, problems };
      const title = need('title', draft.title, 'subject');
      return { action: { ...action, title, body: need('body', draft.body, 'text') }, problems };
    }
    case 'webhook':
      if (draft.endpointId === '') problems.push({ path: `${at}.endpointId`, key: 'endpoint' });
      return { action: { kind: 'webhook', endpointId: draft.endpointId, ...delay }, problems };
    case 'notify': {
      const title = need('title', draft.title, 'subject');
      const role = to.startsWith('staff:') ? (to as 'staff:manager') : 'staff:manager';
      return {
        action: { kind: 'notify', to: role, title, body: need('body', draft.body, 'text'), ...delay },
        problems,
      };
    }
    case 'tag':
      if (draft.tag.trim() === '') problems.push({ path: `${at}.tag`, key: 'tag' });
      return { action: { kind: 'tag', tag: draft.tag.trim(), ...delay }, problems };
  }
}

/** A whole number from 0 to `most`; undefined when the text is none. */
function whole(text: string, most: number): number | undefined {
  const number = Number(text);
  return /^\d+$/.test(text.trim()) && number <= most ? number : undefined;
}
