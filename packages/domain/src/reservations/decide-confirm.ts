import { randomInt } from 'node:crypto';
import type { Contact, Reservation } from '@tavola/shared/schemas';
import { eventRow } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { shownInstant } from './decide-hold.ts';
import type { Facts } from './facts.ts';
import { historyRow } from './history.ts';
import type { Claim } from './page.ts';
import { type Decision, noChanges, type PageChanges } from './page-changes.ts';
import { presentReservation, type ReservationRow, reservationPayload } from './present-reservation.ts';

export interface BookingDetails {
  guest: Contact;
  notes?: string | undefined;
  locale?: string | undefined;
}

const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Short name of a booking for the telephone; unique within the location by constraint. */
export const newCode = (): string =>
  Array.from({ length: 7 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');

/** Makes the caller's live hold a reservation, pending when it needs approval. */
export function decideConfirm(ctx: Ctx, facts: Facts, holdId: string, details: BookingDetails): Decision<Reservation> {
  const claim = facts.page.claims.get(holdId);
  if (claim && claim.hold === null) throw new AlreadyConfirmed();
  const { hold } = claim ?? {};
  if (!claim || !hold || hold.expiresAt <= facts.now) {
    throw new DomainError('HOLD_EXPIRED', {
      details: hold ? { expiredAt: shownInstant(ctx, hold.expiresAt) } : {},
    });
  }
  const row = newReservation(ctx, facts, claim, details);
  const changes = noChanges();
  changes.confirmed.push(holdId);
  addReservation(ctx, facts, claim, row, changes);
  return { result: presentReservation(ctx, facts.rules, row, { tableIds: claim.tableIds, own: true }), changes };
}

/** The hold has become a reservation in the meantime; the caller gets that one. */
export class AlreadyConfirmed extends Error {
  override name = 'AlreadyConfirmed';
}

/** The row a claim turns into. */
export function newReservation(ctx: Ctx, facts: Facts, claim: Claim, details: BookingDetails): ReservationRow {
  const now = new Date(Math.floor(facts.now));
  return {
    id: claim.id,
    holdId: claim.id,
    locationId: facts.page.locationId,
    serviceDate: facts.page.date,
    code: newCode(),
    status: claim.hold?.requiresApproval ? 'pending' : 'confirmed',
    revision: 1,
    startsAt: new Date(claim.startsAt),
    endsAt: new Date(claim.endsAt),
    partySize: claim.partySize,
    areaId: claim.areaId,
    periodId: claim.periodId,
    channel: claim.channel,
    guestId: null,
    guestName: details.guest.name,
    guestPhone: details.guest.phone ?? null,
    guestEmail: details.guest.email ?? null,
    notes: details.notes ?? null,
    locale: (details.locale ?? ctx.locale).slice(0, 10),
    policy: claim.hold?.policy ?? {},
    locked: false,
    attendanceConfirmedAt: null,
    seatedAt: null,
    completedAt: null,
    cancelledAt: null,
    cancelReason: null,
    linkVersion: 1,
    createdAt: now,
  };
}

/** Writes a new reservation with its history; `created` always, `confirmed` too when nobody has to approve it. */
export function addReservation(ctx: Ctx, facts: Facts, claim: Claim, row: ReservationRow, changes: PageChanges): void {
  changes.reservations.push(row);
  changes.put.push({ ...claim, hold: null, status: row.status, revision: row.revision, locked: row.locked });
  changes.history.push(historyRow(ctx, row, facts.now, 'created', { after: { status: row.status } }));
  const event = (name: 'reservation.created' | 'reservation.confirmed' | 'reservation.seated', version: number) =>
    eventRow(ctx, name, {
      locationId: row.locationId,
      object: { kind: 'reservation', id: row.id },
      version,
      payload: { reservation: reservationPayload(facts.rules, row) },
    });
  changes.events.push(event('reservation.created', 0));
  if (row.status === 'seated') changes.events.push(event('reservation.seated', row.revision));
  if (row.status === 'confirmed') changes.events.push(event('reservation.confirmed', row.revision));
}
