import { describe, expect, test } from 'vitest';
import { openApiDocument } from './openapi-document.ts';
import { restOperations } from './rest-operations.ts';

/** The paths that others rely on, by contract. */
const PROMISED = [
  'GET /reservations/availability',
  'POST /reservations/hold',
  'PATCH /reservations/hold/{holdId}',
  'DELETE /reservations/hold/{holdId}',
  'POST /reservations/confirm',
  'POST /reservations',
  'GET /reservations/{id}',
  'GET /reservations',
  'PATCH /reservations/{id}',
  'DELETE /reservations/{id}',
  'POST /reservations/{id}/no-show',
  'POST /reservations/{id}/seat',
  'POST /reservations/{id}/complete',
  'POST /reservations/{id}/approve',
  'POST /reservations/{id}/decline',
  'POST /waitlist',
  'GET /waitlist/{id}',
  'DELETE /waitlist/{id}',
  'POST /waitlist/{id}/accept',
  'GET /menu',
  'POST /orders/quote',
  'POST /orders',
  'GET /orders/{id}',
  'PATCH /orders/{id}/status',
  'DELETE /orders/{id}',
  'GET /locations',
  'GET /locations/{id}',
  'GET /time',
  'GET /webhooks',
  'POST /webhooks',
  'GET /webhooks/{id}',
  'PATCH /webhooks/{id}',
  'DELETE /webhooks/{id}',
  'POST /webhooks/{id}/rotate',
  'POST /webhooks/{id}/test',
  'POST /webhooks/deliveries/{id}/replay',
];

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean }[];
  responses: Record<string, unknown>;
}

const document = openApiDocument('https://book.example.com') as unknown as {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
};
const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);
/** Names of parameters are ours to choose. */
const anonymous = (name: string) => name.replaceAll(/\{\w+\}/g, '{}');

describe('the OpenAPI document', () => {
  test.each(PROMISED)('has %s', (name) => {
    expect(listed.map((each) => anonymous(each.name))).toContain(anonymous(name));
  });

  test('lists exactly the procedures that have a route, each once', () => {
    const routed = restOperations().map(({ route, procedure }) => `${route.method} ${route.path} ${procedure}`);
    expect(listed.map(({ name, operation }) => `${name} ${operation.operationId}`).sort()).toEqual(routed.sort());
    expect(new Set(listed.map(({ name }) => anonymous(name))).size).toBe(listed.length);
  });

  test('points only at what it contains', () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)/g)];
    expect(refs.length).toBeGreaterThan(100);
    for (const [, section = '', name = ''] of refs)
      expect(document.components[section], `${section}/${name}`).toHaveProperty(name);
  });

  test.each(listed)('$name names every parameter of its path', ({ path, operation }) => {
    const inPath = operation.parameters.filter((each) => each.in === 'path').map(({ name }) => name);
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    for (const code of ['400', '401', '403', '404', '409', '422', '429', '500', '503'])
      expect(operation.responses).toHaveProperty(code);
  });

  test('says which answers can be asked for by ETag', () => {
    const conditional = listed.filter(({ operation }) => operation.responses['304'] !== undefined);
    expect(conditional.map(({ name }) => name).sort()).toEqual(['GET /locations', 'GET /locations/{id}', 'GET /menu']);
    for (const { operation } of conditional) {
      expect(operation.parameters.some(({ name }) => name === 'If-None-Match')).toBe(true);
    }
  });

  test('asks for an Idempotency-Key on every write', () => {
    for (const { procedure, type } of restOperations()) {
      const operation = listed.find((each) => each.operation.operationId === procedure)?.operation;
      const asks = operation?.parameters.some(({ name }) => name === 'Idempotency-Key');
      expect(asks, procedure).toBe(type === 'mutation');
    }
  });
});
