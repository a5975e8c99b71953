'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { AppRouter } from '@tavola/client';
import { createTRPCReact } from '@trpc/react-query';
import { type ReactNode, useState } from 'react';
import { createLinks } from './links.ts';
import { isRetryable } from './problem.ts';

/** Hooks for client components of the dashboard and the kitchen: `trpc.orders.list.useQuery(…)`. */
export const trpc = createTRPCReact<AppRouter>();

const MAX_RETRIES = 3;

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => failures < MAX_RETRIES && isRetryable(error) },
      // Writes are retried by their link, which keeps the intent's key; a retry from here would carry a new one.
      mutations: { retry: false },
    },
  });

export function TrpcProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [client] = useState(() => trpc.createClient({ links: createLinks() }));
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
