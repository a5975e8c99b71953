import { and, eq, inArray, schema } from '@tavola/db';
import type { WaitlistEntry } from '@tavola/shared/schemas';
import { recordEvent } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from '../reservations/book.ts';
import { noChanges, pacingChange } from '../reservations/page-changes.ts';
import { entryPayload, findEntry, presentEntry } from './find-entry.ts';

/** Takes the party off the list; a table held for it is given back first. Leaving twice changes nothing. */
export async function leaveWaitlist(ctx: Ctx, input: { id: string }): Promise<WaitlistEntry> {
  const { row, rules } = await findEntry(ctx, input.id);
  const { holdId } = row;
  if (row.state === 'offered' && holdId) {
    await bookOf(ctx.db).submit({
      ctx: { ...ctx, intent: undefined },
      locationId: row.locationId,
      date: row.serviceDate,
      decide: ({ page }) => {
        const changes = noChanges();
        const claim = page.claims.get(holdId);
        if (claim?.hold) {
          changes.released.push(holdId);
          changes.drop.push(holdId);
          changes.pacing.push(pacingChange(claim, -1, null));
        }
        return { result: undefined, changes };
      },
    });
  }
  return commitOnce(ctx, async (tx) => {
    const { waitlistEntries } = schema;
    const [left] = await tx
      .update(waitlistEntries)
      .set({ state: 'left' })
      .where(and(eq(waitlistEntries.id, row.id), inArray(waitlistEntries.state, ['waiting', 'offered'])))
      .returning();
    if (!left) return presentEntry(ctx, rules, row);
    await recordEvent(tx, ctx, 'waitlist.expired', {
      locationId: left.locationId,
      object: { kind: 'waitlist', id: left.id },
      version: 9,
      payload: entryPayload(rules, left),
    });
    return presentEntry(ctx, rules, left);
  });
}
