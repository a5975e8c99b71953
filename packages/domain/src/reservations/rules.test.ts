import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDay } from './day-plan.ts';
import type { Facts } from './facts.ts';
import { localDateOf } from './local-time.ts';
import type { Claim, Page } from './page.ts';
import { addTo, judgeSlot, NO_COUNT } from './rules.ts';
import { ROOM, type RulesOptions, rulesOf, TERRACE, tableId } from './testing/rules-of.ts';

const DATE = '2026-06-12';
const NOON = Date.parse('2026-06-12T11:00:00Z');
const MINUTE = 60_000;

type Party = {
  time: string;
  partySize?: number;
  tables?: number[];
  minutes?: number;
  channel?: string;
  held?: number;
  locked?: boolean;
};

function factsOf(options: RulesOptions, parties: Party[] = [], now = NOON): Facts {
  const rules = rulesOf(options);
  const plan = planDay(rules, DATE);
  const claims = new Map<string, Claim>();
  const counters: Page['counters'] = new Map();
  for (const [n, party] of parties.entries()) {
    const startsAt =
      plan.slots.find((slot) => slot.time === party.time)?.startsAt ?? Date.parse(`${DATE}T${party.time}:00+01:00`);
    const freeAt = startsAt + (party.minutes ?? 90) * MINUTE;
    const channel = party.channel ?? 'web';
    const partySize = party.partySize ?? 2;
    claims.set(`claim ${n}`, {
      id: `claim ${n}`,
      startsAt,
      endsAt: freeAt,
      keptFrom: startsAt,
      freeAt,
      partySize,
      areaId: null,
      periodId: rules.periods[0]?.id ?? null,
      channel,
      tableIds: (party.tables ?? [1]).map(tableId),
      hold:
        party.held === undefined
          ? null
          : {
              expiresAt: party.held,
              channel,
              holder: 'x',
              extended: false,
              requiresApproval: false,
              policy: {} as never,
              createdAt: now,
            },
      status: party.held === undefined ? 'confirmed' : null,
      revision: 1,
      locked: party.locked ?? false,
      serviceDate: DATE,
    });
    counters.set(startsAt, addTo(counters.get(startsAt) ?? { ...NO_COUNT, exists: true }, { partySize, channel }, 1));
  }
  const page: Page = {
    locationId: rules.location.id,
    date: DATE,
    version: 1,
    neighbours: [0, 0],
    rulesVersion: 1,
    claims,
    counters,
    fresh: true,
  };
  return { rules, plan, page, now };
}

type Ask = { partySize?: number; area?: string; online?: boolean; clock?: number };

function verdicts(facts: Facts, ask: Ask = {}): Record<string, string> {
  const wish = { partySize: ask.partySize ?? 2, areaId: ask.area ?? null, online: ask.online ?? true };
  return Object.fromEntries(
    facts.plan.slots.map((slot) => {
      const verdict = judgeSlot(facts, slot, wish, ask.clock ?? NOON);
      return [slot.time, verdict.open ? 'open' : verdict.reason];
    }),
  );
}
const openTimes = (facts: Facts, ask: Ask = {}) =>
  Object.entries(verdicts(facts, ask)).flatMap(([time, verdict]) => (verdict === 'open' ? [time] : []));

