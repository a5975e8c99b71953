import { and, asc, count, eq, gt, gte, inArray, newId, or, schema, sql } from '@tavola/db';
import type { LookupInput, Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { hmac } from '../kernel/secrets.ts';
import { findLocation } from '../locations/find-location.ts';
import { bookOf } from './book.ts';
import { getReservation } from './get-reservation.ts';
import { addDays } from './local-time.ts';
import { presentReservation, type ReservationRow } from './present-reservation.ts';

const WINDOW_MINUTES = 15;
/** Wrong guesses about one code or telephone number, and of one caller about anybody. */
const FREE_TRIES = { subject: 5, caller: 30 };
/** Digits of a number that tell people apart, whatever stands for the country before them. */
const TELLING_DIGITS = 9;
/** Fewer are no telephone number: bookings without one would fit it. */
const FEWEST_DIGITS = 5;

/**
 * A guest's next booking by its code, or by telephone number and surname; by id as well, for those who have it. Whatever does
 * not fit is one and the same `NOT_FOUND`, and after some wrong guesses `RATE_LIMITED`. Contact data stays masked without
 * `guests:read`.
 */
export async function lookUpReservation(ctx: Ctx, input: LookupInput): Promise<Reservation> {
  if (input.id !== undefined) return getReservation(ctx, { id: input.id });
  const subjects = subjectsOf(ctx, input);
  await refuseGuessing(ctx, subjects);
  const row = await find(ctx, input);
  if (row) return presentReservation(ctx, await bookOf(ctx.db).store.rules(row.locationId), row);
  const { signInAttempts } = schema;
  await ctx.db.insert(signInAttempts).values(Object.values(subjects).map((subject) => ({ id: newId(), subject })));
  throw new DomainError('NOT_FOUND', { details: { what: 'reservation' } });
}

/** What is counted; neither code nor number is stored in the clear. */
function subjectsOf(ctx: Ctx, { code, phone }: LookupInput): Record<'subject' | 'caller', string> {
  const { actor } = ctx;
  const asked = hmac(ctx.secrets, 'lookups', code?.toUpperCase() ?? digitsOf(phone ?? '')).toString('base64url');
  return { subject: `lookup:${actor.mode}:${asked}`, caller: `lookup:${actor.mode}:${actor.channel}:${actor.id}` };
}

async function refuseGuessing(ctx: Ctx, subjects: Record<'subject' | 'caller', string>): Promise<void> {
  const { signInAttempts } = schema;
  const rows = await ctx.db
    .select({ subject: signInAttempts.subject, tries: count() })
    .from(signInAttempts)
    .where(
      and(
        inArray(signInAttempts.subject, Object.values(subjects)),
        gt(signInAttempts.at, sql`now() - make_interval(mins => ${WINDOW_MINUTES})`),
      ),
    )
    .groupBy(signInAttempts.subject);
  const tries = new Map(rows.map((row) => [row.subject, row.tries]));
  const flood = (kind: 'subject' | 'caller') => (tries.get(subjects[kind]) ?? 0) >= FREE_TRIES[kind];
  if (flood('subject') || flood('caller')) {
    throw new DomainError('RATE_LIMITED', {
      details: { windowSeconds: WINDOW_MINUTES * 60 },
      retryAfterSeconds: WINDOW_MINUTES * 60,
    });
  }
}

/** The earliest booking from yesterday on that fits; looks at the days ahead only, so that history costs nothing. */
async function find(ctx: Ctx, input: LookupInput): Promise<ReservationRow | undefined> {
  const { reservations, locations } = schema;
  const location = input.location ? await findLocation(ctx, input.location).catch(() => null) : undefined;
  if (location === null) return undefined;
  if (!input.code && digitsOf(input.phone ?? '').length < FEWEST_DIGITS) return undefined;
  const yesterday = addDays(ctx.clock().toISOString().slice(0, 10), -1);
  const rows = await ctx.db
    .select({ row: reservations })
    .from(reservations)
    .innerJoin(locations, and(eq(locations.id, reservations.locationId), eq(locations.mode, ctx.actor.mode)))
    .where(
      and(
        location ? eq(reservations.locationId, location.id) : undefined,
        ctx.actor.locationIds ? inArray(reservations.locationId, [...ctx.actor.locationIds]) : undefined,
        gte(reservations.serviceDate, yesterday),
        input.date ? eq(reservations.serviceDate, input.date) : undefined,
        input.code ? eq(reservations.code, input.code.toUpperCase()) : samePhone(input.phone ?? ''),
      ),
    )
    .orderBy(asc(sql`${reservations.status} in ('cancelled', 'no_show', 'completed')`), asc(reservations.startsAt))
    .limit(20);
  return rows
    .map(({ row }) => row)
    .find((row) => input.surname === undefined || isCalled(row.guestName, input.surname));
}

function samePhone(phone: string) {
  const { reservations } = schema;
  const digits = digitsOf(phone);
  const stored = sql`regexp_replace(coalesce(${reservations.guestPhone}, ''), '\\D', '', 'g')`;
  return or(
    sql`${stored} = ${digits}`,
    sql`length(${digits}) >= ${TELLING_DIGITS} and right(${stored}, ${TELLING_DIGITS}) = right(${digits}, ${TELLING_DIGITS})`,
  );
}

const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '');

const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether the surname is in the name, however it is written: case and accents do not matter. */
function isCalled(name: string, surname: string): boolean {
  const words = plain(name)
    .split(/[\s-]+/)
    .slice(name.trim().includes(' ') ? 1 : 0);
  const wanted = plain(surname)
    .split(/[\s-]+/)
    .filter(Boolean);
  return wanted.length > 0 && wanted.every((word) => words.includes(word));
}
