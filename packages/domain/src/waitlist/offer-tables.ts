import { and, asc, eq, gte, newId, schema } from '@tavola/db';
import { eventRow } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from '../reservations/book.ts';
import { decideHold, waitlistHolder } from '../reservations/decide-hold.ts';
import type { Facts } from '../reservations/facts.ts';
import { addDays } from '../reservations/local-time.ts';
import { type Decision, mergeChanges, noChanges } from '../reservations/page-changes.ts';
import { judgeSlot } from '../reservations/rules.ts';
import { type EntryRow, entryPayload } from './find-entry.ts';

const PAGES = 200;

/**
 * Offers free tables to waiting parties, longest wait first: an offer is a hold, so nobody else can take it and two
 * parties never get the same. Looks at one page when told which, else at every page somebody waits for. Answers how many
 * offers it made.
 */
export async function offerTables(ctx: Ctx, only?: { locationId: string; date: string }): Promise<{ offered: number }> {
  const { waitlistEntries, locations } = schema;
  const today = addDays(ctx.clock().toISOString().slice(0, 10), -1);
  const rows = await ctx.db
    .select({ row: waitlistEntries })
    .from(waitlistEntries)
    .innerJoin(locations, and(eq(locations.id, waitlistEntries.locationId), eq(locations.mode, ctx.actor.mode)))
    .where(
      and(
        eq(waitlistEntries.state, 'waiting'),
        only ? eq(waitlistEntries.locationId, only.locationId) : undefined,
        only ? eq(waitlistEntries.serviceDate, only.date) : gte(waitlistEntries.serviceDate, today),
      ),
    )
    .orderBy(asc(waitlistEntries.createdAt))
    .limit(PAGES * 10);
  const pages = new Map<string, EntryRow[]>();
  for (const { row } of rows) {
    const key = `${row.locationId}/${row.serviceDate}`;
    pages.set(key, [...(pages.get(key) ?? []), row]);
  }
  const reservations = await ctx.settings.get('reservations');
  // An offer is a hold that has to be read in a mail first.
  const settings = { ...reservations, holdMinutes: reservations.offerMinutes };
  const made = await Promise.all(
    [...pages.values()].slice(0, PAGES).map(async (entries) => {
      const [first] = entries;
      if (!first) return 0;
      return bookOf(ctx.db).submit({
        ctx: { ...ctx, intent: undefined },
        locationId: first.locationId,
        date: first.serviceDate,
        decide: (facts) => offer(ctx, facts, entries, settings),
      });
    }),
  );
  return { offered: made.reduce((sum, count) => sum + count, 0) };
}

type Settings = Parameters<typeof decideHold>[2]['settings'];

/** One offer a page and turn: the next look sees what is left. */
function offer(ctx: Ctx, facts: Facts, entries: readonly EntryRow[], settings: Settings): Decision<number> {
  const changes = noChanges();
  for (const row of entries) {
    const wish = { partySize: row.partySize, areaId: row.areaId, online: true };
    const slot = facts.plan.slots.find(
      (each) =>
        each.startsAt >= row.earliestAt.getTime() &&
        each.startsAt <= row.latestAt.getTime() &&
        judgeSlot(facts, each, wish, ctx.clock().getTime()).open,
    );
    if (!slot) continue;
    const party = {
      ...ctx,
      locale: row.locale,
      actor: { ...ctx.actor, channel: row.channel as Ctx['actor']['channel'], holder: waitlistHolder(row.id) },
    };
    const held = decideHold(party, facts, { ...wish, id: newId(), startsAt: slot.startsAt, settings });
    mergeChanges(changes, held.changes);
    const set = {
      state: 'offered' as const,
      holdId: held.result.holdId,
      offerExpiresAt: new Date(Date.parse(held.result.expiresAt) - (ctx.clockShiftMs ?? 0)),
    };
    changes.entries.push({ id: row.id, from: 'waiting', set });
    changes.events.push(
      eventRow(ctx, 'waitlist.offered', {
        locationId: row.locationId,
        object: { kind: 'waitlist', id: row.id },
        version: 2,
        payload: entryPayload(facts.rules, { ...row, ...set }, slot.startsAt),
      }),
    );
    return { result: 1, changes };
  }
  return { result: 0, changes };
}
