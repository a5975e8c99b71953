import { appRouter } from '@tavola/api';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { contextFor } from './context.ts';
import { principalOf } from './principal.ts';
import { requireOwnPages } from './same-origin.ts';

const LARGEST_BATCH = 10;

/** tRPC over HTTP for typed clients: the same procedures, keys and refusals as REST. */
export async function registerTrpc(app: FastifyInstance, services: Services): Promise<void> {
  const options: FastifyTRPCPluginOptions<typeof appRouter>['trpcOptions'] = {
    router: appRouter,
    maxBatchSize: LARGEST_BATCH,
    createContext: async ({ req, res, info }) => {
      const principal = await principalOf(services, req.headers, req.ip);
      if (req.method === 'POST') requireOwnPages(services, req, principal);
      return { ...contextFor(services, req, res, principal), batchSize: info.calls.length };
    },
  };
  // Behind the one origin only `/api/v1` reaches the gateway.
  for (const prefix of ['/trpc', '/api/v1/trpc'])
    await app.register(fastifyTRPCPlugin, { prefix, trpcOptions: options });
}
