import type { EventName } from '@tavola/shared';
import type { RuleVariable } from '@tavola/shared/schemas';
import { z } from 'zod';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { lookUp } from './conditions.ts';
import { sampleContext } from './sample-context.ts';

/** Names that rules and templates of an event may use, with their type and a sample value, in reading order. */
export function variablesOf(event: EventName): RuleVariable[] {
  const sample = sampleContext(event);
  const shapes = shapesOf(EVENT_CATALOG[event].payload);
  return leafPaths(sample).map((path) => {
    const value = lookUp(sample, path);
    const choices = shapes.get(path);
    return {
      path,
      type: choices ? 'choice' : typeOf(value),
      ...(choices ? { choices } : {}),
      sample: Array.isArray(value) ? value.join(', ') : String(value ?? ''),
    };
  });
}

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

/** Allowed values of the fields that have a closed list of them. */
function shapesOf(shape: z.ZodObject, prefix = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, field] of Object.entries(shape.shape)) {
    const inner = unwrap(field);
    if (inner instanceof z.ZodEnum) found.set(`${prefix}${name}`, inner.options.map(String));
    if (inner instanceof z.ZodObject) for (const entry of shapesOf(inner, `${prefix}${name}.`)) found.set(...entry);
  }
  return found;
}

function unwrap(field: unknown): unknown {
  return field instanceof z.ZodOptional || field instanceof z.ZodNullable ? unwrap(field.unwrap()) : field;
}
