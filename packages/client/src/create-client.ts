import {
  createTRPCClient,
  createWSClient,
  httpLink,
  type Operation,
  splitLink,
  type TRPCClient,
  type WebSocketClientOptions,
  wsLink,
} from '@trpc/client';
import type { AppRouter } from './app-router.generated.ts';
import { type RetryOptions, retryLink } from './retry-link.ts';

export interface ClientOptions {
  /** Address of the restaurant's site or gateway, e.g. `https://book.example.com`. */
  url: string;
  /** `tav_live_…` or `tav_test_…`; without one the client may do what any guest may. */
  apiKey?: string;
  /** Begins every idempotency key, so that an intent can be found in logs; the server stamps the key's own channel. */
  channel?: string;
  /** Language of messages. */
  locale?: string;
  /** Sent with every call, e.g. `{ 'X-Test-Fault': 'timeout_after_commit' }` with a test key. */
  headers?: Record<string, string>;
  /** Longest wait for one answer before the call is repeated with the same key. */
  timeoutMs?: number;
  retry?: Partial<RetryOptions>;
  fetch?: typeof globalThis.fetch;
  /** For runtimes without a global `WebSocket`, such as Node 20: the class of the `ws` package. */
  WebSocket?: WebSocketClientOptions['WebSocket'];
}

export type TavolaClient = TRPCClient<AppRouter> & {
  /** Ends subscriptions and their socket. */
  close(): Promise<void>;
};

const DEFAULTS = { timeoutMs: 10_000, retry: { tries: 5, longestWaitMs: 10_000 } };

/**
 * A client that is safe on a bad line. Each write gets one idempotency key for the intent and keeps it over all retries,
 * so a lost answer is repeated and never acted on twice; pass `{ context: { idempotencyKey } }` to keep a key over calls.
 * Subscriptions reconnect and go on after the last event seen. Failures are `TavolaError`s.
 */
export function createClient(options: ClientOptions): TavolaClient {
  const { apiKey, locale, timeoutMs = DEFAULTS.timeoutMs } = options;
  const base = options.url.replace(/\/+$/, '');
  const send = options.fetch ?? globalThis.fetch;
  const keyOf = intentKeys(options.channel);
  const headers = {
    ...options.headers,
    ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    ...(locale ? { 'accept-language': locale } : {}),
  };
  // Made for the first subscription: who only asks and books needs no WebSocket in the runtime.
  let socket: ReturnType<typeof createWSClient> | undefined;
  const openSocket = () => {
    socket ??= createWSClient({
      url: `${base.replace(/^http/, 'ws')}/ws`,
      lazy: { enabled: true, closeMs: 5_000 },
      keepAlive: { enabled: true, intervalMs: 15_000, pongTimeoutMs: 5_000 },
      retryDelayMs: (attempt) => Math.random() * Math.min(10_000, 500 * 2 ** attempt),
      ...(apiKey ? { connectionParams: () => ({ apiKey }) } : {}),
      ...(options.WebSocket ? { WebSocket: options.WebSocket } : {}),
    });
    return socket;
  };
  const client = createTRPCClient<AppRouter>({
    links: [
      retryLink({ ...DEFAULTS.retry, ...options.retry }),
      splitLink<AppRouter>({
        condition: ({ type }) => type === 'subscription',
        true: (runtime) => (operation) => wsLink<AppRouter>({ client: openSocket() })(runtime)(operation),
        false: httpLink({
          url: `${base}/api/v1/trpc`,
          headers: ({ op }) => (op.type === 'mutation' ? { ...headers, 'idempotency-key': keyOf(op) } : headers),
          fetch: (url, init) => {
            const signals = [AbortSignal.timeout(timeoutMs), ...(init?.signal ? [init.signal] : [])];
            return send(url as string, { ...(init as RequestInit), signal: AbortSignal.any(signals) });
          },
        }),
      }),
    ],
  });
  // Every name on the tRPC client is a procedure; this one is ours.
  return new Proxy(client as TavolaClient, {
    get: (target, name, receiver) =>
      name === 'close' ? async () => socket?.close() : Reflect.get(target, name, receiver),
  });
}

/** One key per call, remembered with the call's context, which its retries share. */
function intentKeys(channel: string | undefined): (op: Operation) => string {
  const keys = new WeakMap<object, string>();
  return (op) => {
    const given = op.context.idempotencyKey;
    if (typeof given === 'string') return given;
    const known = keys.get(op.context);
    if (known) return known;
    const key = `${channel ? `${channel}-` : ''}${crypto.randomUUID()}`;
    keys.set(op.context, key);
    return key;
  };
}
