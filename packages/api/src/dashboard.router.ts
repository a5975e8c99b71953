import { DomainError, getToday, watchToday } from '@tavola/domain';
import { todayFeedInput, todayFrameSchema, todayInput, todaySchema } from '@tavola/shared/schemas';
import { tracked } from '@trpc/server';
import { zAsyncIterable } from './async-iterable.ts';
import { procedure, router } from './trpc.ts';

export const dashboardRouter = router({
  getToday: procedure({ permission: 'dashboard:read', keys: false })
    .input(todayInput)
    .output(todaySchema)
    .query(({ ctx, input }) => getToday(ctx.domain, input)),

  today: procedure({ permission: 'dashboard:read', keys: false })
    .input(todayFeedInput)
    .output(zAsyncIterable(todayFrameSchema))
    .subscription(async function* ({ ctx, input, signal }) {
      if (!ctx.doorbell || !signal) throw new DomainError('INTERNAL');
      const serverTime = () => ctx.domain.clock().toISOString();
      for await (const { cursor, first, today } of watchToday(ctx.domain, input, ctx.doorbell, signal)) {
        yield tracked(
          cursor,
          first
            ? { kind: 'snapshot' as const, serverTime: serverTime(), snapshot: today }
            : { kind: 'change' as const, serverTime: serverTime(), change: today },
        );
      }
    }),
});
