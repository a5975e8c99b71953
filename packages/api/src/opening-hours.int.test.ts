import { anonymousActor, staffActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, dayAhead, type House } from '@tavola/domain/testing';
import type { InventoryChange } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const staff = (role: 'manager' | 'staff', locationIds: string[] | null = null) =>
  staffActor({ id: '01936f2e-8a00-7000-8000-00000000aaaa', name: 'Marta', role, locationIds });
const call = (actor = staff('manager'), clock?: () => Date) =>
  createCaller({ domain: testCtx(database.db, { actor, ...(clock ? { clock } : {}) }) });
const browser = (clock?: () => Date) => call(anonymousActor('browser'), clock);

// Orders are taken for a week from the service day, which before five in the morning is yesterday.
const date = dayAhead(5);
const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
const guest = { name: 'Ana Lima', phone: '+351912345678' };
const book = (house: House, time: string, partySize = 2) =>
  browser().reservations.book({ location: house.slug, date, time, partySize, guest });
const week = (...ranges: { start: string; end: string }[]) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({ weekday: day, ranges: day === weekday ? ranges : [] }));
const preview = (house: House, change: InventoryChange) => call().inventory.preview({ location: house.slug, change });
const save = (house: House, change: InventoryChange) => call().inventory.save({ location: house.slug, change });
const bookable = async (house: House) => {
  const { slots } = await browser().reservations.availability({ location: house.slug, date, partySize: 2 });
  return slots.filter((slot) => slot.available).map(({ time }) => time);
};
const orderTimes = async (house: House, on = date) => {
  const { slots } = await browser().orders.slots({ location: house.slug, type: 'pickup', date: on });
  return slots.map(({ time }) => time);
};
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: { cause?: { code?: string; refusal?: { details?: unknown; alternatives?: unknown[] } } }) => ({
      code: error.cause?.code,
      details: error.cause?.refusal?.details,
      alternatives: error.cause?.refusal?.alternatives,
    }),
  );

