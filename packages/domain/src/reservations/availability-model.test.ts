import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { planDay } from './day-plan.ts';
import type { Claim, Counter, Page } from './page.ts';
import { addTo, judgeSlot, NO_COUNT } from './rules.ts';
import { rulesOf, tableId } from './testing/rules-of.ts';

const MINUTE = 60_000;
/** Everything here happens at whole ticks. */
const TICK = 5 * MINUTE;

/** Days on which clocks change, and one like any other. Apia had no 30 December 2011. */
const DAYS: Record<string, string[]> = {
  'Europe/Lisbon': ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-06-12'],
  'America/New_York': ['2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01', '2026-06-12'],
  'Australia/Lord_Howe': ['2026-04-04', '2026-04-05', '2026-10-03', '2026-10-04', '2026-06-12'],
  'Pacific/Apia': ['2021-04-03', '2021-04-04', '2020-09-26', '2020-09-27', '2011-12-29', '2011-12-31'],
};

interface House {
  zone: string;
  date: string;
  /** Minutes past midnight; an end not after the start is on the next day. */
  start: number;
  end: number;
  step: number;
  turns: [small: number, large: number];
  buffer: number;
  sizes: number[];
  joined: boolean;
  pacing: number | null;
}

interface Party {
  minutesIn: number;
  partySize: number;
  table: number;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** What the wall clock shows in each tick from before the day until well after it, and when it first shows it. */
function wallClock(zone: string, date: string) {
  const from = DateTime.fromISO(`${date}T00:00`, { zone: 'utc' }).toMillis() - 15 * 60 * MINUTE;
  const ticks = Array.from({ length: (4 * 1_440 * MINUTE) / TICK }, (_, n) => {
    const at = from + n * TICK;
    return { at, shows: DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm") };
  });
  const first = new Map<string, number>();
  for (const { at, shows } of ticks) if (!first.has(shows)) first.set(shows, at);
  return { ticks, first };
}
const walls = new Map<string, ReturnType<typeof wallClock>>();
function wallOf(zone: string, date: string) {
  const known = walls.get(`${zone} ${date}`) ?? wallClock(zone, date);
  walls.set(`${zone} ${date}`, known);
  return known;
}

const TURN_SPLIT = 3;
const turnOf = ({ turns }: House, partySize: number) => turns[partySize <= TURN_SPLIT ? 0 : 1];
/** Which tables a party of some size can be given, alone or the first two together. */
const placesOf = (house: House, partySize: number): number[][] => [
  ...house.sizes.flatMap((size, n) => (size >= partySize ? [[n + 1]] : [])),
  ...(house.joined && house.sizes.length > 1 && partySize >= 5 && partySize <= 9 ? [[1, 2]] : []),
];

/** The open starts, found by walking along the clock and looking at every table in every tick. */
function modelled(house: House, parties: readonly Party[], partySize: number): string[] {
  const { ticks, first } = wallOf(house.zone, house.date);
  const dayAfter = DateTime.fromISO(house.date, { zone: 'utc' }).plus({ days: 1 }).toISODate();
  const shown = (minutes: number) => `${minutes >= 1_440 ? dayAfter : house.date}T${clock(minutes)}`;
  const last = house.end > house.start ? house.end : house.end + 1_440;
  const opensAt = ticks.find(({ shows }) => shows >= shown(house.start))?.at ?? 0;
  const closesAt = ticks.find(({ at, shows }) => at >= opensAt && shows >= shown(last))?.at ?? 0;
  const keeps = parties.map((party) => {
    const from = opensAt + party.minutesIn * MINUTE;
    return { ...party, from, to: from + (turnOf(house, party.partySize) + house.buffer) * MINUTE };
  });
  const turn = turnOf(house, partySize);
  const open: string[] = [];
  for (let minutes = house.start; minutes < last; minutes += house.step) {
    const at = first.get(shown(minutes));
    if (at === undefined || at + turn * MINUTE > closesAt) continue;
    const covers = keeps
      .filter(({ from }) => from >= at && from < at + house.step * MINUTE)
      .reduce((sum, party) => sum + party.partySize, 0);
    if (house.pacing !== null && covers + partySize > house.pacing) continue;
    const isFree = (table: number) => {
      for (let moment = at; moment < at + (turn + house.buffer) * MINUTE; moment += TICK) {
        if (keeps.some((party) => party.table === table && party.from <= moment && moment < party.to)) return false;
      }
      return true;
    };
    if (placesOf(house, partySize).some((tables) => tables.every(isFree))) open.push(shown(minutes));
  }
  return open;
}

/** The open starts as the product finds them. */
function judged(house: House, parties: readonly Party[], partySize: number): string[] {
  const rules = rulesOf({
    timezone: house.zone,
    tables: house.sizes.map((maxParty) => ({ maxParty })),
    combinations:
      house.joined && house.sizes.length > 1 ? [{ tableIds: [tableId(1), tableId(2)], minParty: 5, maxParty: 9 }] : [],
    period: {
      startTime: `${clock(house.start)}:00`,
      endTime: `${clock(house.end)}:00`,
      slotMinutes: house.step,
      bufferMinutes: house.buffer,
      pacingCovers: house.pacing,
      turnMinutes: [
        { upTo: TURN_SPLIT, minutes: house.turns[0] },
        { upTo: 99, minutes: house.turns[1] },
      ],
      maxAdvanceDays: 10_000,
    },
  });
  const plan = planDay(rules, house.date);
  const opensAt = plan.periods[0]?.startsAt ?? 0;
  const claims = new Map<string, Claim>();
  const counters = new Map<number, Counter>();
  for (const [n, party] of parties.entries()) {
    const startsAt = opensAt + party.minutesIn * MINUTE;
    const endsAt = startsAt + turnOf(house, party.partySize) * MINUTE;
    const { partySize: size, table } = party;
    claims.set(`claim ${n}`, {
      id: `claim ${n}`,
      startsAt,
      endsAt,
      keptFrom: startsAt,
      freeAt: endsAt + house.buffer * MINUTE,
      partySize: size,
      areaId: null,
      periodId: rules.periods[0]?.id ?? null,
      channel: 'web',
      tableIds: [tableId(table)],
      hold: null,
      status: 'confirmed',
      revision: 1,
      // Locked, so that nothing makes room: the model does not move anybody.
      locked: true,
      serviceDate: house.date,
    });
    const count = counters.get(startsAt) ?? { ...NO_COUNT, exists: true };
    counters.set(startsAt, addTo(count, { partySize: size, channel: 'web' }, 1));
  }
  const page: Page = {
    locationId: rules.location.id,
    date: house.date,
    version: 1,
    neighbours: [0, 0],
    rulesVersion: 1,
    claims,
    counters,
    fresh: true,
  };
  const now = opensAt - 86_400_000;
  const wish = { partySize, areaId: null, online: true };
  return plan.slots.flatMap((slot) =>
    judgeSlot({ rules, plan, page, now }, slot, wish, now).open ? [`${slot.date}T${slot.time}`] : [],
  );
}

const houses = (zone: string) =>
  fc.record({
    zone: fc.constant(zone),
    date: fc.constantFrom(...(DAYS[zone] ?? [])),
    start: fc.integer({ min: 0, max: 95 }).map((n) => n * 15),
    end: fc.integer({ min: 0, max: 95 }).map((n) => n * 15),
    step: fc.constantFrom(15, 20, 30, 45, 60),
    turns: fc.tuple(fc.constantFrom(45, 60, 90), fc.constantFrom(90, 120, 150)),
    buffer: fc.constantFrom(0, 10, 15),
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    joined: fc.boolean(),
    pacing: fc.option(fc.integer({ min: 2, max: 12 })),
  });
const party = fc.record({
  minutesIn: fc.integer({ min: 0, max: 40 }).map((n) => n * 15),
  partySize: fc.integer({ min: 1, max: 6 }),
  table: fc.integer({ min: 1, max: 3 }),
});

describe('availability equals a model that walks along the clock', () => {
  it.each(Object.keys(DAYS))(
    'in %s, on days when clocks change, across midnight',
    (zone) => {
      fc.assert(
        fc.property(
          houses(zone),
          fc.array(party, { maxLength: 6 }),
          fc.integer({ min: 1, max: 9 }),
          (house, parties, size) => {
            const seated = parties.filter(({ table }) => table <= house.sizes.length);
            expect(judged(house, seated, size)).toEqual(modelled(house, seated, size));
          },
        ),
        { numRuns: 150 },
      );
    },
    60_000,
  );

  it('finds something to compare: most cases have open and closed starts', () => {
    let open = 0;
    let closed = 0;
    for (const house of fc.sample(houses('Europe/Lisbon'), { numRuns: 50, seed: 1 })) {
      const busy = [{ minutesIn: 60, partySize: 2, table: 1 }];
      const found = modelled(house, busy, 1).length;
      open += found;
      closed += modelled(house, [], 1).length - found;
    }
    expect(open).toBeGreaterThan(200);
    expect(closed).toBeGreaterThan(20);
  });
});
