import { newId, schema } from '@tavola/db';
import { DEFAULT_LOCALE, LOCALES } from '@tavola/shared';
import type { Contact, WaitlistEntry } from '@tavola/shared/schemas';
import { recordEvent } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { bookOf } from '../reservations/book.ts';
import { isOnline } from '../reservations/facts.ts';
import { findArea, findRules } from '../reservations/find-rules.ts';
import { addDays, localBoundary, localDateOf, minutesOf } from '../reservations/local-time.ts';
import { requireOnlineBooking } from '../reservations/place-request.ts';
import { largestParty } from '../reservations/rules.ts';
import { type EntryRow, entryPayload, presentEntry } from './find-entry.ts';

export interface JoinWaitlistInput {
  location: string;
  date: string;
  from: string;
  to: string;
  partySize: number;
  area?: string | undefined;
  guest: Contact;
  locale?: string | undefined;
}

/** Puts a party on the list of a service day. When a table frees in its window, it is held for the party that waited longest. */
export async function joinWaitlist(ctx: Ctx, input: JoinWaitlistInput): Promise<WaitlistEntry> {
  const rules = await findRules(ctx, input.location, { fresh: true });
  requireOnlineBooking(ctx, rules, await ctx.settings.get('reservations'));
  const zone = rules.location.timezone;
  const now = ctx.clock();
  const plan = bookOf(ctx.db).store.plan(rules, input.date);
  if (plan.closed) throw new DomainError('LOCATION_CLOSED', { details: { date: input.date, reason: plan.closed } });
  if (input.date < localDateOf(zone, now.getTime())) {
    throw new DomainError('OUTSIDE_BOOKING_WINDOW', { details: { earliestDate: localDateOf(zone, now.getTime()) } });
  }
  const max = largestParty(rules, isOnline(ctx.actor.channel));
  if (input.partySize > max) throw new DomainError('PARTY_SIZE_NOT_ALLOWED', { details: { min: 1, max } });
  const toDate = minutesOf(input.to) < minutesOf(input.from) ? addDays(input.date, 1) : input.date;
  const row: EntryRow = {
    id: newId(),
    locationId: rules.location.id,
    serviceDate: input.date,
    earliestAt: new Date(localBoundary(zone, input.date, minutesOf(input.from))),
    latestAt: new Date(localBoundary(zone, toDate, minutesOf(input.to))),
    partySize: input.partySize,
    areaId: findArea(rules, input.area)?.id ?? null,
    channel: ctx.actor.channel,
    holder: ctx.actor.holder,
    guestName: input.guest.name,
    guestPhone: input.guest.phone ?? null,
    guestEmail: input.guest.email ?? null,
    locale: LOCALES.find((locale) => (input.locale ?? ctx.locale).startsWith(locale)) ?? DEFAULT_LOCALE,
    state: 'waiting',
    holdId: null,
    offerExpiresAt: null,
    createdAt: now,
  };
  return commitOnce(ctx, async (tx) => {
    await tx.insert(schema.waitlistEntries).values(row);
    await recordEvent(tx, ctx, 'waitlist.joined', {
      locationId: row.locationId,
      object: { kind: 'waitlist', id: row.id },
      version: 1,
      payload: entryPayload(rules, row),
    });
    return presentEntry(ctx, rules, row);
  });
}
