import { anonymousActor, offerTables, staffActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, dayAhead, type House } from '@tavola/domain/testing';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const manager = staffActor({
  id: '01936f2e-8a00-7000-8000-00000000aaaa',
  name: 'Marta',
  role: 'manager',
  locationIds: null,
});
const call = () => createCaller({ domain: testCtx(database.db, { actor: manager }) });
const browser = (holder = 'browser') =>
  createCaller({ domain: testCtx(database.db, { actor: anonymousActor(holder) }) });
const date = dayAhead();
const guest = { name: 'Ana Lima', phone: '+351912345678' };
const book = (house: House, time = '19:00', partySize = 2) =>
  browser().reservations.book({ location: house.slug, date, time, partySize, guest });
const available = async (house: House, time = '19:00', partySize = 2) => {
  const { slots } = await browser().reservations.availability({ location: house.slug, date, partySize });
  return slots.find((slot) => slot.time === time)?.available ?? false;
};

describe('editing the rules', () => {
  it('changes what can be booked at once, and says before which bookings it would break', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4],
        ['2', 1, 2],
      ],
    });
    const booked = await book(house, '19:00', 4);
    const { tables } = await call().inventory.get({ location: house.slug });
    const table = tables.find(({ name }) => name === '1');
    if (!table) throw new Error('no table');
    const smaller = { location: house.slug, change: { kind: 'table' as const, table: { ...table, maxParty: 2 } } };
    expect(await call().inventory.preview(smaller)).toMatchObject({
      broken: [{ id: booked.id, partySize: 4, time: '19:00', reasons: ['too_small'] }],
      checked: 1,
    });
    expect((await call().inventory.get({ location: house.slug })).rulesVersion).toBe(1);
    expect(await available(house, '21:00', 4)).toBe(true);
    expect(await call().inventory.save(smaller)).toMatchObject({ rulesVersion: 2 });
    expect(await available(house, '21:00', 4)).toBe(false);
  });

  it('closes a day, naming the bookings of that day', async () => {
    const house = await createHouse(database.db);
    const { code } = await book(house);
    const closing = {
      location: house.slug,
      change: { kind: 'specialDay' as const, specialDay: { date, closed: true } },
    };
    expect((await call().inventory.preview(closing)).broken).toMatchObject([{ code, reasons: ['closed'] }]);
    await call().inventory.save(closing);
    await expect(book(house, '21:00')).rejects.toMatchObject({ cause: { code: 'LOCATION_CLOSED' } });
    await call().inventory.save({ location: house.slug, change: { kind: 'removeSpecialDay', date } });
    expect(await available(house, '21:00')).toBe(true);
  });

  it('adds a combination and takes a table away', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4],
        ['2', 1, 4],
      ],
    });
    expect(await available(house, '19:00', 8)).toBe(false);
    const tableIds = Object.values(house.tables);
    const id = '01936f2e-8a00-7000-8000-00000000cc01';
    await call().inventory.save({
      location: house.slug,
      change: { kind: 'combination', combination: { id, name: '1 + 2', tableIds, minParty: 5, maxParty: 8 } },
    });
    expect(await available(house, '19:00', 8)).toBe(true);
    await call().inventory.save({
      location: house.slug,
      change: { kind: 'remove', what: 'table', id: tableIds[0] ?? '' },
    });
    expect(await available(house, '19:00', 8)).toBe(false);
  });

  it('refuses a name that is taken, and changes nothing', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4],
        ['2', 1, 2],
      ],
    });
    const { tables } = await call().inventory.get({ location: house.slug });
    const second = tables.find(({ name }) => name === '2');
    if (!second) throw new Error('no table');
    const renamed = { location: house.slug, change: { kind: 'table' as const, table: { ...second, name: '1' } } };
    await expect(call().inventory.save(renamed)).rejects.toMatchObject({ cause: { code: 'CONFLICT' } });
    expect(await call().inventory.get({ location: house.slug })).toMatchObject({ rulesVersion: 1 });
  });

  it('refuses an area that is still used', async () => {
    const house = await createHouse(database.db);
    const change = { kind: 'remove' as const, what: 'area' as const, id: house.areas.Room ?? '' };
    await expect(call().inventory.save({ location: house.slug, change })).rejects.toMatchObject({
      cause: { code: 'CONFLICT' },
    });
  });
});

describe('the waitlist', () => {
  it('holds a freed table for the longest waiting party that fits, never for two', async () => {
    const house = await createHouse(database.db);
    const booked = await book(house, '19:00');
    const wait = (holder: string) =>
      browser(holder).waitlist.join({ location: house.slug, date, from: '19:00', to: '19:30', partySize: 2, guest });
    const [first, second] = [await wait('first'), await wait('second')];
    expect([first.ahead, second.ahead]).toEqual([0, 1]);
    const ctx = testCtx(database.db);
    expect(await offerTables(ctx)).toEqual({ offered: 0 });
    await call().reservations.cancel({ id: booked.id, reason: 'guest_request' });
    await offerTables(ctx, { locationId: house.id, date });
    const offered = await browser('first').waitlist.get({ id: first.id });
    expect(offered).toMatchObject({ state: 'offered', offer: { time: '19:00' } });
    expect(await available(house)).toBe(false);
    await offerTables(ctx, { locationId: house.id, date });
    expect(await browser('second').waitlist.get({ id: second.id })).toMatchObject({ state: 'waiting', offer: null });
    await expect(browser('second').waitlist.accept({ id: first.id })).rejects.toMatchObject({
      cause: { code: 'NOT_FOUND' },
    });
    const taken = await browser('first').waitlist.accept({ id: first.id });
    expect(taken).toMatchObject({ status: 'confirmed', time: '19:00', guest });
    expect(await browser('first').waitlist.get({ id: first.id })).toMatchObject({
      state: 'accepted',
      reservationId: taken.id,
    });
  });

  it('gives the held table on when the party leaves', async () => {
    const house = await createHouse(database.db);
    const entry = await browser('gone').waitlist.join({
      location: house.slug,
      date,
      from: '18:00',
      to: '18:00',
      partySize: 2,
      guest,
    });
    await offerTables(testCtx(database.db), { locationId: house.id, date });
    expect(await available(house, '18:00')).toBe(false);
    expect(await browser('gone').waitlist.leave({ id: entry.id })).toMatchObject({ state: 'left' });
    expect(await available(house, '18:00')).toBe(true);
  });
});
