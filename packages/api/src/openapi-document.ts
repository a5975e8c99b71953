import { anonymousActor } from '@tavola/domain';
import { API_VERSION, ERROR_CODES, ERRORS, type ErrorCode, TEST_FAULTS } from '@tavola/shared';
import * as schemas from '@tavola/shared/schemas';
import { z } from 'zod';
import { exampleProblem } from './problem.ts';
import { type RestOperation, restOperations } from './rest-operations.ts';

type Json = Record<string, unknown>;

const NOBODY = anonymousActor('nobody').permissions;
const JSON_OPTIONS = { target: 'draft-2020-12', unrepresentable: 'any' } as const;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'One value per intent. Repeating a request with the same key and input repeats the answer and does nothing again. Required with an API key.',
  schema: { type: 'string', minLength: 16, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
};
const TEST_FAULT = {
  name: 'X-Test-Fault',
  in: 'header',
  required: false,
  description:
    'With a test key: `timeout_after_commit` carries the write out and loses its first answer, `busy` refuses with nothing written, `slot_taken` refuses the place with alternatives. Refused with a live key.',
  schema: { enum: TEST_FAULTS },
};
const ACCEPT_LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'Language of messages.',
  schema: { type: 'string' },
};

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of the answer you have; 304 says that it is still right.',
  schema: { type: 'string' },
};

const HEADERS = {
  'X-Request-Id': { description: 'Names this request in logs and refusals.', schema: { type: 'string' } },
  'Idempotent-Replayed': {
    description: 'The answer of an earlier request with the same key.',
    schema: { const: 'true' },
  },
  RateLimit: { description: 'Requests left and seconds until they are full again.', schema: { type: 'string' } },
  'RateLimit-Policy': { description: 'Requests allowed per window.', schema: { type: 'string' } },
  ETag: { description: 'Names this state of the answer.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait before trying again.', schema: { type: 'integer' } },
};

const refs = (names: (keyof typeof HEADERS)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Answers as shared components: the named wire shapes plus one per operation that has no name of its own. */
function outputSchemas(operations: RestOperation[]): { components: Json; nameOf: Map<z.ZodType, string> } {
  const registry = z.registry<{ id: string }>();
  const nameOf = new Map<z.ZodType, string>();
  const add = (schema: z.ZodType, name: string) => {
    if (nameOf.has(schema)) return;
    nameOf.set(schema, name);
    registry.add(schema, { id: name });
  };
  const composite = ['object', 'lazy', 'union'];
  const named: [string, unknown][] = Object.entries(schemas);
  const used = new Set(operations.map(({ output }) => output));
  for (const [name, schema] of named) {
    if (!(schema instanceof z.ZodType) || !composite.includes(schema.def.type)) continue;
    if (
      used.has(schema) ||
      /(Item|Option|OptionValue|Category|Slot|policy|problem|alternative|reservation|money)Schema$/.test(name)
    )
      add(schema, pascal(name.replace(/Schema$/, '')));
  }
  for (const { output, procedure } of operations) add(output, `${procedure.split('.').map(pascal).join('')}Answer`);
  const { schemas: made } = z.toJSONSchema(registry, {
    ...JSON_OPTIONS,
    io: 'output',
    uri: (id) => `#/components/schemas/${id}`,
  });
  const components = Object.entries(made).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]);
  return { components: Object.fromEntries(components), nameOf };
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function inputFields(operation: RestOperation): { properties: Record<string, Json>; required: string[] } {
  if (!operation.input) return { properties: {}, required: [] };
  const { properties = {}, required = [] } = z.toJSONSchema(operation.input, { ...JSON_OPTIONS, io: 'input' }) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return { properties, required };
}

