import type { schema } from '@tavola/db';
import {
  DEFAULT_LOCALE,
  LOCALES,
  RESERVATION_TRANSITIONS,
  type ReservationAction,
  type ReservationStatus,
} from '@tavola/shared';
import type { Reservation, ReservationPolicy } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { signToken } from '../kernel/secrets.ts';
import { areaName } from './find-alternatives.ts';
import { zonedIso } from './local-time.ts';
import type { LocationRules } from './location-rules.ts';

export type ReservationRow = typeof schema.reservations.$inferSelect;

export interface Presentation {
  tableIds?: readonly string[] | undefined;
  history?: Reservation['history'];
  /** The answer goes to the booking's own guest or the channel that made it, so contact data is theirs. */
  own?: boolean;
}

/** What may be done from this status, whoever asks; permissions are checked when it is tried. */
export function allowedActions(status: ReservationStatus): ReservationAction[] {
  return Object.keys(RESERVATION_TRANSITIONS[status]) as ReservationAction[];
}

/** Address where the guest manages the booking without an account. */
export function manageUrl(ctx: Ctx, row: { id: string; linkVersion: number }): string {
  return `${ctx.publicUrl}/r/${signToken(ctx.secrets, 'manage', { r: row.id, v: row.linkVersion })}`;
}

/** A reservation as this actor may see it: contact data masked without `guests:read`, tables and history for the house. */
export function presentReservation(
  ctx: Ctx,
  rules: LocationRules,
  row: ReservationRow,
  { tableIds, history, own = false }: Presentation = {},
): Reservation {
  const zone = rules.location.timezone;
  const startsAt = zonedIso(zone, row.startsAt.getTime());
  const { permissions } = ctx.actor;
  const seesGuest = own || permissions.has('guests:read');
  const inHouse = permissions.has('reservations:manage');
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    revision: row.revision,
    allowedActions: allowedActions(row.status),
    location: rules.location.slug,
    date: startsAt.slice(0, 10),
    time: startsAt.slice(11, 16),
    timezone: zone,
    startsAt,
    endsAt: zonedIso(zone, row.endsAt.getTime()),
    partySize: row.partySize,
    ...areaName(rules, row.areaId),
    ...(inHouse && tableIds ? { tables: tableIds.map((id) => ({ id, name: rules.tables.get(id)?.name ?? '' })) } : {}),
    guest: guestOf(row, seesGuest),
    ...(row.notes && seesGuest ? { notes: row.notes } : {}),
    channel: row.channel as Reservation['channel'],
    policy: row.policy as ReservationPolicy,
    attendanceConfirmed: row.attendanceConfirmedAt !== null,
    ...(inHouse ? { locked: row.locked, seatedAt: row.seatedAt?.toISOString() ?? null } : {}),
    ...(own || inHouse ? { manageUrl: manageUrl(ctx, row) } : {}),
    ...(inHouse && history ? { history } : {}),
  };
}

function guestOf(row: ReservationRow, seesGuest: boolean): Reservation['guest'] {
  const { guestName, guestPhone, guestEmail } = row;
  if (seesGuest) {
    return {
      name: guestName,
      ...(guestPhone ? { phone: guestPhone } : {}),
      ...(guestEmail ? { email: guestEmail } : {}),
    };
  }
  return {
    name: maskName(guestName),
    ...(guestPhone ? { phone: `••••${guestPhone.slice(-2)}` } : {}),
    ...(guestEmail ? { email: `••••@${guestEmail.split('@')[1] ?? ''}` } : {}),
  };
}

/** The initials, for who may not see guests. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => `${part.slice(0, 1)}.`)
    .join(' ');

/** The state an event carries: everything but contact data. */
export function reservationPayload(rules: LocationRules, row: ReservationRow): Record<string, unknown> {
  const zone = rules.location.timezone;
  const startsAt = zonedIso(zone, row.startsAt.getTime());
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    revision: row.revision,
    locale: LOCALES.find((locale) => row.locale.startsWith(locale)) ?? DEFAULT_LOCALE,
    location: rules.location.slug,
    date: startsAt.slice(0, 10),
    time: startsAt.slice(11, 16),
    timezone: zone,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    serviceDate: row.serviceDate,
    partySize: row.partySize,
    ...areaName(rules, row.areaId),
    channel: row.channel,
  };
}
