import { z } from 'zod';
import { instantSchema } from './basics.ts';

/** `now` sets test mode's clock (`real` puts it back), `advanceSeconds` moves it on. */
export const setTestClockInput = z
  .strictObject({
    now: z.union([z.literal('real'), instantSchema]).optional(),
    advanceSeconds: z.int().min(1).max(100_000_000).optional(),
  })
  .refine(({ now, advanceSeconds }) => (now === undefined) !== (advanceSeconds === undefined), {
    error: 'Send either now or advanceSeconds',
  });
export type SetTestClockInput = z.infer<typeof setTestClockInput>;

export const testClockSchema = z.object({
  /** What test keys take for the present. */
  now: instantSchema,
  realTime: instantSchema,
  shiftSeconds: z.int(),
});
export type TestClock = z.infer<typeof testClockSchema>;