describe('each rule decides what can be booked', () => {
  it('turn and buffer: 90 + 15 minutes at 19:00 on a lone table close exactly the starts that overlap', () => {
    const facts = factsOf({ period: { slotMinutes: 15, bufferMinutes: 15 } }, [{ time: '19:00', minutes: 105 }]);
    expect(openTimes(facts)).toEqual(['20:45', '21:00', '21:15', '21:30']);
  });
  it('buffer: without it the neighbouring starts open', () => {
    const facts = factsOf({ period: { slotMinutes: 15 } }, [{ time: '19:30' }]);
    expect(openTimes(facts)[0]).toBe('18:00');
    const buffered = factsOf({ period: { slotMinutes: 15, bufferMinutes: 15 } }, [{ time: '19:30', minutes: 105 }]);
    expect(openTimes(buffered)).not.toContain('18:00');
  });
  it('turn minutes by party size', () => {
    const period = {
      turnMinutes: [
        { upTo: 2, minutes: 60 },
        { upTo: 4, minutes: 120 },
      ],
    };
    expect(openTimes(factsOf({ period })).at(-1)).toBe('22:00');
    expect(openTimes(factsOf({ period }), { partySize: 4 }).at(-1)).toBe('21:00');
  });
  it('slot step is anchored at the start of the period, not at midnight', () => {
    expect(openTimes(factsOf({ period: { startTime: '18:10:00', slotMinutes: 45 } }))).toEqual([
      '18:10',
      '18:55',
      '19:40',
      '20:25',
      '21:10',
    ]);
  });
  it('minimum notice binds guests, not the house', () => {
    const facts = factsOf({ period: { minNoticeMinutes: 8 * 60 } });
    expect(openTimes(facts)[0]).toBe('20:00');
    expect(openTimes(facts, { online: false })[0]).toBe('18:00');
  });
  it('what has passed is closed to everyone', () => {
    expect(verdicts(factsOf({}), { clock: Date.parse(`${DATE}T20:10:00+01:00`), online: false })['20:00']).toBe('past');
  });
  it('maximum advance', () => {
    const early = NOON - 3 * 86_400_000;
    expect(openTimes(factsOf({ period: { maxAdvanceDays: 3 } }), { clock: early })).not.toEqual([]);
    expect(openTimes(factsOf({ period: { maxAdvanceDays: 2 } }), { clock: early })).toEqual([]);
  });
  it('smallest and largest party online, and the largest the tables can take', () => {
    const facts = factsOf({ tables: [{ maxParty: 10 }], period: { minParty: 2, maxPartyOnline: 6 } });
    expect(verdicts(facts, { partySize: 1 })['19:00']).toBe('party_size');
    expect(verdicts(facts, { partySize: 7 })['19:00']).toBe('party_size');
    expect(verdicts(facts, { partySize: 7, online: false })['19:00']).toBe('open');
    expect(verdicts(facts, { partySize: 11, online: false })['19:00']).toBe('party_size');
  });
  it('tables kept for the house', () => {
    const facts = factsOf({ tables: [{ maxParty: 4, online: false }, { maxParty: 2 }] });
    expect(verdicts(facts, { partySize: 2 })['19:00']).toBe('open');
    expect(verdicts(facts, { partySize: 4, online: false })['19:00']).toBe('open');
    expect(verdicts(facts, { partySize: 4 })['19:00']).toBe('party_size');
  });
  it('smallest party of a table', () => {
    expect(verdicts(factsOf({ tables: [{ minParty: 3, maxParty: 4 }] }))['19:00']).toBe('area');
  });
  it('areas of the wish and of the period', () => {
    const tables = [{ areaId: ROOM }, { areaId: TERRACE }];
    const facts = factsOf({ tables, period: { areaIds: [ROOM] } });
    expect(verdicts(facts, { area: TERRACE })['19:00']).toBe('area');
    expect(verdicts(factsOf({ tables }), { area: TERRACE })['19:00']).toBe('open');
  });
  it.each([
    ['pacingCovers', 3, true],
    ['pacingParties', 1, true],
    ['pacingCoversOnline', 3, false],
    ['pacingPartiesOnline', 1, false],
  ] as const)('%s closes the step, for the house too: %s', (rule, limit, bindsHouse) => {
    const tables = [{}, {}, {}];
    const full = factsOf({ tables, period: { [rule]: limit } }, [{ time: '19:00' }]);
    expect(verdicts(full)['19:00']).toBe('pacing');
    expect(verdicts(full)['19:30']).toBe('open');
    expect(verdicts(full, { online: false })['19:00']).toBe(bindsHouse ? 'pacing' : 'open');
    const wider = factsOf({ tables, period: { [rule]: limit * 2 } }, [{ time: '19:00' }]);
    expect(verdicts(wider)['19:00']).toBe('open');
  });
  it('bookings of the house count against the total only', () => {
    const facts = factsOf({ tables: [{}, {}], period: { pacingPartiesOnline: 1 } }, [
      { time: '19:00', channel: 'phone' },
    ]);
    expect(verdicts(facts)['19:00']).toBe('open');
  });
  it('a live hold counts, a lapsed one does not', () => {
    expect(verdicts(factsOf({}, [{ time: '19:00', held: NOON + 1 }]))['19:00']).toBe('full');
    expect(verdicts(factsOf({ period: { pacingParties: 1 } }, [{ time: '19:00', held: NOON }]))['19:00']).toBe('open');
  });
  it('combinations conflict on their members', () => {
    const combinations = [{ tableIds: [tableId(1), tableId(2)], minParty: 5, maxParty: 8 }];
    expect(openTimes(factsOf({ tables: [{}, {}], combinations }), { partySize: 8 })).not.toEqual([]);
    const taken = factsOf({ tables: [{}, {}], combinations }, [{ time: '19:00', tables: [2], locked: true }]);
    expect(verdicts(taken, { partySize: 8 })['19:00']).toBe('full');
  });
});

