import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Json } from './fuzz-values.ts';

export interface FuzzOperation {
  id: string;
  method: string;
  path: string;
  parameters: { name: string; in: string; required?: boolean; schema: Json }[];
  body: Json | undefined;
  /** What is wrong with an answer by the document's own words; undefined when nothing is. */
  judge(answer: Answered): string | undefined;
}

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
}

interface Response {
  headers?: Json;
  content?: Record<string, { schema: Json; examples?: Record<string, { value: unknown }> }>;
}

interface Described {
  operationId: string;
  parameters?: FuzzOperation['parameters'];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<string, Json>;
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, Described>>;
  components: Record<string, Record<string, Json>>;
}

/** Words of a stack trace or a query, which must never leave the server. */
const INSIDE = /node_modules|\bat .+\.[jt]s:\d+|select .+ from |insert into /i;

/** The operations of an OpenAPI 3.1 document, each able to judge answers; examples that do not fit throw. */
export function documentedOperations(document: OpenApiDocument): FuzzOperation[] {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  // The plugin is CommonJS and its types say `default` where Node says the function itself.
  (addFormats as unknown as (on: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'document');
  const compiled = new Map<string, ValidateFunction>();
  const validator = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `document#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

  function responseAt(pointer: string): { pointer: string; response: Response } {
    const found = pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((at, part) => (at as Json)[part.replaceAll('~1', '/').replaceAll('~0', '~')], document) as Json;
    return typeof found.$ref === 'string' ? responseAt(found.$ref.slice(1)) : { pointer, response: found as Response };
  }

  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const base = `/paths/${escaped(path)}/${method}/responses`;
      const answers = new Map(
        Object.keys(operation.responses).map((status) => [status, responseAt(`${base}/${status}`)] as const),
      );
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content['application/json']?.schema,
        judge({ status, headers, text }: Answered): string | undefined {
          const documented = answers.get(String(status));
          if (!documented) return `status ${status} is not documented`;
          if (!headers.get('x-request-id')) return 'no X-Request-Id';
          const [type, content] = Object.entries(documented.response.content ?? {})[0] ?? [];
          if (type === undefined || content === undefined)
            return text === '' ? undefined : 'a body where none is documented';
          if (!headers.get('content-type')?.startsWith(type)) return `content type ${headers.get('content-type')}`;
          const body = parse(text);
          if (body === undefined) return 'the body is not JSON';
          const validate = validator(`${documented.pointer}/content/${escaped(type)}/schema`);
          if (!validate(body)) return ajv.errorsText(validate.errors);
          if (status >= 400 && INSIDE.test(text)) return 'the refusal shows the inside of the server';
          if ((status === 429 || status === 503) && !headers.get('retry-after')) return `${status} without Retry-After`;
          return undefined;
        },
      };
    }),
  );
}

/** What is wrong with the document's own examples of refusals, one line each. */
export function faultyExamples(document: OpenApiDocument): string[] {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (on: Ajv2020) => void)(ajv);
  ajv.addSchema(document, 'document');
  return Object.entries(document.components.responses ?? {}).flatMap(([name, response]) =>
    Object.entries((response as Response).content ?? {}).flatMap(([type, { examples = {} }]) => {
      const validate = ajv.compile({
        $ref: `document#/components/responses/${name}/content/${type.replaceAll('/', '~1')}/schema`,
      });
      if (Object.keys(examples).length === 0) return [`${name} has no example`];
      return Object.entries(examples).flatMap(([code, { value }]) =>
        validate(value) ? [] : [`${name} ${code}: ${ajv.errorsText(validate.errors)}`],
      );
    }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
