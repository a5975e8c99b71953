import { and, eq, inArray, schema } from '@tavola/db';
import type { WaitlistEntry } from '@tavola/shared/schemas';
import { recordEvent } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from '../reservations/book.ts';
import type { LocationRules } from '../reservations/location-rules.ts';
import { noChanges, pacingChange } from '../reservations/page-changes.ts';
import { type EntryRow, entryPayload, findEntry, presentEntry } from './find-entry.ts';
import { offeredParty } from './offer-link.ts';

/** Takes the party off the list; a table held for it is given back first. Leaving twice changes nothing. */
export async function leaveWaitlist(ctx: Ctx, input: { id: string }): Promise<WaitlistEntry> {
  const { row, rules } = await findEntry(ctx, input.id);
  return leave(ctx, rules, row);
}

/** The same by the link of an offer's message: the party does not want the table, and the next in line gets it. */
export async function declineOffer(ctx: Ctx, input: { token: string }): Promise<WaitlistEntry> {
  const { ctx: own, row, rules } = await offeredParty(ctx, input.token);
  return leave(own, rules, row);
}

async function leave(ctx: Ctx, rules: LocationRules, row: EntryRow): Promise<WaitlistEntry> {
  const { waitlistEntries } = schema;
  if (row.state === 'offered' && row.holdId) await giveBack(ctx, row, row.holdId);
  return commitOnce(ctx, async (tx) => {
    const [left] = await tx
      .update(waitlistEntries)
      .set({ state: 'left' })
      .where(and(eq(waitlistEntries.id, row.id), inArray(waitlistEntries.state, ['waiting', 'offered'])))
      .returning();
    if (!left) {
      const [now] = await tx.select().from(waitlistEntries).where(eq(waitlistEntries.id, row.id));
      return presentEntry(ctx, rules, now ?? row);
    }
    await recordEvent(tx, ctx, 'waitlist.expired', {
      locationId: left.locationId,
      object: { kind: 'waitlist', id: left.id },
      version: 9,
      payload: entryPayload(rules, left),
    });
    return presentEntry(ctx, rules, left);
  });
}

function giveBack(ctx: Ctx, row: EntryRow, holdId: string): Promise<void> {
  return bookOf(ctx.db).submit({
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