describe('hours and exceptions', () => {
  const times = (options: RulesOptions, date = DATE) => planDay(rulesOf(options), date).slots.map(({ time }) => time);
  it('weekdays', () => {
    expect(times({ period: { weekdays: [1] } })).toEqual([]);
    expect(times({ period: { weekdays: [5] } })).not.toEqual([]);
  });
  it('opening hours cut the period short and close the days they leave out', () => {
    const hours = [{ weekday: 5, startTime: '19:00:00', endTime: '22:00:00' }];
    expect(times({ hours })).toEqual(['19:00', '19:30', '20:00', '20:30', '21:00', '21:30']);
    expect(openTimes(factsOf({ hours })).at(-1)).toBe('20:30');
    expect(times({ hours }, '2026-06-13')).toEqual([]);
  });
  it('special days close, replace the hours or leave room for walk-ins only', () => {
    const day = (more: object) => planDay(rulesOf({ specialDays: [{ date: DATE, ...more }] }), DATE);
    expect(day({ closed: true }).closed).toBe('closed');
    expect(day({ walkInOnly: true }).closed).toBe('walk_in_only');
    expect(day({ ranges: [{ start: '20:00', end: '21:00' }] }).slots.map(({ time }) => time)).toEqual([
      '20:00',
      '20:30',
    ]);
    expect(planDay(rulesOf({ period: { walkInOnly: true } }), DATE).closed).toBe('walk_in_only');
  });
  it('runs past midnight and dates those starts by the calendar', () => {
    const plan = planDay(rulesOf({ period: { startTime: '22:00:00', endTime: '02:00:00', slotMinutes: 60 } }), DATE);
    expect(plan.slots.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2026-06-12 22:00',
      '2026-06-12 23:00',
      '2026-06-13 00:00',
      '2026-06-13 01:00',
    ]);
  });
  it.each([
    ['Europe/Lisbon', '2026-03-28', ['23:30', '00:00', '00:30', '02:00', '02:30']],
    ['Europe/Lisbon', '2026-10-24', ['23:30', '00:00', '00:30', '01:00', '01:30', '02:00', '02:30']],
    ['America/New_York', '2026-11-01', ['23:30', '00:00', '00:30', '01:00', '01:30', '02:00', '02:30']],
    ['Australia/Lord_Howe', '2026-10-03', ['23:30', '00:00', '00:30', '01:00', '01:30', '02:30']],
  ])('loses and doubles no start when clocks change: %s %s', (timezone, date, expected) => {
    const plan = planDay(rulesOf({ timezone, period: { startTime: '23:30:00', endTime: '03:00:00' } }), date);
    expect(plan.slots.map(({ time }) => time)).toEqual(expected);
    expect(new Set(plan.slots.map(({ startsAt }) => startsAt)).size).toBe(expected.length);
    for (const slot of plan.slots) expect(localDateOf(timezone, slot.startsAt)).toBe(slot.date);
  });
});

