import type { BookDay, Inventory } from '@tavola/shared/schemas';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BookServer, bookByApi, bookServer } from './book-server.ts';
import { openBrowser, type Visitor } from './browser.ts';
import { block, blocksOf, linesOf, openHost, phone, press } from './host.ts';

const LOCATION = 'harbour';
const DAY_MS = 86_400_000;
const FRIDAY = 5;
/** Covers are made for a full house: what the demo's tables cannot take, these can. */
const EXTRA_TABLES = 24;
const BOOKINGS = 120;
const AT_ONCE = 6;

/** Names of this attempt alone, so that it can be made again on the same book. */
let attempt = '';
const named = (name: string) => `${name} ${attempt}`;

/** The Friday with lunch and dinner and the emptiest book that the booking window still reaches. */
async function fridayAhead(server: BookServer): Promise<string> {
  const weeks = [3, 4, 5, 6, 7].map((week) => Date.now() + week * 7 * DAY_MS);
  const fridays = weeks.map((from) => {
    const ahead = (FRIDAY - new Date(from).getUTCDay() + 7) % 7;
    return new Date(from + ahead * DAY_MS).toISOString().slice(0, 10);
  });
  const books = await Promise.all(fridays.map((date) => server.day(date)));
  const open = books.filter(({ periods }) => periods.length > 1);
  return open.sort((one, other) => one.reservations.length - other.reservations.length)[0]?.date ?? '';
}

