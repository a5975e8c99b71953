import type { Contact, Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { bookOf } from './book.ts';
import { type ChangeOptions, changeReservation } from './change-reservation.ts';
import { decideModify, type ModifyPlan } from './decide-modify.ts';
import { isOnline } from './facts.ts';
import { withAlternatives } from './find-alternatives.ts';
import type { FoundReservation } from './find-reservation.ts';
import { findArea } from './find-rules.ts';
import { findSlot, noSlot } from './find-slot.ts';
import { requireChangeable } from './guest-policy.ts';
import { localBoundary, localDateOf, localTimeOf, minutesOf } from './local-time.ts';
import { allowedActions, presentReservation } from './present-reservation.ts';
import type { Wish } from './seating.ts';

export interface ModifyInput {
  id: string;
  revision: number;
  date?: string | undefined;
  time?: string | undefined;
  partySize?: number | undefined;
  area?: string | undefined;
  guest?: Partial<Contact> | undefined;
  notes?: string | undefined;
  tables?: string[] | undefined;
  locked?: boolean | undefined;
  override?: { reason: string } | undefined;
}

/**
 * Changes time, size, area, tables or details in one transaction; the old place is kept whenever the new one fails.
 * `revision` must be the one last seen, else `REVISION_CONFLICT` with the present state. Tables, locks and overrides are
 * for the house.
 */
export async function modifyReservation(
  ctx: Ctx,
  input: ModifyInput,
  options: Pick<ChangeOptions, 'own'> = {},
): Promise<Reservation> {
  const house = ctx.actor.permissions.has('reservations:manage') && !options.own;
  if (!house && (input.tables || input.locked !== undefined || input.override)) {
    throw new DomainError(ctx.actor.kind === 'key' ? 'INSUFFICIENT_SCOPE' : 'FORBIDDEN', {
      details: { required: 'reservations:manage' },
    });
  }
  let plan: ModifyPlan | undefined;
  let subject: FoundReservation | undefined;
  try {
    return await changeReservation(
      ctx,
      input.id,
      (facts, current) => {
        if (!plan) throw new DomainError('INTERNAL');
        return decideModify(ctx, facts, current, input, plan);
      },
      {
        ...options,
        admit: (found) => {
          subject = found;
          requireRevision(ctx, found, input.revision);
          requireModifiable(found);
          requireChangeable(ctx, found.row, { guest: options.own ?? false });
          plan = planModify(ctx, found, input, house);
        },
        target: () => plan?.serviceDate ?? '',
      },
    );
  } catch (error) {
    if (!subject) throw error;
    const { at, serviceDate } = plan ? { at: plan.startsAt, serviceDate: plan.serviceDate } : askedFor(subject, input);
    const wanted = { at, serviceDate, wish: wishOf(ctx, subject, input, house) };
    throw await withAlternatives(ctx, subject.rules, wanted, error);
  }
}

function requireRevision(ctx: Ctx, { row, rules }: FoundReservation, revision: number): void {
  if (row.revision === revision) return;
  throw new DomainError('REVISION_CONFLICT', {
    details: { revision: row.revision, current: presentReservation(ctx, rules, row) },
    allowedActions: allowedActions(row.status),
  });
}

function requireModifiable({ row }: FoundReservation): void {
  const allowed = allowedActions(row.status);
  if (allowed.includes('modify')) return;
  throw new DomainError('INVALID_TRANSITION', {
    details: { from: row.status, action: 'modify', allowedActions: allowed },
    allowedActions: allowed,
  });
}

/** What the party wishes for once the change is made. */
const wishOf = (ctx: Ctx, { row, rules }: FoundReservation, input: ModifyInput, house: boolean): Wish => ({
  partySize: input.partySize ?? row.partySize,
  areaId: input.area === undefined ? row.areaId : (findArea(rules, input.area)?.id ?? null),
  online: !house && isOnline(ctx.actor.channel),
});

/** The moment that was asked for, when no booking can start then. */
function askedFor({ row, rules }: FoundReservation, input: ModifyInput): { at: number; serviceDate: string } {
  const zone = rules.location.timezone;
  const start = row.startsAt.getTime();
  const date = input.date ?? localDateOf(zone, start);
  return { at: localBoundary(zone, date, minutesOf(input.time ?? localTimeOf(zone, start))), serviceDate: date };
}

/** Where and when the party would sit afterwards, before anyone looks whether that is possible. */
function planModify(ctx: Ctx, subject: FoundReservation, input: ModifyInput, house: boolean): ModifyPlan {
  const { row, rules } = subject;
  const zone = rules.location.timezone;
  const { store } = bookOf(ctx.db);
  const wish = wishOf(ctx, subject, input, house);
  const stays = {
    wish,
    house,
    startsAt: row.startsAt.getTime(),
    serviceDate: row.serviceDate,
    slot: store.plan(rules, row.serviceDate).slotAt.get(row.startsAt.getTime()),
  };
  const start = row.startsAt.getTime();
  const wanted = {
    date: input.date ?? localDateOf(zone, start),
    time: input.time ?? localTimeOf(zone, start),
  };
  if (wanted.date === localDateOf(zone, start) && wanted.time === localTimeOf(zone, start)) return stays;
  const found = findSlot(store, rules, wanted);
  if (found) {
    return { wish, house, startsAt: found.slot.startsAt, serviceDate: found.plan.date, slot: found.slot };
  }
  if (!input.override) throw noSlot(ctx, store, rules, wanted);
  const startsAt = localBoundary(zone, wanted.date, minutesOf(wanted.time));
  return { wish, house, startsAt, serviceDate: wanted.date, slot: undefined };
}
