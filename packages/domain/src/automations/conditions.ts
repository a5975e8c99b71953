import type { RuleCondition, RuleConditions } from '@tavola/shared/schemas';

/** The value at a dotted path through own properties only; inherited names such as `constructor` are not there. */
export function lookUp(context: unknown, path: string): unknown {
  let current = context;
  for (const name of path.split('.')) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, name)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current;
}

/** Whether the values of an event satisfy a rule's conditions. Pure, and quick whatever its author wrote. */
export function matches(conditions: RuleConditions, context: unknown): boolean {
  const verdicts = conditions.conditions.map((entry) =>
    'match' in entry ? matches(entry, context) : satisfies(entry, context),
  );
  if (verdicts.length === 0) return true;
  return conditions.match === 'all' ? verdicts.every(Boolean) : verdicts.some(Boolean);
}

function satisfies({ path, op, value }: RuleCondition, context: unknown): boolean {
  const actual = lookUp(context, path);
  const present = actual !== undefined && actual !== null && actual !== '';
  switch (op) {
    case 'exists':
      return present === (value !== false);
    case 'eq':
      return present && same(actual, value);
    case 'ne':
      return !present || !same(actual, value);
    case 'in':
      return present && Array.isArray(value) && value.some((choice) => same(actual, choice));
    case 'contains':
      return contains(actual, value);
    case 'gt':
      return compare(actual, value, (difference) => difference > 0);
    case 'gte':
      return compare(actual, value, (difference) => difference >= 0);
    case 'lt':
      return compare(actual, value, (difference) => difference < 0);
    case 'lte':
      return compare(actual, value, (difference) => difference <= 0);
  }
}

/** Editors hand numbers over as text now and then, so `4` and `"4"` are the same. */
const same = (a: unknown, b: unknown): boolean => String(a) === String(b);

function contains(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(actual)) return actual.some((entry) => same(entry, wanted));
  return typeof actual === 'string' && actual.toLowerCase().includes(String(wanted).toLowerCase());
}

/** Numbers by size, instants by time, other texts by their letters; a missing or odd value satisfies nothing. */
function compare(a: unknown, b: unknown, holds: (difference: number) => boolean): boolean {
  const left = magnitude(a);
  const right = magnitude(b);
  if (left !== undefined && right !== undefined) return holds(left - right);
  if (typeof a !== 'string' || typeof b !== 'string' || a === '') return false;
  return holds(a < b ? -1 : a > b ? 1 : 0);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

function magnitude(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = INSTANT.test(value) ? Date.parse(value) : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
