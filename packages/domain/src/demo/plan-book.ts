import type { schema } from '@tavola/db';
import type { Channel, ReservationStatus } from '@tavola/shared';
import { addMinutes, daysAround, instantsOf, type ServiceDay, serviceDay, turnMinutes } from './demo-calendar.ts';
import type { DemoHouse, DemoPeriod } from './houses.ts';
import { PacingPlan } from './pacing-plan.ts';
import type { DemoGuest } from './people.ts';
import { planHistory } from './plan-history.ts';
import { planReservation, statusAt } from './plan-reservation.ts';
import { demoId, type Random } from './random.ts';
import { type SeatedTable, type Seating, TablePlan } from './table-plan.ts';

export type BookRows = {
  serviceDays: (typeof schema.serviceDays.$inferInsert)[];
  reservations: (typeof schema.reservations.$inferInsert)[];
  allocations: (typeof schema.tableAllocations.$inferInsert)[];
  pacing: (typeof schema.pacingCounters.$inferInsert)[];
  history: (typeof schema.reservationHistory.$inferInsert)[];
};

export type BookOptions = {
  house: DemoHouse;
  locationId: string;
  tables: SeatedTable[];
  combinations: { tableIds: string[]; minParty: number; maxParty: number }[];
  /** By the period's name. */
  periodIds: ReadonlyMap<string, string>;
  guests: readonly DemoGuest[];
  now: Date;
};

const PAST_DAYS = 28;
const COMING_DAYS = 14;
const PARTY_SIZES = [
  [1, 6],
  [2, 50],
  [3, 12],
  [4, 20],
  [5, 5],
  [6, 5],
  [7, 1],
  [8, 1.5],
  [10, 0.8],
] as const;
const WALK_IN_SIZES = [
  [1, 2],
  [2, 6],
  [3, 1],
  [4, 2],
] as const;
const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['web', 50],
  ['phone', 17],
  ['google', 11],
  ['voice', 8],
  ['whatsapp', 6],
  ['widget', 5],
  ['partner', 3],
];
/** What becomes of the first parties of today's services, so that the host sees one of each. */
const TODAY: readonly (ReservationStatus | undefined)[] = [undefined, undefined, 'cancelled', undefined, 'no_show'];
/** Statuses that keep the table and the place in the pacing; the others have given both back. */
const KEEPS_PLACE: ReadonlySet<ReservationStatus> = new Set(['pending', 'confirmed', 'seated', 'completed']);

/** Four weeks behind and two ahead of one house's book, every party on a table that was free and within its pacing. */
export function planBook(random: Random, options: BookOptions): BookRows {
  const rows: BookRows = { serviceDays: [], reservations: [], allocations: [], pacing: [], history: [] };
  const rooms = { plan: new TablePlan(options.tables, options.combinations), codes: new Set<string>() };
  for (const [index, date] of daysAround(options.house, options.now, -PAST_DAYS, COMING_DAYS).entries()) {
    const day = serviceDay(options.house, date, options.now);
    const expected = new Set<string>();
    if (day.periods.length > 0) rows.serviceDays.push({ locationId: options.locationId, date, version: 1 });
    for (const period of day.periods) {
      const { from, to } = instantsOf(options.house, date, period);
      const peak = instantsOf(options.house, date, { start: period.peak, end: period.end }).from;
      planPeriod(
        random,
        { ...options, ...rooms, expected, day, period, daysAhead: index - PAST_DAYS, from, to, peak },
        rows,
      );
    }
  }
  return rows;
}

type Page = BookOptions & {
  plan: TablePlan;
  codes: Set<string>;
  /** Guests with a booking that day, so that nobody dines at two tables. */
  expected: Set<string>;
  day: ServiceDay;
  period: DemoPeriod;
  daysAhead: number;
  from: Date;
  to: Date;
  peak: Date;
};

