import { type DbOrTx, schema } from '@tavola/db';
import type { TestClock } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';

/** How far test mode's clock runs ahead of the real one, in ms; negative when it was set back. */
export async function readTestShift(db: DbOrTx): Promise<number> {
  const [row] = await db.select({ shiftMs: schema.testClock.shiftMs }).from(schema.testClock);
  return row?.shiftMs ?? 0;
}

/** What test keys take for the present, beside the real time. */
export function getTestClock(ctx: Ctx): Promise<TestClock> {
  return Promise.resolve(presentTestClock(ctx.clock().getTime() - (ctx.clockShiftMs ?? 0), ctx.clockShiftMs ?? 0));
}

export const presentTestClock = (realNow: number, shiftMs: number): TestClock => ({
  now: new Date(realNow + shiftMs).toISOString(),
  realTime: new Date(realNow).toISOString(),
  shiftSeconds: Math.round(shiftMs / 1_000),
});
