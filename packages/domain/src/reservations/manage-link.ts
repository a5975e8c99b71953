import { eq, schema } from '@tavola/db';
import type { Contact, Reservation } from '@tavola/shared/schemas';
import { createEvent } from 'ics';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { readToken } from '../kernel/secrets.ts';
import { type CancelInput, cancel } from './cancel-reservation.ts';
import { changeReservation } from './change-reservation.ts';
import { findReservation } from './find-reservation.ts';
import { requireChangeable } from './guest-policy.ts';
import { modifyReservation } from './modify-reservation.ts';
import { nextStatus, writeRow } from './move-status.ts';
import { presentReservation, type ReservationRow } from './present-reservation.ts';

const claimsSchema = z.object({ r: z.uuid(), v: z.int() });
/** How long after the visit the link still shows it. */
const SHOWN_AFTER_MS = 30 * 86_400_000;

interface Guest {
  ctx: Ctx;
  row: ReservationRow;
}

/** The guest behind a manage link; tampered, outdated and foreign links are one and the same `NOT_FOUND`. */
async function guestOf(ctx: Ctx, token: string): Promise<Guest> {
  const { reservations, locations } = schema;
  const claims = claimsSchema.safeParse(readToken(ctx.secrets, 'manage', token));
  if (!claims.success) throw new DomainError('NOT_FOUND');
  const [found] = await ctx.db
    .select({ row: reservations, mode: locations.mode })
    .from(reservations)
    .innerJoin(locations, eq(locations.id, reservations.locationId))
    .where(eq(reservations.id, claims.data.r));
  const until = found ? found.row.endsAt.getTime() + SHOWN_AFTER_MS : 0;
  if (!found || found.row.linkVersion !== claims.data.v || ctx.clock().getTime() > until) {
    throw new DomainError('NOT_FOUND');
  }
  const { row, mode } = found;
  const actor = {
    ...ctx.actor,
    kind: 'guest' as const,
    id: row.guestId,
    name: null,
    channel: 'web' as const,
    mode,
    permissions: new Set<never>(),
    locationIds: null,
    holder: `guest:${row.id}`,
  };
  return { ctx: { ...ctx, actor, locale: row.locale }, row };
}

/** The booking as its guest sees it. */
export async function getManaged(ctx: Ctx, input: { token: string }): Promise<Reservation> {
  const guest = await guestOf(ctx, input.token);
  const { row, rules } = await findReservation(guest.ctx, guest.row.id, 'trusted');
  return presentReservation(guest.ctx, rules, row, { own: true });
}

export interface ManagedChange {
  token: string;
  revision: number;
  date?: string | undefined;
  time?: string | undefined;
  partySize?: number | undefined;
  area?: string | undefined;
  guest?: Partial<Contact> | undefined;
  notes?: string | undefined;
}

/** Changes the booking within the policy it was made under. */
export async function modifyManaged(ctx: Ctx, { token, ...input }: ManagedChange): Promise<Reservation> {
  const guest = await guestOf(ctx, token);
  return modifyReservation(guest.ctx, { ...input, id: guest.row.id }, { own: true });
}

/** Cancels within the policy; a guest needs no reason but may give one. */
export async function cancelManaged(
  ctx: Ctx,
  { token, ...input }: { token: string } & Omit<CancelInput, 'id'>,
): Promise<Reservation> {
  const guest = await guestOf(ctx, token);
  const told = { ...input, id: guest.row.id, reason: input.reason ?? ('guest_request' as const) };
  return changeReservation(guest.ctx, guest.row.id, cancel(guest.ctx, told), {
    own: true,
    admit: ({ row }) => {
      nextStatus(row.status, 'cancel');
      requireChangeable(guest.ctx, row, { guest: true });
    },
  });
}

/** The guest says that they will come; saying it twice changes nothing. */
export async function confirmAttendance(ctx: Ctx, input: { token: string }): Promise<Reservation> {
  const guest = await guestOf(ctx, input.token);
  if (guest.row.attendanceConfirmedAt) return getManaged(ctx, input);
  return changeReservation(
    guest.ctx,
    guest.row.id,
    (facts, subject) => {
      nextStatus(subject.row.status, 'modify');
      const told = { action: 'attendance', event: null, after: { attendanceConfirmed: true } };
      const at = new Date(Math.floor(facts.now));
      const written = writeRow(guest.ctx, facts, subject, { attendanceConfirmedAt: at }, told);
      return { result: written.row, changes: written.changes };
    },
    { own: true },
  );
}

/** The booking as a calendar file (RFC 5545). */
export async function getCalendarFile(
  ctx: Ctx,
  input: { token: string },
): Promise<{ filename: string; contentType: string; content: string }> {
  const guest = await guestOf(ctx, input.token);
  const { row, rules } = await findReservation(guest.ctx, guest.row.id, 'trusted');
  const { location } = rules;
  const { error, value } = createEvent({
    uid: `${row.id}@tavola`,
    productId: 'tavola',
    title: location.name,
    start: row.startsAt.getTime(),
    end: row.endsAt.getTime(),
    location: [location.addressLine1, location.addressPostcode, location.addressCity].filter(Boolean).join(', '),
    description: `${row.code} · ${row.partySize}`,
    url: `${ctx.publicUrl}/r/${input.token}`,
    sequence: row.revision,
    status: row.status === 'cancelled' ? 'CANCELLED' : row.status === 'pending' ? 'TENTATIVE' : 'CONFIRMED',
    busyStatus: 'BUSY',
    ...(location.lat !== null && location.lng !== null ? { geo: { lat: location.lat, lon: location.lng } } : {}),
  });
  if (error || !value) throw new DomainError('INTERNAL', {}, { cause: error });
  return { filename: `${row.code}.ics`, contentType: 'text/calendar; charset=utf-8', content: value };
}
