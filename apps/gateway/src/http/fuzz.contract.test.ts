import { randomUUID } from 'node:crypto';
import { restOperations } from '@tavola/api';
import { SCOPES } from '@tavola/shared';
import { problemSchema } from '@tavola/shared/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';
import { fitting, randomFrom, spoilt } from '../testing/sample.ts';

/** Short, for every run. */
const CASES = 24;
const SEED = 20_261_121;

let under: GatewayUnderTest;
let key: string;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  key = await under.key([...SCOPES], { channel: 'api', holdLimit: 1_000_000 });
});
afterAll(() => under.close());

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

test.each(restOperations())('$route.method $route.path answers within its document', async (operation) => {
  const random = randomFrom(SEED);
  const { method, path } = operation.route;
  const schema = operation.input ? z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) : {};
  for (let at = 0; at < CASES; at += 1) {
    const whole = fitting(schema as Record<string, unknown>, random);
    const given = at % 3 === 0 ? whole : spoilt(whole, random);
    const fields = typeof given === 'object' && given !== null ? { ...(given as Record<string, unknown>) } : {};
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(fields[name] ?? randomUUID());
      delete fields[name];
      return encodeURIComponent(Buffer.from(value).toString()) || 'x';
    });
    const inQuery = method === 'GET' || method === 'DELETE';
    const query = new URLSearchParams(
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, asText(value)])),
    );
    const answer = await fetch(`${under.gateway.url}/api/v1${url}${inQuery ? `?${query}` : ''}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'idempotency-key': randomUUID(),
        ...(inQuery ? {} : { 'content-type': 'application/json' }),
      },
      ...(inQuery ? {} : { body: JSON.stringify(typeof given === 'object' && given !== null ? fields : given) }),
    });
    const text = await answer.text();
    const what = `${method} ${url} ${JSON.stringify(given)} → ${answer.status} ${text.slice(0, 300)}`;
    expect(answer.status, what).toBeLessThan(500);
    if (answer.status < 300) {
      expect(answer.status, what).toBe(operation.status);
      expect(operation.output.parse(JSON.parse(text)), what).toEqual(JSON.parse(text));
    } else {
      expect(answer.headers.get('content-type'), what).toContain('application/problem+json');
      expect(problemSchema.parse(JSON.parse(text)).status, what).toBe(answer.status);
    }
  }
});