function planPeriod(random: Random, page: Page, rows: BookRows): void {
  const { period, day, plan, now } = page;
  const pacing = new PacingPlan(period);
  const usual = day.isWeekend ? period.parties.weekend : period.parties.weekday;
  const wanted = Math.round(usual * demand(page.daysAhead, day.isWeekend) * (0.85 + random.next() * 0.3));

  for (let party = 0; party < wanted; party += 1) {
    const channel: Channel = page.daysAhead <= 0 && random.chance(0.16) ? 'walk_in' : random.weighted(CHANNELS);
    const isLarge =
      party === 0 &&
      channel !== 'walk_in' &&
      page.daysAhead >= 0 &&
      page.daysAhead % 3 === 0 &&
      period.maxPartyOnline > 8;
    const partySize = isLarge
      ? random.int(9, period.maxPartyOnline)
      : random.weighted(channel === 'walk_in' ? WALK_IN_SIZES : PARTY_SIZES);
    const turn = turnMinutes(period, partySize);
    const startsAt = arrival(random, page, turn);
    if (channel === 'walk_in' && startsAt > now) continue;
    const endsAt = addMinutes(startsAt, turn);
    const blockedUntil = addMinutes(endsAt, period.bufferMinutes);
    const seating = plan.find(random, partySize, startsAt, blockedUntil);
    if (!seating || !pacing.allows(startsAt, partySize, channel)) continue;

    const status = statusAt(random, {
      now,
      startsAt,
      endsAt,
      partySize,
      channel,
      fate: page.daysAhead === 0 ? TODAY[party] : undefined,
    });
    const reservation = planReservation(random, page, {
      locationId: page.locationId,
      serviceDate: day.date,
      startsAt,
      endsAt,
      partySize,
      channel,
      status,
      areaId: seating.areaId,
      periodId: page.periodIds.get(period.name) ?? null,
    });
    rows.reservations.push(reservation);
    rows.history.push(...planHistory(random, reservation));
    rows.allocations.push(...allocationRows(random, reservation, seating, blockedUntil));
    if (!KEEPS_PLACE.has(status)) continue;
    plan.take(seating, startsAt, blockedUntil);
    pacing.count(startsAt, partySize, channel);
  }
  rows.pacing.push(...pacing.rows(page.locationId, day.date));
}

/** How full a day is to be, 1 being an ordinary one: tomorrow is nearly full, the week after only at weekends. */
function demand(daysAhead: number, isWeekend: boolean): number {
  if (daysAhead <= 0) return 1;
  return Math.max(isWeekend ? 0.45 : 0.18, (isWeekend ? 0.95 : 0.8) - daysAhead * 0.05);
}

/** Arrivals gather around the peak and prefer the full and half hour; the last ones still have time to eat. */
function arrival(random: Random, { from, to, peak, period }: Page, turn: number): Date {
  const minutesTo = (at: Date) => (at.getTime() - from.getTime()) / 60_000;
  const bell = (random.next() + random.next() + random.next()) / 1.5 - 1;
  const step = random.chance(0.7) ? Math.max(30, period.slotMinutes) : period.slotMinutes;
  const wished = Math.round((minutesTo(peak) + bell * 120) / step) * step;
  const last = Math.floor((minutesTo(to) - turn) / period.slotMinutes) * period.slotMinutes;
  return addMinutes(from, Math.min(last, Math.max(0, wished)));
}

/** A finished party frees its table when it leaves, an open one blocks it for the whole turn and the buffer. */
function allocationRows(
  random: Random,
  row: BookRows['reservations'][number],
  seating: Seating,
  blockedUntil: Date,
): BookRows['allocations'] {
  const during = `[${row.startsAt.toISOString()},${(row.completedAt ?? blockedUntil).toISOString()})`;
  return seating.tableIds.map((tableId) => ({
    id: demoId(random, row.createdAt),
    locationId: row.locationId,
    serviceDate: row.serviceDate,
    tableId,
    claimId: row.id,
    during,
    live: KEEPS_PLACE.has(row.status),
  }));
}