describe('two hosts at one book', () => {
  let browser: Browser;
  let anna: Visitor;
  let bruno: Visitor;
  let server: BookServer;
  let date: string;
  const converge = async (on: string) => {
    const truth = async () => linesOf(await server.day(on));
    await expect.poll(() => blocksOf(anna.page), { timeout: 15_000 }).toEqual(await truth());
    await expect.poll(() => blocksOf(bruno.page), { timeout: 15_000 }).toEqual(await truth());
  };
  const byName = async (name: string): Promise<BookDay['reservations'][number]> => {
    const found = (await server.day(date)).reservations.find(({ guest }) => guest.name === name);
    if (!found) throw new Error(`${name} is not in the book`);
    return found;
  };

  /** Both hosts at that day, each marked so that a later reload would show. */
  const open = async (day: string) => {
    for (const { page } of [anna, bruno]) {
      await page.goto(`/dashboard/book?location=${LOCATION}&date=${day}`);
      await page.getByText('Live', { exact: true }).waitFor({ state: 'attached' });
      await page.evaluate(() => Reflect.set(window, 'loadedOnce', true));
    }
  };

  beforeAll(async () => {
    browser = await openBrowser();
    const path = `/dashboard/book?location=${LOCATION}`;
    [anna, bruno] = [await openHost(browser, path), await openHost(browser, path)];
    server = bookServer(anna.page, LOCATION);
  });
  beforeEach(async () => {
    attempt = Date.now().toString(36);
    for (const { complaints } of [anna, bruno]) complaints.length = 0;
    date = await fridayAhead(server);
    await open(date);
  });
  afterAll(() => browser.close());

  it('see a telephone booking, its seating and its end without a reload', async () => {
    await phone(anna.page, { name: named('Clara Nunes'), time: '19:30', partySize: 2 });
    const { code } = await byName(named('Clara Nunes'));
    await block(bruno.page, code).waitFor();
    expect(await press(bruno.page, code, 'Seat')).toBe(true);
    await expect.poll(() => block(anna.page, code).getAttribute('aria-label')).toContain('Seated');
    expect(await press(anna.page, code, 'Finish')).toBe(true);
    await expect.poll(() => block(bruno.page, code).getAttribute('aria-label')).toContain('Completed');
    await converge(date);
  });

  it('see who did not come', async () => {
    await phone(bruno.page, { name: named('Davi Rocha'), time: '20:00', partySize: 2 });
    const { code } = await byName(named('Davi Rocha'));
    await block(anna.page, code).waitFor();
    expect(await press(anna.page, code, 'No-show')).toBe(true);
    await converge(date);
  });

  it('move a booking by keyboard and by drag, on both screens', async () => {
    await phone(anna.page, { name: named('Elsa Pinto'), time: '21:00', partySize: 2 });
    const { code } = await byName(named('Elsa Pinto'));
    await block(anna.page, code).press('Alt+ArrowRight');
    await expect.poll(async () => (await byName(named('Elsa Pinto'))).time).toBe('21:15');
    await expect.poll(() => block(bruno.page, code).getAttribute('aria-label')).toContain('21:15');

    const target = await freeTable(server, date, named('Elsa Pinto'));
    await block(bruno.page, code).scrollIntoViewIfNeeded();
    const from = await block(bruno.page, code).boundingBox();
    const to = await bruno.page.locator(`[data-table="${target}"]`).boundingBox();
    if (!from || !to) throw new Error('the timeline is not laid out');
    await bruno.page.mouse.move(from.x + 20, from.y + from.height / 2);
    await bruno.page.mouse.down();
    await bruno.page.mouse.move(from.x + 20, to.y + to.height / 2, { steps: 12 });
    await bruno.page.mouse.up();
    await expect
      .poll(async () => (await byName(named('Elsa Pinto'))).tables?.map(({ name }) => name))
      .toEqual([target]);
    await converge(date);
  });

  it('seat a walk-in in two clicks, on both screens', async () => {
    const today = await server.today();
    // Whatever the hour, one table is free.
    const spare = { ...spareTable(await server.inventory()), name: `W ${Date.now().toString(36)}` };
    await server.change({ kind: 'table', table: spare });
    await open(today);
    const before = (await server.day(today)).reservations.length;
    await anna.page.getByRole('button', { name: 'Walk-in', exact: true }).click();
    await anna.page.getByRole('button', { name: '2 guests', exact: true }).click();
    await expect.poll(async () => (await server.day(today)).reservations.length, { timeout: 15_000 }).toBe(before + 1);
    await converge(today);
  });

  it('end a full Friday with the server’s book on both screens', { timeout: 300_000 }, async () => {
    await makeRoom(server);
    await open(date);
    const key = await server.createKey();
    const done = { guests: false };
    const guests = bookEvening(key, date).finally(() => {
      done.guests = true;
    });
    const [booked, pressed, moved] = await Promise.all([
      guests,
      pressAlong(anna, server, date, done),
      moveAlong(bruno, server, date, done),
    ]);
    expect(booked).toBeGreaterThanOrEqual(BOOKINGS);
    expect(pressed).toBeGreaterThan(5);
    expect(moved).toBeGreaterThan(5);
    await converge(date);
    const day = await server.day(date);
    expect(day.reservations.filter(({ guest }) => guest.name.endsWith(attempt)).length).toBeGreaterThan(BOOKINGS);
    expect(overlaps(day)).toEqual([]);
    for (const { page, complaints } of [anna, bruno]) {
      expect(await page.evaluate(() => Reflect.get(window, 'loadedOnce'))).toBe(true);
      // The browser notes every refused move (4xx), and BUSY (503), which the page tries again by itself; what came of
      // them was compared above. Anything else is a fault of the page.
      expect(complaints.filter((text) => !/responded with a status of (4\d\d|503)/.test(text))).toEqual([]);
    }
  });
});

async function freeTable(server: BookServer, date: string, name: string): Promise<string> {
  const day = await server.day(date);
  const mine = day.reservations.find(({ guest }) => guest.name === name);
  const current = mine?.tables?.[0]?.id;
  const area = day.tables.find(({ id }) => id === current)?.area;
  const taken = day.reservations.flatMap(({ tables }) => tables ?? []).map(({ id }) => id);
  const free = day.tables.find(
    (table) => table.area === area && !taken.includes(table.id) && table.maxParty >= (mine?.partySize ?? 0),
  );
  if (!free) throw new Error('no table of the area is free');
  return free.name;
}

function spareTable({ areas }: Inventory): Inventory['tables'][number] {
  return {
    id: crypto.randomUUID(),
    areaId: areas[0]?.id ?? '',
    name: '',
    minParty: 1,
    maxParty: 2,
    shape: 'square',
    priority: 0,
    joinable: false,
    online: false,
    x: 40,
    y: 600,
    width: 80,
    height: 80,
    rotation: 0,
  };
}