describe('best fit', () => {
  const seatFor = (options: RulesOptions, partySize: number, parties: Party[] = []) => {
    const facts = factsOf(options, parties);
    const slot = facts.plan.slots.find(({ time }) => time === '19:00');
    if (!slot) throw new Error('no slot');
    const verdict = judgeSlot(facts, slot, { partySize, areaId: null, online: true }, NOON);
    return verdict.open ? verdict : undefined;
  };
  it('wastes the fewest seats', () => {
    expect(seatFor({ tables: [{ maxParty: 6 }, { maxParty: 2 }, { maxParty: 4 }] }, 2)?.seating.name).toBe('2');
  });
  it('keeps joinable pairs together when another table does', () => {
    expect(seatFor({ tables: [{ joinable: true }, {}] }, 4)?.seating.name).toBe('2');
  });
  it('takes one table rather than a combination', () => {
    const combinations = [{ tableIds: [tableId(1), tableId(2)], minParty: 1, maxParty: 4 }];
    expect(
      seatFor({ tables: [{ maxParty: 2 }, { maxParty: 2 }, { maxParty: 6 }], combinations }, 4)?.seating.name,
    ).toBe('3');
  });
  it('follows priority among equals', () => {
    expect(seatFor({ tables: [{ priority: 5 }, {}] }, 4)?.seating.name).toBe('2');
  });
  it('re-packs only what may move', () => {
    const tables = [{ maxParty: 4 }, { maxParty: 2 }];
    expect(seatFor({ tables }, 4, [{ time: '19:00' }])?.moves.map(({ tableIds }) => tableIds)).toEqual([[tableId(2)]]);
    expect(seatFor({ tables }, 4, [{ time: '19:00', locked: true }])).toBeUndefined();
  });
});

describe('a slow, obviously right model', () => {
  it('agrees with the rules for any tables, bookings, turns and pacing', () => {
    const party = fc.record({
      time: fc.constantFrom('18:00', '18:30', '19:00', '20:00', '21:00'),
      partySize: fc.integer({ min: 1, max: 4 }),
      table: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
        fc.array(party, { maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(30, 60, 90, 120),
        fc.constantFrom(0, 15),
        fc.option(fc.integer({ min: 1, max: 8 })),
        (sizes, parties, partySize, turn, bufferMinutes, pacingCovers) => {
          const options = {
            tables: sizes.map((maxParty) => ({ maxParty })),
            period: { turnMinutes: [{ upTo: 99, minutes: turn }], bufferMinutes, pacingCovers },
          };
          const seated = parties
            .filter(({ table }) => table <= sizes.length)
            .map((each) => ({ ...each, tables: [each.table], minutes: turn + bufferMinutes, locked: true }));
          const facts = factsOf(options, seated);
          for (const slot of facts.plan.slots) {
            const end = slot.startsAt + (turn + bufferMinutes) * MINUTE;
            const claims = [...facts.page.claims.values()];
            const free = sizes.some(
              (size, n) =>
                size >= partySize &&
                claims.every(
                  (claim) =>
                    claim.tableIds[0] !== tableId(n + 1) || claim.freeAt <= slot.startsAt || claim.startsAt >= end,
                ),
            );
            const covers = claims
              .filter((claim) => claim.startsAt === slot.startsAt)
              .reduce((sum, claim) => sum + claim.partySize, 0);
            const paced = pacingCovers === null || covers + partySize <= pacingCovers;
            const inTime = slot.startsAt + turn * MINUTE <= Date.parse(`${DATE}T23:00:00+01:00`);
            const verdict = judgeSlot(facts, slot, { partySize, areaId: null, online: true }, NOON);
            expect(verdict.open).toBe(free && paced && inTime);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
