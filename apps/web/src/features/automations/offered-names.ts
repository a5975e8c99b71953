import type { RuleVariable } from '@tavola/shared/schemas';
import type { DraftOperator } from './draft-rule.ts';

/** Names that mean something to machines alone. */
const INTERNAL = /(^|\.)(id|slug|timezone|revision|currency|orderId|reservationId)$/;
const WORDED = /Text$/;
/** What a person would ask about: nothing internal, no links, no text that only dresses a value up. */
export function conditionNames(variables: readonly RuleVariable[]): RuleVariable[] {
  return variables.filter(
    ({ path }) =>
      path === 'location.slug' ||
      !(
        INTERNAL.test(path) ||
        WORDED.test(path) ||
        /^(links|restaurant|event|location)\.|\.location$|^location$/.test(path)
      ),
  );
}

/** What reads well in a text: words rather than codes, sums with their currency, days as the guest writes them. */
export function textNames(variables: readonly RuleVariable[]): RuleVariable[] {
  return variables.filter(
    ({ path, type }) =>
      !INTERNAL.test(path) &&
      !/^event\.|\.location$|^location$/.test(path) &&
      ['text', 'number', 'list'].includes(type),
  );
}

const OPERATORS: Record<RuleVariable['type'], readonly DraftOperator[]> = {
  text: ['eq', 'ne', 'contains', 'in', 'exists', 'missing'],
  number: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'exists', 'missing'],
  money: ['gte', 'gt', 'lte', 'lt', 'eq', 'ne'],
  boolean: ['eq'],
  choice: ['eq', 'ne', 'in'],
  list: ['contains', 'exists', 'missing'],
  // A rule outlives any one moment: whether there is one is all that makes sense to ask.
  instant: ['exists', 'missing'],
  date: ['eq', 'gte', 'lte', 'gt', 'lt'],
  time: ['gte', 'lt', 'lte', 'gt', 'eq'],
};

/** The comparisons that make sense for a kind of value, the likeliest first. */
export const operatorsFor = (type: RuleVariable['type']): readonly DraftOperator[] => OPERATORS[type];