describe('opening hours', () => {
  it('take effect on site, bookings and orders at once, and name the bookings they would break before', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4],
        ['2', 1, 4],
      ],
    });
    const early = await book(house, '18:00');
    const late = await book(house, '21:00');
    const change = {
      kind: 'hours' as const,
      hours: week({ start: '12:00', end: '14:00' }, { start: '20:00', end: '01:00' }),
    };
    expect(await preview(house, change)).toMatchObject({
      broken: [{ id: early.id, reasons: ['off_grid'] }],
      checked: 2,
    });
    expect((await browser().locations.get({ id: house.slug })).hours.flatMap(({ ranges }) => ranges)).toEqual([]);

    const saved = await save(house, change);
    expect(saved.hours.find((day) => day.weekday === weekday)?.ranges).toEqual(change.hours[weekday - 1]?.ranges);
    expect(await bookable(house)).toEqual(['20:00', '20:30', '21:00', '21:30']);
    expect((await orderTimes(house)).filter((time) => time < '20:00').at(0)).toBe('12:00');
    const site = await browser().locations.get({ id: house.slug });
    expect(site.hours.find((day) => day.weekday === weekday)?.ranges).toHaveLength(2);
    expect(await call().reservations.get({ id: late.id })).toMatchObject({ status: 'confirmed' });
  });

  it('that run into each other are refused by name and change nothing', async () => {
    const house = await createHouse(database.db);
    const hours = week({ start: '12:00', end: '16:00' }, { start: '15:00', end: '22:00' });
    expect(await refusal(save(house, { kind: 'hours', hours }))).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { issues: [{ path: `change.hours.${weekday - 1}.ranges.1` }] },
    });
    expect(await refusal(save(house, { kind: 'hours', hours: [...week(), { weekday: 1, ranges: [] }] }))).toMatchObject(
      {
        code: 'VALIDATION_FAILED',
      },
    );
    expect(await call().inventory.get({ location: house.slug })).toMatchObject({ rulesVersion: 1 });
  });

  it('of one day can differ, for bookings and orders alike', async () => {
    const house = await createHouse(database.db);
    await save(house, { kind: 'hours', hours: week({ start: '12:00', end: '23:00' }) });
    const specialDay = {
      date,
      closed: false,
      walkInOnly: false,
      ranges: [{ start: '19:00', end: '22:00' }],
      note: 'Feast',
    };
    await save(house, { kind: 'specialDay', specialDay });
    expect(await bookable(house)).toEqual(['19:00', '19:30', '20:00', '20:30']);
    expect((await orderTimes(house))[0]).toBe('19:00');
    await save(house, { kind: 'specialDay', specialDay: { ...specialDay, walkInOnly: true } });
    expect(await bookable(house)).toEqual([]);
    expect((await refusal(book(house, '19:00')))?.details).toMatchObject({ reason: 'walk_in_only', note: 'Feast' });
    await save(house, { kind: 'specialDay', specialDay: { ...specialDay, closed: true } });
    expect(await orderTimes(house)).toEqual([]);
    expect(
      await refusal(
        save(house, {
          kind: 'specialDay',
          specialDay: {
            ...specialDay,
            ranges: [
              { start: '10:00', end: '12:00' },
              { start: '11:00', end: '13:00' },
            ],
          },
        }),
      ),
    ).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('follow the clock of their zone; moving the house lists every booking whose time would change', async () => {
    const house = await createHouse(database.db);
    const booked = await book(house, '19:00');
    const change = { kind: 'timezone' as const, timezone: 'Europe/Berlin' };
    expect((await preview(house, change)).broken).toMatchObject([{ id: booked.id, time: '19:00', reasons: ['clock'] }]);
    expect(await refusal(save(house, { kind: 'timezone', timezone: 'Mars/Olympus' }))).toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    expect(await save(house, change)).toMatchObject({ timezone: 'Europe/Berlin' });
    expect((await browser().locations.get({ id: house.slug })).timezone).toBe('Europe/Berlin');
    expect(await call().reservations.get({ id: booked.id })).toMatchObject({ time: '20:00' });
  });
});

describe('the preview of a service', () => {
  it('counts covers and parties per step, all of them and those booked online', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4],
        ['2', 1, 4],
        ['3', 1, 4],
      ],
    });
    const byPhone = await call().reservations.staffBook({
      location: house.slug,
      kind: 'phone',
      date,
      time: '19:00',
      partySize: 2,
      guest,
    });
    const [first, second] = [await book(house, '19:00'), await book(house, '19:00')];
    const { periods } = await call().inventory.get({ location: house.slug });
    const [period] = periods;
    if (!period) throw new Error('no service');
    const broken = async (limits: Partial<typeof period>) =>
      (await preview(house, { kind: 'period', period: { ...period, ...limits } })).broken.map(({ id, reasons }) => ({
        id,
        reasons,
      }));
    const ids = [byPhone.id, first.id, second.id];
    expect(await broken({ pacingCovers: 6, pacingParties: 3, pacingCoversOnline: 4, pacingPartiesOnline: 2 })).toEqual(
      [],
    );
    for (const limits of [{ pacingCovers: 4 }, { pacingParties: 2 }]) {
      const found = await broken(limits);
      expect(found).toMatchObject([{ reasons: ['pacing'] }]);
      expect(ids).toContain(found[0]?.id);
    }
    for (const limits of [{ pacingCoversOnline: 2 }, { pacingPartiesOnline: 1 }]) {
      const found = await broken(limits);
      expect(found).toMatchObject([{ reasons: ['pacing'] }]);
      expect([first.id, second.id]).toContain(found[0]?.id);
    }
    expect(await broken({ walkInOnly: true })).toMatchObject(ids.map(() => ({ reasons: ['closed'] })));
    expect(await broken({ weekdays: [(weekday % 7) + 1] })).toMatchObject(ids.map(() => ({ reasons: ['closed'] })));
    expect(await broken({ startTime: '19:30' })).toMatchObject(ids.map(() => ({ reasons: ['off_grid'] })));
  });
});

