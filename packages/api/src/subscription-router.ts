import type { AnyTRPCProcedure, AnyTRPCRouter, TRPCRouterRecord } from '@trpc/server';
import { appRouter } from './router.ts';
import { router } from './trpc.ts';

/** The subscriptions alone: a query or a write sent over a socket is not found. */
export const subscriptionRouter: AnyTRPCRouter = router(
  withContractNames(only('subscription', appRouter._def.record as TRPCRouterRecord)),
);

/** `reservations.book` is the one-step booking over HTTP and the live book on the socket, where no writes exist. */
function withContractNames({ reservations, ...record }: TRPCRouterRecord): TRPCRouterRecord {
  if (!reservations || isProcedure(reservations)) return record;
  const { watch } = reservations;
  return { ...record, reservations: watch ? { ...reservations, book: watch } : reservations };
}

function only(type: string, record: TRPCRouterRecord): TRPCRouterRecord {
  const kept: TRPCRouterRecord = {};
  for (const [name, entry] of Object.entries(record)) {
    if (isProcedure(entry)) {
      if (entry._def.type === type) kept[name] = entry;
    } else {
      const below = only(type, entry);
      if (Object.keys(below).length > 0) kept[name] = below;
    }
  }
  return kept;
}

function isProcedure(entry: AnyTRPCProcedure | TRPCRouterRecord): entry is AnyTRPCProcedure {
  return typeof entry === 'function';
}