function parametersAndBody(operation: RestOperation): { parameters: Json[]; requestBody?: Json } {
  const { properties, required } = inputFields(operation);
  const { method } = operation.route;
  const inPath = operation.params.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? { type: 'string' },
  }));
  const rest = Object.entries(properties).filter(([name]) => !operation.params.includes(name));
  const headers: Json[] = [ACCEPT_LANGUAGE];
  if (operation.route.shared) headers.push(IF_NONE_MATCH);
  if (operation.type === 'mutation') headers.push({ ...IDEMPOTENCY_KEY, required: !isPublic(operation) }, TEST_FAULT);
  if (method === 'GET' || method === 'DELETE') {
    const query = rest.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
    return { parameters: [...inPath, ...query, ...headers] };
  }
  const needed = required.filter((name) => !operation.params.includes(name));
  return {
    parameters: [...inPath, ...headers],
    requestBody: {
      required: needed.length > 0,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: Object.fromEntries(rest),
            ...(needed.length > 0 ? { required: needed } : {}),
            additionalProperties: false,
          },
        },
      },
    },
  };
}

const isPublic = ({ access }: RestOperation): boolean =>
  !access.testOnly && (access.permission === null || NOBODY.has(access.permission));

function describe(operation: RestOperation, nameOf: Map<z.ZodType, string>): Json {
  const { route, access, procedure, status, output } = operation;
  const scope = access.permission ?? undefined;
  const statuses = [...new Set(ERROR_CODES.map((code) => ERRORS[code].status))].sort();
  return {
    operationId: procedure,
    tags: route.tags ?? [procedure.split('.')[0]],
    summary: route.summary ?? procedure,
    description: [route.description, scope ? `Scope \`${scope}\`.` : 'Needs no key.'].filter(Boolean).join('\n\n'),
    ...parametersAndBody(operation),
    security: [
      ...(isPublic(operation) ? [{}] : []),
      ...(access.keys === false ? [] : [{ apiKey: scope ? [scope] : [] }]),
    ],
    responses: {
      [status]: {
        description: status === 201 ? 'Created' : 'OK',
        headers: refs([
          'X-Request-Id',
          'RateLimit',
          'RateLimit-Policy',
          ...(operation.type === 'mutation' ? (['Idempotent-Replayed'] as const) : []),
          ...(route.shared ? (['ETag'] as const) : []),
        ]),
        content: { 'application/json': { schema: component(nameOf.get(output) ?? '') } },
      },
      ...(route.shared ? { 304: { description: 'Not changed', headers: refs(['X-Request-Id', 'ETag']) } } : {}),
      ...Object.fromEntries(statuses.map((code) => [code, { $ref: `#/components/responses/Refusal${code}` }])),
    },
  };
}

function refusals(): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of ERROR_CODES)
    byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code]);
  const responses = [...byStatus].map(([status, codes]) => [
    `Refusal${status}`,
    {
      description: codes.join(', '),
      headers: refs([429, 503, 409].includes(status) ? ['X-Request-Id', 'Retry-After'] : ['X-Request-Id']),
      content: {
        'application/problem+json': {
          schema: component('Problem'),
          examples: Object.fromEntries(codes.map((code) => [code, { value: exampleProblem(code) }])),
        },
      },
    },
  ]);
  return Object.fromEntries(responses);
}

/** The OpenAPI 3.1 document of the REST surface, made from the procedures: there is no second description to forget. */
export function openApiDocument(publicUrl: string): Json {
  const operations = restOperations();
  const { components, nameOf } = outputSchemas(operations);
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const { path, method } = operation.route;
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation, nameOf) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tavola API',
      version: API_VERSION,
      description:
        'Tables and orders for machines. Every refusal says in `message` what happened, in `retryable` whether the same request may be repeated, and in `alternatives` or `allowedActions` what would work.',
    },
    servers: [{ url: new URL('/api/v1', publicUrl).href }],
    tags: [...new Set(operations.flatMap(({ route, procedure }) => route.tags ?? [procedure.split('.')[0] ?? '']))].map(
      (name) => ({ name }),
    ),
    paths,
    components: {
      schemas: components,
      headers: HEADERS,
      responses: refusals(),
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: '`Authorization: Bearer tav_live_…`, bound to scopes, locations and one channel.',
        },
      },
    },
  };
}