describe('a pause', () => {
  it('stops guests and agents until its end, never the house, and takes effect at once', async () => {
    const house = await createHouse(database.db);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect(await bookable(house)).not.toEqual([]);
    const hold = await browser().reservations.hold({ location: house.slug, date, time: '18:00', partySize: 2 });
    const paused = await call().locations.pause({ location: house.slug, what: 'bookings', until });
    expect(paused.booking).toEqual({ enabled: true, pausedUntil: until });
    expect(await bookable(house)).toEqual([]);
    expect(await refusal(book(house, '20:00'))).toMatchObject({
      code: 'LOCATION_CLOSED',
      details: { reason: 'paused', until },
      alternatives: [],
    });
    await call().reservations.staffBook({
      location: house.slug,
      kind: 'phone',
      date,
      time: '21:00',
      partySize: 2,
      guest,
    });
    expect(await browser().reservations.confirm({ holdId: hold.holdId, guest })).toMatchObject({ status: 'confirmed' });
    const after = () => new Date(Date.parse(until) + 1_000);
    const reopened = await browser(after).reservations.availability({ location: house.slug, date, partySize: 2 });
    expect(reopened.slots.some((slot) => slot.available)).toBe(true);
    await call().locations.pause({ location: house.slug, what: 'bookings', until: null });
    expect(await bookable(house)).toContain('19:30');
  });

  it('of orders leaves bookings alone', async () => {
    const house = await createHouse(database.db);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const paused = await call().locations.pause({ location: house.slug, what: 'orders', until });
    expect(paused).toMatchObject({ ordering: { pausedUntil: until }, booking: { pausedUntil: null } });
    expect(await bookable(house)).not.toEqual([]);
    expect((await browser().orders.slots({ location: house.slug, type: 'pickup' })).asap).toBe(false);
  });

  it('ends in the future', async () => {
    const house = await createHouse(database.db);
    const until = new Date(Date.now() - 1_000).toISOString();
    expect(await refusal(call().locations.pause({ location: house.slug, what: 'bookings', until }))).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { issues: [{ path: 'until' }] },
    });
  });
});

describe('what guests read about a house', () => {
  const address = { line1: 'Cais 4', city: 'Porto', postcode: '4050-123', country: 'PT', lat: 41.14, lng: -8.61 };

  it('changes where it is given and stays where it is not', async () => {
    const house = await createHouse(database.db);
    await call().locations.update({ location: house.slug, name: 'Maré', phone: '+351 222 000 111', address });
    await call().locations.update({ location: house.slug, tagline: 'Fish over oak', email: 'mare@example.com' });
    expect(await browser().locations.get({ id: house.slug })).toMatchObject({
      name: 'Maré',
      tagline: 'Fish over oak',
      phone: '+351 222 000 111',
      email: 'mare@example.com',
      address,
    });
    await call().locations.update({ location: house.slug, phone: '', address: { ...address, lat: null, lng: null } });
    expect(await browser().locations.get({ id: house.slug })).toMatchObject({ phone: '', address: { lat: null } });
  });

  it('is refused half a place, for staff without the permission and for other houses', async () => {
    const house = await createHouse(database.db);
    const half = call().locations.update({ location: house.slug, address: { ...address, lng: null } });
    await expect(half).rejects.toThrow();
    const name = { location: house.slug, name: 'Mine' };
    expect((await refusal(call(staff('staff')).locations.update(name)))?.code).toBe('FORBIDDEN');
    const elsewhere = staff('manager', ['01936f2e-8a00-7000-8000-00000000bbbb']);
    expect((await refusal(call(elsewhere).locations.update(name)))?.code).toBe('NOT_FOUND');
    expect(
      (await refusal(call(elsewhere).locations.pause({ ...{ location: house.slug }, what: 'orders', until: null })))
        ?.code,
    ).toBe('NOT_FOUND');
  });
});
