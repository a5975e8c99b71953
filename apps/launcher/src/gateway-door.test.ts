import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ERRORS } from '@tavola/shared';
import { problemSchema } from '@tavola/shared/schemas';
import { expect, it } from 'vitest';
import { gatewayAway, gatewayPath } from './gateway-door.mjs';

const withKey = { authorization: 'Bearer tav_live_x' };

it.each([
  ['/ws', {}, '/ws'],
  ['/ws?connectionParams=1', {}, '/ws?connectionParams=1'],
  ['/mcp', withKey, '/mcp'],
  ['/api/v1/time', {}, '/api/v1/time'],
  ['/api/v10/time', {}, undefined],
  ['/', withKey, undefined],
  ['/api/auth/session', withKey, undefined],
  ['/api/trpc/time.now', {}, undefined],
  ['/api/trpc/time.now', { authorization: 'Basic c3RhZmY6eA==' }, undefined],
  ['/api/trpc/time.now?input=%2Fapi%2F', withKey, '/api/v1/trpc/time.now?input=%2Fapi%2F'],
  ['/api/trpcs/time.now', withKey, undefined],
])('%s with %o goes to %s', (url, headers, path) => {
  expect(gatewayPath({ url, headers })).toBe(path);
});

it('says that the gateway is away as every refusal is said', async () => {
  const server = createServer((_request, response) => gatewayAway(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const problem = problemSchema.parse(await answer.json());
  server.close();
  expect(answer.status).toBe(ERRORS.BUSY.status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(answer.headers.get('x-request-id')).toBe(problem.requestId);
  expect(problem).toMatchObject({ code: 'BUSY', status: ERRORS.BUSY.status, retryable: ERRORS.BUSY.retryable });
});
