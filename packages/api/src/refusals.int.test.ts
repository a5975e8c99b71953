import { anonymousActor, staffActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, dayAhead, type House } from '@tavola/domain/testing';
import type { Problem } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller, refusalOf, toProblem } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const host = staffActor({
  id: '01936f2e-8a00-7000-8000-00000000aaaa',
  name: 'Marta',
  role: 'manager',
  locationIds: null,
});
const browser = (holder = 'browser', clock?: () => Date) =>
  createCaller({
    domain: testCtx(database.db, { actor: anonymousActor(holder), ...(clock ? { clock } : {}) }),
  });
const staff = () => createCaller({ domain: testCtx(database.db, { actor: host }) });
const date = dayAhead();
const guest = { name: 'Ana Lima', phone: '+351912345678' };
const at = (house: House, time: string, partySize = 2, on = date) => ({
  location: house.slug,
  date: on,
  time,
  partySize,
});

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw new Error('expected a refusal');
  return toProblem(refusalOf(error), 'test', 'en');
}

/** Every alternative can be had at this moment, passed back as it is. */
async function expectBookable(problem: Problem): Promise<void> {
  expect(problem.alternatives?.length).toBeGreaterThanOrEqual(3);
  for (const [index, alternative] of (problem.alternatives ?? []).entries()) {
    const guestOfOne = browser(`taker ${index}`);
    const hold = await guestOfOne.reservations.hold(alternative);
    expect(hold).toMatchObject({ date: alternative.date, time: alternative.time });
    await guestOfOne.reservations.releaseHold({ holdId: hold.holdId });
  }
}

describe('a place that is taken', () => {
  it('is refused with at least three others that can be had, the same day first', async () => {
    const house = await createHouse(database.db);
    await browser().reservations.book({ ...at(house, '18:00'), guest });
    const problem = await problemOf(browser().reservations.hold(at(house, '18:30')));
    expect(problem).toMatchObject({ code: 'SLOT_UNAVAILABLE', status: 409, details: { reason: 'tables' } });
    expect(problem.alternatives?.[0]).toMatchObject({ date, time: '19:30' });
    await expectBookable(problem);
  });

  it('on a day without room sends to the next days', async () => {
    const house = await createHouse(database.db, { periods: [{ startTime: '19:00', endTime: '20:30' }] });
    await browser().reservations.book({ ...at(house, '19:00'), guest });
    const problem = await problemOf(browser().reservations.book({ ...at(house, '19:00'), guest }));
    expect(problem.code).toBe('SLOT_UNAVAILABLE');
    expect(problem.alternatives?.every((alternative) => alternative.date > date)).toBe(true);
    await expectBookable(problem);
  });

  it('in one area offers the other at the same time', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4, 'Room'],
        ['2', 1, 4, 'Terrace'],
      ],
    });
    await browser().reservations.book({ ...at(house, '19:00'), area: 'Room', guest });
    const problem = await problemOf(browser().reservations.hold({ ...at(house, '19:00'), area: 'Room' }));
    expect(problem.alternatives).toContainEqual(expect.objectContaining({ date, time: '19:00', area: 'Terrace' }));
    await expectBookable(problem);
  });

  it('says so to the house too, whatever it tried: a booking, a change, a seat, a swap', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4],
        ['2', 1, 4],
      ],
    });
    const [first = '', second = ''] = Object.values(house.tables);
    const seatAt = (time: string, table: string) =>
      staff().reservations.staffBook({ ...at(house, time), kind: 'phone', tables: [table], guest });
    const one = await seatAt('19:00', first);
    await seatAt('19:00', second);
    const later = await seatAt('20:30', second);
    const tries = [
      () => staff().reservations.staffBook({ ...at(house, '19:30'), kind: 'phone', guest }),
      () => staff().reservations.modify({ id: one.id, revision: 1, tables: [second] }),
      () => staff().reservations.modify({ id: later.id, revision: 1, time: '19:30' }),
      () => staff().reservations.seat({ id: one.id, tables: [second] }),
      () => staff().reservations.swap({ id: one.id, withId: later.id }),
    ];
    for (const attempt of tries) {
      const problem = await problemOf(attempt());
      expect(problem.code).toBe('SLOT_UNAVAILABLE');
      await expectBookable(problem);
    }
  });
});

describe('a hold that has lapsed', () => {
  it('is refused at confirming and at extending, with places that can be had', async () => {
    const house = await createHouse(database.db);
    const hold = await browser().reservations.hold(at(house, '19:00'));
    await database.sql`update holds set expires_at = clock_timestamp() - interval '1 second' where id = ${hold.holdId}`;
    await database.sql`update service_days set version = version + 1 where location_id = ${house.id}`;
    for (const attempt of [
      () => browser().reservations.confirm({ holdId: hold.holdId, guest }),
      () => browser().reservations.extendHold({ holdId: hold.holdId }),
    ]) {
      const problem = await problemOf(attempt());
      expect(problem).toMatchObject({ code: 'HOLD_EXPIRED', status: 410 });
      expect(problem.alternatives).toContainEqual(expect.objectContaining({ date, time: '19:00' }));
      await expectBookable(problem);
    }
  });
});

