import type { AppRouter } from '@tavola/client';
import {
  createWSClient,
  httpBatchLink,
  httpLink,
  type Operation,
  retryLink,
  splitLink,
  type TRPCLink,
  wsLink,
} from '@trpc/client';
import { newIntentKey } from './intent-key.ts';
import { isRetryable } from './problem.ts';

const HTTP_URL = '/api/trpc';
const MAX_TRIES = 4;
/** Queries whose input does not fit into an address. */
const LONG_QUERIES = new Set(['automations.preview', 'automations.dryRun']);

const keys = new WeakMap<object, string>();

/** The key given in the call's context, else one remembered with it: the retries of one call share its context object. */
function intentKeyOf(operation: Operation): string {
  const given = operation.context.intentKey;
  if (typeof given === 'string') return given;
  const known = keys.get(operation.context);
  if (known) return known;
  const key = newIntentKey();
  keys.set(operation.context, key);
  return key;
}

const socketUrl = () => `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/ws`;

/** Queries batched, writes alone with their `Idempotency-Key`, subscriptions over one socket opened at the first of them. */
export function createLinks(): TRPCLink<AppRouter>[] {
  const socket =
    typeof window === 'undefined'
      ? undefined
      : createWSClient({ url: socketUrl, lazy: { enabled: true, closeMs: 5_000 }, keepAlive: { enabled: true } });
  const http = splitLink<AppRouter>({
    condition: ({ type }) => type === 'mutation',
    true: [
      retryLink({
        retry: ({ error, attempts }) => attempts < MAX_TRIES && isRetryable(error),
        retryDelayMs: (attempt) => 250 * 2 ** attempt,
      }),
      httpLink({ url: HTTP_URL, headers: ({ op }) => ({ 'idempotency-key': intentKeyOf(op) }) }),
    ],
    false: splitLink({
      condition: ({ path }) => LONG_QUERIES.has(path),
      true: httpLink({ url: HTTP_URL, methodOverride: 'POST' }),
      false: httpBatchLink({ url: HTTP_URL, maxURLLength: 4_000 }),
    }),
  });
  if (!socket) return [http];
  return [
    splitLink<AppRouter>({
      condition: ({ type }) => type === 'subscription',
      true: wsLink({ client: socket }),
      false: http,
    }),
  ];
}
