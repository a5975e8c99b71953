import { readFileSync } from 'node:fs';
import { DomainError } from '@tavola/domain';
import { ERROR_CODES, ERRORS, LOCALES } from '@tavola/shared';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { errorsPage } from '../generate/errors-page.ts';
import { eventsPage } from '../generate/events-page.ts';
import { permissionsPage } from '../generate/permissions-page.ts';
import { messageFor } from './error-messages.ts';
import { toProblem } from './problem.ts';
import { procedureFacts } from './rest-operations.ts';

const facts = procedureFacts();
const doc = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

interface Def {
  type: string;
  catchall?: z.ZodType;
  innerType?: z.ZodType;
}
const defOf = (schema: z.ZodType) => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** Questions with a guest's telephone number in them: an address is kept in logs and histories, a body is not. */
const ASKED_IN_THE_BODY = new Set(['reservations.lookup']);

describe.each(facts)('$path', ({ path, access, input, output, type, rest }) => {
  test('says who may call it and what it answers', () => {
    expect(access).toBeDefined();
    expect(output).toBeDefined();
  });

  test('refuses unknown fields', () => {
    if (!input) return;
    const def = defOf(input);
    expect(def.type).toBe('object');
    expect(def.catchall && defOf(def.catchall).type).toBe('never');
  });

  test('is reachable by the method that fits what it does', () => {
    if (rest) expect(rest.method === 'GET').toBe(type === 'query' && !ASKED_IN_THE_BODY.has(path));
  });
});

describe('documents', () => {
  test('docs/errors.md is that of the code; `npm run generate -w packages/api` writes it', () => {
    expect(doc('errors.md')).toBe(errorsPage());
  });

  test('docs/events.md is that of the catalog; `npm run generate -w packages/api` writes it', () => {
    expect(doc('events.md')).toBe(eventsPage());
  });

  test('docs/permissions.md is that of the procedures; `npm run generate -w packages/api` writes it', () => {
    expect(doc('permissions.md')).toBe(permissionsPage());
  });
});

describe.each(ERROR_CODES)('%s', (code) => {
  test('has a message to read aloud in every language', () => {
    for (const locale of LOCALES) {
      const message = messageFor(new DomainError(code), locale);
      expect(message).toMatch(/^\p{Lu}.*[.!?]$/u);
      expect(message).not.toMatch(/undefined|\[object|_/);
    }
  });

  test('keeps its own status in the problem', () => {
    expect(toProblem(new DomainError(code), 'r', 'en')).toMatchObject({ code, status: ERRORS[code].status });
  });
});
