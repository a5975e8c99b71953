import type { AppRouter } from '@tavola/client';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';

let client: TRPCClient<AppRouter> | undefined;

/**
 * Calls without react-query, for the diner pages whose scripts must stay small. Writes carry the key of the intent:
 * `plainClient().orders.place.mutate(input, { context: { intentKey } })`; send the same key when the person tries again.
 */
export function plainClient(): TRPCClient<AppRouter> {
  client ??= createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: '/api/trpc',
        headers: ({ op }) =>
          op.type === 'mutation' && typeof op.context.intentKey === 'string'
            ? { 'idempotency-key': op.context.intentKey }
            : {},
      }),
    ],
  });
  return client;
}
