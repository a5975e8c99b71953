import { randomUUID } from 'node:crypto';

// The one origin: pages and their own /api/trpc are answered by Next, the machines' paths and sockets are the gateway's.
const MACHINES = /^\/(?:ws|mcp|api\/v1)(?:[/?]|$)/;
const TRPC = /^\/api\/trpc(?:[/?]|$)/;
const KEY = /^bearer /i;

/** Where the gateway serves this request; undefined for the site's. A call with a key is the gateway's, which knows keys. */
export function gatewayPath({ url = '', headers }) {
  if (MACHINES.test(url)) return url;
  if (TRPC.test(url) && KEY.test(headers.authorization ?? '')) return url.replace('/api/', '/api/v1/');
  return undefined;
}

/** The refusal while the gateway does not listen, in the shape of all others. */
export function gatewayAway(response) {
  const requestId = randomUUID();
  response.writeHead(503, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '1',
    'x-request-id': requestId,
  });
  response.end(
    JSON.stringify({
      type: 'https://tavola.dev/errors/BUSY',
      title: 'busy',
      status: 503,
      code: 'BUSY',
      message: 'The service is starting. Please try again in a moment.',
      retryable: true,
      requestId,
    }),
  );
}
