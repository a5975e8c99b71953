import type { schema } from '@tavola/db';
import type { Channel, ReservationStatus } from '@tavola/shared';
import { policyFor } from '../reservations/policy.ts';
import { defaultSettings } from './default-settings.ts';
import { addMinutes } from './demo-calendar.ts';
import { bookingNotes, cancelReasons } from './demo-words.ts';
import type { DemoHouse } from './houses.ts';
import { anyGuest, type DemoGuest } from './people.ts';
import { demoId, type Random } from './random.ts';

export type Booking = {
  locationId: string;
  serviceDate: string;
  startsAt: Date;
  endsAt: Date;
  partySize: number;
  channel: Channel;
  status: ReservationStatus;
  areaId: string;
  periodId: string | null;
};

const CODE_LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'];
const RULES = defaultSettings('reservations');
const REVISION_OF: Record<ReservationStatus, number> = {
  pending: 1,
  confirmed: 1,
  seated: 2,
  completed: 3,
  cancelled: 2,
  no_show: 2,
};

/** Where a booking stands at `now`: a few are cancelled, one in twenty-five of the expected never comes. */
export function statusAt(
  random: Random,
  visit: {
    now: Date;
    startsAt: Date;
    endsAt: Date;
    partySize: number;
    channel: Channel;
    fate?: ReservationStatus | undefined;
  },
): ReservationStatus {
  const { now, startsAt, endsAt, partySize, channel, fate } = visit;
  if (channel === 'walk_in') return endsAt <= now ? 'completed' : 'seated';
  if (fate === 'cancelled' || random.chance(0.07)) return 'cancelled';
  if (startsAt > now) return partySize >= 9 ? 'pending' : 'confirmed';
  const minutesIn = (now.getTime() - startsAt.getTime()) / 60_000;
  if (minutesIn < 12) return random.chance(0.5) ? 'confirmed' : 'seated';
  if (minutesIn > 25 && (fate === 'no_show' || random.chance(0.045))) return 'no_show';
  return endsAt <= now ? 'completed' : 'seated';
}

/** The row of a booking, its moments in the order in which they can have happened and none after `now`. */
export function planReservation(
  random: Random,
  {
    house,
    guests,
    now,
    codes,
    expected,
  }: { house: DemoHouse; guests: readonly DemoGuest[]; now: Date; codes: Set<string>; expected: Set<string> },
  booking: Booking,
): typeof schema.reservations.$inferInsert {
  const { startsAt, endsAt, status, channel } = booking;
  const isWalkIn = channel === 'walk_in';
  const guest = isWalkIn ? null : anyGuest(random, guests, expected);
  if (guest) expected.add(guest.id);
  const createdAt = isWalkIn ? startsAt : bookedAt(random, startsAt, now);
  const notAfterNow = (at: Date) => (at > now ? now : at);
  const hasArrived = status === 'seated' || status === 'completed';
  const cancelledAt = status === 'cancelled' ? between(random, createdAt, notAfterNow(startsAt)) : null;
  const locale = guest?.locale ?? 'en';
  return {
    ...booking,
    id: demoId(random, createdAt),
    code: newCode(random, codes),
    revision: REVISION_OF[status],
    guestId: guest?.id ?? null,
    guestName: guest?.name ?? 'Walk-in',
    guestPhone: guest?.phone ?? null,
    guestEmail: guest?.email ?? null,
    notes: guest && random.chance(0.22) ? random.pick(bookingNotes(locale)) : null,
    locale,
    policy: policyFor(RULES, house.timezone, startsAt.getTime(), { locale, requiresApproval: status === 'pending' }),
    attendanceConfirmedAt:
      guest && hasArrived && random.chance(0.6) ? between(random, createdAt, notAfterNow(startsAt)) : null,
    seatedAt: hasArrived ? notAfterNow(addMinutes(startsAt, isWalkIn ? 0 : random.int(0, 14))) : null,
    completedAt: status === 'completed' ? addMinutes(endsAt, -random.int(0, 25)) : null,
    cancelledAt,
    cancelReason: cancelledAt ? random.pick(cancelReasons) : null,
    createdAt,
  };
}

/** Hours ahead for some, days for most, weeks for the careful. */
function bookedAt(random: Random, startsAt: Date, now: Date): Date {
  const [low, high] = random.weighted([
    [[1, 8], 25],
    [[8, 72], 40],
    [[72, 400], 35],
  ] as const);
  const latest = addMinutes(now, -random.int(5, 2_000));
  const usual = addMinutes(startsAt, -random.int(low * 60, high * 60));
  return usual < latest ? usual : latest;
}

const between = (random: Random, from: Date, to: Date) =>
  new Date(from.getTime() + Math.floor((to.getTime() - from.getTime()) * random.next()));

function newCode(random: Random, taken: Set<string>): string {
  const code = Array.from({ length: 7 }, () => random.pick(CODE_LETTERS)).join('');
  if (taken.has(code)) return newCode(random, taken);
  taken.add(code);
  return code;
}
