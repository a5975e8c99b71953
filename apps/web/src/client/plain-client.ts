import type { AppRouter } from '@tavola/client';
import type { TRPCClient } from '@trpc/client';

const HTTP_URL = '/api/trpc';

/** A refusal or failure of a call; `data.problem` is the contract's problem, as with the full client. */
export class CallError extends Error {
  override name = 'CallError';
  readonly data: unknown;

  constructor(message: string, data: unknown) {
    super(message);
    this.data = data;
  }
}

interface CallOptions {
  signal?: AbortSignal;
  context?: Record<string, unknown>;
}

interface Envelope {
  result?: { data: unknown };
  error?: { message: string; data: unknown };
}

async function call(
  path: string,
  kind: string,
  input: unknown,
  { signal, context }: CallOptions = {},
): Promise<unknown> {
  const key = context?.intentKey;
  const response =
    kind === 'query'
      ? await fetch(
          `${HTTP_URL}/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
          { signal },
        )
      : await fetch(`${HTTP_URL}/${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
          },
          body: JSON.stringify(input ?? {}),
          signal,
        });
  const { result, error } = (await response.json()) as Envelope;
  if (error || !result) throw new CallError(error?.message ?? `HTTP ${response.status}`, error?.data);
  return result.data;
}

/** `a.b.query(input)` becomes a call of `a.b`. */
const pathProxy = (path: readonly string[]): unknown =>
  new Proxy(() => {}, {
    get: (_target, name) => (typeof name === 'string' && name !== 'then' ? pathProxy([...path, name]) : undefined),
    apply: (_target, _self, [input, options]: [unknown, CallOptions?]) =>
      call(path.slice(0, -1).join('.'), path.at(-1) ?? '', input, options),
  });

const client = pathProxy([]) as Pick<
  TRPCClient<AppRouter>,
  keyof AppRouter['_def']['record'] & keyof TRPCClient<AppRouter>
>;

/**
 * Queries and writes for the diner pages, typed by the router. The library's client does the same for 8 kB more, which is
 * more than a menu page has to spare. Writes carry the key of the intent:
 * `plainClient().orders.place.mutate(input, { context: { intentKey } })`; send the same key when the person tries again.
 */
export const plainClient = (): typeof client => client;
