import { DomainError } from '@tavola/domain';
import type { z } from 'zod';
import type { RestOperation } from './rest-operations.ts';

type Fields = Record<string, unknown>;

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  in?: z.ZodType;
}

const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

function plain(schema: z.ZodType): string {
  const def = defOf(schema);
  const inner = def.innerType ?? def.in;
  return inner ? plain(inner) : def.type;
}

/** Texts of a query string become what the field expects; what does not fit stays text and is refused by the schema. */
const FROM_TEXT: Record<string, (text: string) => unknown> = {
  number: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
  array: (text) => [text],
};

/** Puts path, query and body together into the procedure's one input. */
export function restInput(operation: RestOperation): (params: Fields, query: Fields, body: unknown) => unknown {
  const { route, params: names, input } = operation;
  const shape = input ? (defOf(input).shape ?? {}) : {};
  const fromText = new Map(
    Object.entries(shape).flatMap(([name, schema]) => {
      const convert = FROM_TEXT[plain(schema)];
      return convert ? [[name, convert] as const] : [];
    }),
  );

  function readQuery(query: Fields): Fields {
    const read: Fields = {};
    for (const name in query) {
      const value = query[name];
      const convert = typeof value === 'string' ? fromText.get(name) : undefined;
      read[name] = convert ? convert(value as string) : value;
    }
    return read;
  }

  function readBody(body: unknown, params: Fields): Fields {
    if (body === undefined || body === null) return {};
    if (typeof body !== 'object' || Array.isArray(body)) throw invalid('', 'Send a JSON object');
    for (const name of names) {
      if (name in body && (body as Fields)[name] !== params[name]) throw invalid(name, 'Differs from the address');
    }
    return body as Fields;
  }

  /** Only what the operation names: an address may say more than it needs. */
  const readPath = (params: Fields): Fields => Object.fromEntries(names.map((name) => [name, params[name]]));

  if (!input) return () => undefined;
  if (route.method === 'GET') return (params, query) => ({ ...readQuery(query), ...readPath(params) });
  if (route.method === 'DELETE')
    return (params, query, body) => ({ ...readQuery(query), ...readBody(body, params), ...readPath(params) });
  return (params, _query, body) => ({ ...readBody(body, params), ...readPath(params) });
}

const invalid = (path: string, message: string) =>
  new DomainError('VALIDATION_FAILED', { details: { issues: [{ path, message }] } });
