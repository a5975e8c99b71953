import { and, eq, inArray, schema, sql, type Tx } from '@tavola/db';
import type { SetTestClockInput, TestClock } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { bookOf } from '../reservations/book.ts';
import { expireHolds } from '../reservations/expire-holds.ts';
import { endWaits } from '../waitlist/end-waits.ts';
import { offerTables } from '../waitlist/offer-tables.ts';
import { presentTestClock, readTestShift } from './read-test-clock.ts';

const LONGEST_SHIFT_MS = 3 * 366 * 86_400_000;

/**
 * Sets or advances the clock of everything test keys touch. What would have happened in that time has happened when this
 * answers: holds and waitlist offers that ran out are ended, freed tables are offered to who waits. Live data keeps the
 * real time.
 */
export async function setTestClock(ctx: Ctx, input: SetTestClockInput): Promise<TestClock> {
  if (ctx.actor.mode !== 'test') throw new DomainError('FORBIDDEN');
  const clock = await commitOnce(ctx, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('tavola test clock'))`);
    const before = await readTestShift(tx);
    const realNow = ctx.clock().getTime() - (ctx.clockShiftMs ?? 0);
    const shiftMs = wantedShift(input, realNow, before);
    if (Math.abs(shiftMs) > LONGEST_SHIFT_MS) {
      throw new DomainError('VALIDATION_FAILED', {
        details: { issues: [{ path: 'now', message: 'Stay within three years of the real time' }] },
      });
    }
    await tx
      .insert(schema.testClock)
      .values({ shiftMs })
      .onConflictDoUpdate({ target: schema.testClock.id, set: { shiftMs, at: sql`now()` } });
    await moveDeadlines(tx, shiftMs - before);
    return presentTestClock(realNow, shiftMs);
  });
  const shiftMs = Date.parse(clock.now) - Date.parse(clock.realTime);
  const after: Ctx = {
    ...ctx,
    intent: undefined,
    clockShiftMs: shiftMs,
    clock: () => new Date(ctx.clock().getTime() - (ctx.clockShiftMs ?? 0) + shiftMs),
  };
  await forgetHeldPages(after);
  await expireHolds(after);
  await endWaits(after);
  await offerTables(after);
  return clock;
}

/** Pages remembered from before the move still show the old deadlines. */
async function forgetHeldPages(ctx: Ctx): Promise<void> {
  const { holds, locations } = schema;
  const pages = await ctx.db
    .selectDistinct({ locationId: holds.locationId, date: holds.serviceDate })
    .from(holds)
    .innerJoin(locations, eq(locations.id, holds.locationId))
    .where(and(eq(holds.state, 'held'), eq(locations.mode, 'test')));
  for (const { locationId, date } of pages) bookOf(ctx.db).store.forget(locationId, date);
}

function wantedShift({ now, advanceSeconds }: SetTestClockInput, realNow: number, before: number): number {
  if (advanceSeconds !== undefined) return before + advanceSeconds * 1_000;
  return now === undefined || now === 'real' ? 0 : Date.parse(now) - realNow;
}

/**
 * Capacity is judged by the database's own clock, which nobody can set: instead the deadlines of test data move towards it
 * by as much as the clock advances.
 */
async function moveDeadlines(tx: Tx, byMs: number): Promise<void> {
  if (byMs === 0) return;
  const { holds, waitlistEntries, locations, serviceDays } = schema;
  const inTest = tx.select({ id: locations.id }).from(locations).where(sql`${locations.mode} = 'test'`);
  const by = sql`make_interval(secs => ${byMs / 1_000})`;
  const held = await tx
    .update(holds)
    .set({ expiresAt: sql`${holds.expiresAt} - ${by}` })
    .where(sql`${holds.state} = 'held' and ${inArray(holds.locationId, inTest)}`)
    .returning({ id: holds.id });
  await tx
    .update(waitlistEntries)
    .set({ offerExpiresAt: sql`${waitlistEntries.offerExpiresAt} - ${by}` })
    .where(sql`${waitlistEntries.state} = 'offered' and ${inArray(waitlistEntries.locationId, inTest)}`);
  // Whoever remembers a page of the test book must look again.
  if (held.length > 0) {
    await tx
      .update(serviceDays)
      .set({ version: sql`${serviceDays.version} + 1` })
      .where(inArray(serviceDays.locationId, inTest));
  }
}
