import { and, eq, lte, or, schema, sql } from '@tavola/db';
import { recordEvent } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from '../reservations/book.ts';
import type { LocationRules } from '../reservations/location-rules.ts';
import { type EntryRow, entryPayload } from './find-entry.ts';

const BATCH = 500;

/**
 * Ends offers whose table is held no more and waits whose last suitable time has passed, each once and with its event.
 * Capacity never waits for this: it only makes the record and the event timely. Answers how many it ended.
 */
export async function endWaits(ctx: Ctx): Promise<{ ended: number }> {
  const { waitlistEntries, holds, locations } = schema;
  const over = await ctx.db
    .select({ id: waitlistEntries.id, locationId: waitlistEntries.locationId, state: waitlistEntries.state })
    .from(waitlistEntries)
    .innerJoin(locations, and(eq(locations.id, waitlistEntries.locationId), eq(locations.mode, ctx.actor.mode)))
    .leftJoin(holds, eq(holds.id, waitlistEntries.holdId))
    .where(
      and(
        // The partial index's own words.
        sql`${waitlistEntries.state} in ('waiting', 'offered')`,
        or(
          and(eq(waitlistEntries.state, 'waiting'), lte(waitlistEntries.latestAt, ctx.clock())),
          and(
            eq(waitlistEntries.state, 'offered'),
            sql`(${holds.state} in ('expired', 'released') or ${holds.state} = 'held' and ${holds.expiresAt} <= clock_timestamp())`,
          ),
        ),
      ),
    )
    .limit(BATCH);
  const rules = new Map<string, LocationRules>();
  for (const { locationId } of over) {
    if (!rules.has(locationId)) rules.set(locationId, await bookOf(ctx.db).store.rules(locationId));
  }
  let ended = 0;
  for (const { id, locationId, state } of over) {
    const known = rules.get(locationId);
    if (known && (await end(ctx, known, id, state))) ended += 1;
  }
  return { ended };
}

/** One entry a transaction, so that a party that takes its table at this moment stops only its own. */
function end(ctx: Ctx, rules: LocationRules, id: string, from: EntryRow['state']): Promise<boolean> {
  const { waitlistEntries } = schema;
  return commitOnce({ ...ctx, intent: undefined }, async (tx) => {
    const [row] = await tx
      .update(waitlistEntries)
      .set({ state: 'expired' })
      .where(and(eq(waitlistEntries.id, id), eq(waitlistEntries.state, from)))
      .returning();
    if (!row) return false;
    await recordEvent(tx, ctx, 'waitlist.expired', {
      locationId: row.locationId,
      object: { kind: 'waitlist', id },
      version: 9,
      payload: entryPayload(rules, row),
    });
    return true;
  });
}
