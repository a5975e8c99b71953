import type { Ctx } from '../kernel/ctx.ts';
import { readTestShift } from './read-test-clock.ts';

/** The context of a worker's live work, turned to test data and the clock that test keys see. */
export async function inTestMode(ctx: Ctx): Promise<Ctx> {
  const clockShiftMs = await readTestShift(ctx.db);
  return {
    ...ctx,
    actor: { ...ctx.actor, mode: 'test' },
    clockShiftMs,
    clock: () => new Date(ctx.clock().getTime() + clockShiftMs),
  };
}