describe('a time that is none', () => {
  it('is never rounded: the nearest starts are named and nothing is held', async () => {
    const house = await createHouse(database.db);
    for (const attempt of [
      () => browser().reservations.hold(at(house, '19:07')),
      () => browser().reservations.book({ ...at(house, '19:07'), guest }),
    ]) {
      const problem = await problemOf(attempt());
      expect(problem).toMatchObject({
        code: 'NOT_A_SLOT',
        status: 422,
        details: { time: '19:07', nearest: ['19:00', '19:30', '18:30'], slotMinutes: [30], first: '18:00' },
      });
      await expectBookable(problem);
    }
    const { id } = await browser().reservations.book({ ...at(house, '19:00'), guest });
    const { revision } = await staff().reservations.get({ id });
    const moved = await problemOf(staff().reservations.modify({ id, revision, time: '19:07' }));
    expect(moved).toMatchObject({ code: 'NOT_A_SLOT', details: { nearest: ['19:00', '19:30', '18:30'] } });
    await expectBookable(moved);
    const [{ count } = { count: -1 }] = await database.sql<{ count: number }[]>`
      select count(*)::int as count from holds where location_id = ${house.id} and state = 'held'`;
    expect(count).toBe(0);
  });

  it('agrees with its instant or is refused', async () => {
    const house = await createHouse(database.db);
    const startsAt = `${date}T12:00:00Z`;
    expect((await problemOf(browser().reservations.hold({ ...at(house, '19:00'), startsAt }))).code).toBe(
      'VALIDATION_FAILED',
    );
  });
});

describe('a rule', () => {
  it('of notice and horizon is told with its numbers', async () => {
    const house = await createHouse(database.db, { periods: [{ minNoticeMinutes: 90, maxAdvanceDays: 30 }] });
    const start = Date.parse((await browser().reservations.hold(at(house, '19:00'))).startsAt);
    const soon = () => new Date(start - 60 * 60_000);
    const tooSoon = await problemOf(browser('late', soon).reservations.hold(at(house, '19:00')));
    expect(tooSoon).toMatchObject({
      code: 'OUTSIDE_BOOKING_WINDOW',
      status: 422,
      details: { minNoticeMinutes: 90, maxAdvanceDays: 30 },
    });
    const tooFar = await problemOf(browser().reservations.hold(at(house, '19:00', 2, dayAhead(45))));
    expect(tooFar).toMatchObject({
      code: 'OUTSIDE_BOOKING_WINDOW',
      details: { latestDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
    });
    const over = await problemOf(browser().reservations.hold(at(house, '19:00', 2, dayAhead(-3))));
    expect(over).toMatchObject({ code: 'OUTSIDE_BOOKING_WINDOW', details: { minNoticeMinutes: 90 } });
  });

  it('of party size is told with its numbers, for the house its own', async () => {
    const house = await createHouse(database.db, {
      tables: [['1', 1, 6]],
      periods: [{ minParty: 2, maxPartyOnline: 4 }],
    });
    for (const [partySize, most] of [
      [1, 4],
      [5, 4],
    ] as const) {
      const problem = await problemOf(browser().reservations.hold(at(house, '19:00', partySize)));
      expect(problem).toMatchObject({
        code: 'PARTY_SIZE_NOT_ALLOWED',
        status: 422,
        details: { min: 2, max: most, partySize },
      });
    }
    const byPhone = (partySize: number) =>
      staff().reservations.staffBook({ ...at(house, '19:00', partySize), kind: 'phone', guest });
    expect(await problemOf(byPhone(9))).toMatchObject({
      code: 'PARTY_SIZE_NOT_ALLOWED',
      details: { min: 2, max: 6, partySize: 9 },
    });
    expect(await byPhone(6)).toMatchObject({ status: 'confirmed' });
  });

  it('of a closed day is told with its reason and note', async () => {
    const house = await createHouse(database.db);
    await staff().inventory.save({
      location: house.slug,
      change: {
        kind: 'specialDay',
        specialDay: { date, closed: true, walkInOnly: false, ranges: [], note: 'Stocktaking' },
      },
    });
    const problem = await problemOf(browser().reservations.hold(at(house, '19:00')));
    expect(problem).toMatchObject({
      code: 'LOCATION_CLOSED',
      status: 422,
      details: { date, reason: 'closed', note: 'Stocktaking' },
    });
    await expectBookable(problem);
  });
});
