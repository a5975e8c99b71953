import { timeOutput } from '@tavola/shared/schemas';
import { procedure, router } from './trpc.ts';

export const timeRouter = router({
  now: procedure({ permission: null }, { method: 'GET', path: '/time', tags: ['time'], summary: 'Server time' })
    .output(timeOutput)
    .query(({ ctx }) => ({ serverTime: ctx.domain.clock().toISOString() })),
});
