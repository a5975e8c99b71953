import { randomUUID } from 'node:crypto';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { procedureFacts } from '@tavola/api';
import { SCOPES } from '@tavola/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { knockRest, knockTrpc } from '../testing/knock.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';
import { mcpTools } from './tools.ts';

const FACTS = new Map(procedureFacts().map((fact) => [fact.path, fact]));
const REFUSALS = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'INSUFFICIENT_SCOPE']);

let under: GatewayUnderTest;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
});
afterAll(() => under.close());

/** What each tool says to this caller, asked with input that is wrong: only who may ask is looked at. */
async function saidByTools(headers: Record<string, string>): Promise<Record<string, string>> {
  const client = new Client({ name: 'an assistant', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', under.gateway.url), { requestInit: { headers } });
  await client.connect(transport as never);
  const said: Record<string, string> = {};
  for (const { name } of mcpTools()) {
    const params = { name, arguments: { unknown: 'field' }, _meta: { idempotencyKey: randomUUID() } };
    const { structuredContent } = await client.callTool(params);
    const { code } = (structuredContent ?? {}) as { code?: string };
    said[name] = code !== undefined && REFUSALS.has(code) ? code : 'let in';
  }
  await client.close();
  return said;
}

async function saidByRest(headers: Record<string, string>): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const { name, procedure } of mcpTools()) {
    const fact = FACTS.get(procedure);
    if (!fact) throw new Error(`${name} has no procedure`);
    const knock = fact.rest ? knockRest : knockTrpc;
    const { code } = await knock(under.gateway.url, fact, headers, { unknown: 'field' });
    said[name] = REFUSALS.has(code) ? code : 'let in';
  }
  return said;
}

test.each(['nobody', ...SCOPES])('each tool refuses %s exactly as REST does', async (scope) => {
  const key = SCOPES.find((each) => each === scope);
  const headers: Record<string, string> = key ? { authorization: `Bearer ${await under.key([key])}` } : {};
  const said = await saidByTools(headers);
  expect(said).toEqual(await saidByRest(headers));
  expect(Object.values(said)).toContain(key ? 'INSUFFICIENT_SCOPE' : 'UNAUTHENTICATED');
});
