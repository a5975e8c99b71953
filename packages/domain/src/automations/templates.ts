import mustache from 'mustache';
import { lookUp } from './conditions.ts';

/** Where a text ends up, which decides what must be made harmless in it. */
export type TemplateTarget = 'html' | 'text' | 'header';

type Token = [kind: string, value: string, ...rest: unknown[]];

/**
 * What is wrong with a template: names the catalog does not know and anything beyond plain `{{dot.path}}`. Empty when it
 * may be saved, so that a typing error shows in the editor and not as an empty string at night.
 */
export function templateProblems(template: string, known: ReadonlySet<string>): string[] {
  let tokens: Token[];
  try {
    tokens = mustache.parse(template) as Token[];
  } catch (error) {
    return [error instanceof Error ? error.message : 'The template cannot be read'];
  }
  return tokens.flatMap(([kind, value]) => {
    if (kind === 'text') return [];
    if (kind !== 'name') return [`Only {{name}} is allowed here, not {{${kind}${value}}}`];
    return known.has(value) ? [] : [`Unknown name: ${value}`];
  });
}

/** Fills a template; a value that is missing leaves nothing behind. Values are escaped for `target`, never run. */
export function renderTemplate(template: string, context: unknown, target: TemplateTarget): string {
  const tokens = mustache.parse(template) as Token[];
  const text = tokens
    .map(([kind, value]) => {
      if (kind === 'text') return value;
      return kind === 'name' ? escapeFor(target, show(lookUp(context, value))) : '';
    })
    .join('');
  return target === 'header' ? oneLine(text) : text;
}

function show(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'function') return '';
  if (Array.isArray(value)) return value.map(show).join(', ');
  return typeof value === 'object' ? '' : String(value);
}

function escapeFor(target: TemplateTarget, value: string): string {
  return target === 'html' ? mustache.escape(value) : value;
}

/** Line breaks in a header would begin another header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
