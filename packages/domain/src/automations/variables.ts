import { type EventName, LOCALES } from '@tavola/shared';
import { type RuleVariable, timeSchema } from '@tavola/shared/schemas';
import { z } from 'zod';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { lookUp } from './conditions.ts';
import { sampleContext } from './sample-context.ts';

/** Names that rules and templates of an event may use, with their type and a sample value, in reading order. */
export function variablesOf(event: EventName): RuleVariable[] {
  const sample = sampleContext(event);
  const shapes = new Map([...shapesOf(EVENT_CATALOG[event].payload), ...GATHERED]);
  return leafPaths(sample).map((path) => {
    const value = lookUp(sample, path);
    const known = shapes.get(path);
    return {
      path,
      type: known?.type ?? typeOf(value),
      ...(known?.choices ? { choices: known.choices } : {}),
      sample: Array.isArray(value) ? value.join(', ') : String(value ?? ''),
    };
  });
}

/** What a rule learns beside the payload and whose type its sample does not tell. */
const GATHERED: [string, KnownShape][] = [
  ['event.at', { type: 'instant' }],
  ['customer.locale', { type: 'choice', choices: [...LOCALES] }],
];

export const knownNames = (event: EventName): ReadonlySet<string> =>
  new Set(variablesOf(event).map((variable) => variable.path));

function typeOf(value: unknown): RuleVariable['type'] {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}

function leafPaths(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([name, field]) =>
    field !== null && typeof field === 'object' && !Array.isArray(field)
      ? leafPaths(field, `${prefix}${name}.`)
      : [`${prefix}${name}`],
  );
}

interface KnownShape {
  type: RuleVariable['type'];
  choices?: string[];
}

/** Fields whose type says more than their sample: closed lists, instants, and sums of money beside their currency. */
function shapesOf(shape: z.ZodObject, prefix = ''): Map<string, KnownShape> {
  const found = new Map<string, KnownShape>();
  const hasCurrency = Object.hasOwn(shape.shape, 'currency');
  for (const [name, field] of Object.entries(shape.shape)) {
    const inner = unwrap(field);
    if (inner instanceof z.ZodEnum)
      found.set(`${prefix}${name}`, { type: 'choice', choices: inner.options.map(String) });
    if (inner instanceof z.ZodISODateTime) found.set(`${prefix}${name}`, { type: 'instant' });
    if (inner instanceof z.ZodISODate) found.set(`${prefix}${name}`, { type: 'date' });
    if (inner === timeSchema) found.set(`${prefix}${name}`, { type: 'time' });
    if (hasCurrency && inner instanceof z.ZodNumber) found.set(`${prefix}${name}`, { type: 'money' });
    if (inner instanceof z.ZodObject) for (const entry of shapesOf(inner, `${prefix}${name}.`)) found.set(...entry);
  }
  return found;
}

function unwrap(field: unknown): unknown {
  return field instanceof z.ZodOptional || field instanceof z.ZodNullable ? unwrap(field.unwrap()) : field;
}