/** Adds tables and lifts the pacing, as an owner would for a big night. */
async function makeRoom(server: BookServer): Promise<void> {
  const { areas, tables, periods } = await server.inventory();
  const areaId = areas[0]?.id ?? '';
  for (let number = 1; number <= EXTRA_TABLES; number += 1) {
    if (tables.some(({ name }) => name === `F${number}`)) continue;
    await server.change({
      kind: 'table',
      table: {
        id: crypto.randomUUID(),
        areaId,
        name: `F${number}`,
        minParty: 1,
        maxParty: 4,
        shape: 'square',
        priority: 0,
        joinable: false,
        online: true,
        x: 1_000 + 120 * (number % 6),
        y: 100 + 120 * Math.floor(number / 6),
        width: 90,
        height: 90,
        rotation: 0,
      },
    });
  }
  for (const period of periods.filter(({ weekdays }) => weekdays.includes(FRIDAY))) {
    await server.change({
      kind: 'period',
      period: {
        ...period,
        pacingCovers: null,
        pacingParties: null,
        pacingCoversOnline: null,
        pacingPartiesOnline: null,
      },
    });
  }
}

/** Guests book until the house has as many bookings as the night needs; answers with how many. */
async function bookEvening(key: string, date: string): Promise<number> {
  const times = ['12:00', '12:30', '13:45', '19:00', '19:15', '19:30', '20:00', '21:15', '21:30', '21:45', '22:00'];
  let booked = 0;
  let tried = 0;
  const guest = async () => {
    while (booked < BOOKINGS && tried < BOOKINGS * 3) {
      const number = tried++;
      const status = await bookByApi(key, {
        location: LOCATION,
        date,
        time: times[number % times.length] ?? '19:00',
        partySize: 1 + (number % 4),
        guest: { name: `Guest ${number} ${attempt}` },
      });
      if (status === 200 || status === 201) booked += 1;
      if (status >= 500 && status !== 503) throw new Error(`booking ${number} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, guest));
  return booked;
}

/** Seats, finishes and marks no-shows while guests book; answers with how many presses were taken. */
async function pressAlong(host: Visitor, server: BookServer, date: string, done: { guests: boolean }): Promise<number> {
  let taken = 0;
  const presses = ['Seat', 'No-show', 'Seat', 'Finish'];
  for (let turn = 0; turn < 12 || (!done.guests && turn < 40); turn += 1) {
    const action = presses[turn % presses.length] ?? 'Seat';
    const day = await server.day(date);
    const wanted = action === 'Finish' ? 'seated' : 'confirmed';
    const reservation = day.reservations.filter(({ status }) => status === wanted).at(turn);
    if (!reservation) continue;
    await block(host.page, reservation.code).waitFor();
    if (await press(host.page, reservation.code, action)) taken += 1;
  }
  return taken;
}

/** Moves bookings by keyboard while guests book; a refusal is a fair answer, so is a move. */
async function moveAlong(host: Visitor, server: BookServer, date: string, done: { guests: boolean }): Promise<number> {
  let moved = 0;
  const nudges = ['Alt+ArrowRight', 'Alt+ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowUp'];
  for (let turn = 0; turn < 12 || (!done.guests && turn < 40); turn += 1) {
    const day = await server.day(date);
    const reservation = day.reservations.filter(({ status }) => status === 'confirmed').at(-1 - turn);
    if (!reservation) continue;
    await block(host.page, reservation.code).waitFor();
    await block(host.page, reservation.code).press(nudges[turn % nudges.length] ?? 'Alt+ArrowRight');
    moved += 1;
  }
  return moved;
}

/** Pairs of parties that sit at one table at one time. */
function overlaps({ reservations }: BookDay): string[] {
  const held = reservations.filter(({ status }) => ['pending', 'confirmed', 'seated'].includes(status));
  return held.flatMap((one, index) =>
    held
      .slice(index + 1)
      .filter(
        (other) =>
          Date.parse(one.startsAt) < Date.parse(other.endsAt) &&
          Date.parse(other.startsAt) < Date.parse(one.endsAt) &&
          (one.tables ?? []).some(({ id }) => (other.tables ?? []).some((table) => table.id === id)),
      )
      .map((other) => `${one.code} and ${other.code}`),
  );
}
