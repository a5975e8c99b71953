import { bumpStation, DomainError, pauseOrdering, setSoldOut, watchBoard } from '@tavola/domain';
import {
  boardFrameSchema,
  boardInput,
  bumpInput,
  pauseOrderingInput,
  pauseOrderingOutput,
  recallInput,
  soldOutInput,
  soldOutOutput,
  ticketSchema,
} from '@tavola/shared/schemas';
import { tracked } from '@trpc/server';
import { zAsyncIterable } from './async-iterable.ts';
import { oncePerKey, procedure, router } from './trpc.ts';

export const kitchenRouter = router({
  board: procedure({ permission: 'orders:read' })
    .input(boardInput)
    .output(zAsyncIterable(boardFrameSchema))
    .subscription(async function* ({ ctx, input, signal }) {
      if (!ctx.doorbell || !signal) throw new DomainError('INTERNAL');
      for await (const { cursor, frame } of watchBoard(ctx.domain, input, ctx.doorbell, signal)) {
        yield tracked(cursor, frame);
      }
    }),

  bump: procedure({ permission: 'kitchen:manage' })
    .input(bumpInput)
    .output(ticketSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => bumpStation(ctx.domain, input)),

  recall: procedure({ permission: 'kitchen:manage' })
    .input(recallInput)
    .output(ticketSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => bumpStation(ctx.domain, { ...input, bumped: false })),

  setSoldOut: procedure({ permission: 'kitchen:manage' })
    .input(soldOutInput)
    .output(soldOutOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => setSoldOut(ctx.domain, input)),

  pauseOrdering: procedure({ permission: 'kitchen:manage' })
    .input(pauseOrderingInput)
    .output(pauseOrderingOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => pauseOrdering(ctx.domain, input)),
});
