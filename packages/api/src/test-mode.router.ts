import { getTestClock, setTestClock } from '@tavola/domain';
import { setTestClockInput, testClockSchema } from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const tags = ['test mode'];
const rehearsal = { permission: null, testOnly: true } as const;

/** What only test keys can do: move the clock of the isolated copy they work on. */
export const testModeRouter = router({
  clock: procedure(rehearsal, { method: 'GET', path: '/test/clock', tags, summary: 'What test mode takes for now' })
    .output(testClockSchema)
    .query(({ ctx }) => getTestClock(ctx.domain)),

  setClock: procedure(rehearsal, { method: 'POST', path: '/test/clock', tags, summary: 'Set or advance that clock' })
    .input(setTestClockInput)
    .output(testClockSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => setTestClock(ctx.domain, input)),
});
