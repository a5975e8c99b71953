import { newId } from '@tavola/db';
import type { Contact, Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { actOnce } from './act-once.ts';
import { bookOf } from './book.ts';
import { decideStaffBook, type StaffWish } from './decide-staff-book.ts';
import { withAlternatives } from './find-alternatives.ts';
import { findReservation, tablesOf } from './find-reservation.ts';
import { findArea, findRules } from './find-rules.ts';
import { findSlot, noSlot } from './find-slot.ts';
import { addDays, localBoundary, localDateOf, minutesOf } from './local-time.ts';
import type { LocationRules } from './location-rules.ts';
import { presentReservation } from './present-reservation.ts';

export interface StaffBookInput {
  location: string;
  date?: string | undefined;
  time?: string | undefined;
  partySize: number;
  area?: string | undefined;
  tables?: string[] | undefined;
  guest?: Partial<Contact> | undefined;
  notes?: string | undefined;
  kind: 'phone' | 'walk_in';
  override?: { reason: string } | undefined;
}

/**
 * Books for a guest on the telephone or seats a walk-in at once. The house is bound by tables and total pacing; with a
 * reason it may exceed everything but a table's own time.
 */
export function staffBook(ctx: Ctx, input: StaffBookInput): Promise<Reservation> {
  return actOnce(ctx, async () => {
    const settings = await ctx.settings.get('reservations');
    const rules = await findRules(ctx, input.location, { fresh: true });
    const place = input.kind === 'walk_in' && !input.time ? now(ctx, rules) : start(ctx, rules, input);
    const wish: StaffWish = {
      id: newId(),
      ...place,
      partySize: input.partySize,
      areaId: findArea(rules, input.area)?.id ?? null,
      online: false,
      settings,
      input,
    };
    try {
      const booked = await bookOf(ctx.db).submit<Reservation | 'happened'>({
        ctx,
        locationId: rules.location.id,
        date: place.serviceDate,
        decide: (facts) => decideStaffBook(ctx, facts, wish),
        happened: (page) => (page.claims.has(wish.id) ? 'happened' : undefined),
      });
      if (booked !== 'happened') return booked;
    } catch (error) {
      throw await withAlternatives(ctx, rules, { at: place.startsAt, serviceDate: place.serviceDate, wish }, error);
    }
    const found = await findReservation(ctx, wish.id, 'read');
    return presentReservation(ctx, found.rules, found.row, { tableIds: await tablesOf(ctx, wish.id) });
  });
}

function start(ctx: Ctx, rules: LocationRules, input: StaffBookInput) {
  const { store } = bookOf(ctx.db);
  if (!input.date || !input.time) {
    const issues = [{ path: input.date ? 'time' : 'date', message: 'A telephone booking needs date and time' }];
    throw new DomainError('VALIDATION_FAILED', { details: { issues } });
  }
  const wanted = { date: input.date, time: input.time };
  const found = findSlot(store, rules, wanted);
  if (found) return { startsAt: found.slot.startsAt, serviceDate: found.plan.date };
  if (!input.override) throw noSlot(ctx, store, rules, wanted);
  return {
    startsAt: localBoundary(rules.location.timezone, wanted.date, minutesOf(wanted.time)),
    serviceDate: wanted.date,
  };
}

/** This minute, on the service day that is still running. */
function now(ctx: Ctx, rules: LocationRules) {
  const startsAt = Math.floor(ctx.clock().getTime() / 60_000) * 60_000;
  const today = localDateOf(rules.location.timezone, startsAt);
  const { store } = bookOf(ctx.db);
  const yesterday = addDays(today, -1);
  const late = store
    .plan(rules, yesterday)
    .periods.some((period) => period.startsAt <= startsAt && startsAt < period.endsAt);
  return { startsAt, serviceDate: late ? yesterday : today };
}
