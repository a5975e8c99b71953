import type { Availability, Location } from '@tavola/shared/schemas';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { type BookServer, bookServer } from './book-server.ts';
import { openBrowser, PHONE, type Visitor, visit } from './browser.ts';
import { env } from './env.ts';
import { openOwner } from './host.ts';

const LOCATION = 'harbour';
const DAY_MS = 86_400_000;
const SATURDAY = 6;

/** Truth is asked for until it is there, however slow the machine. */
const PATIENCE = { timeout: 20_000, interval: 250 };

/** Saturdays within the booking window that have no exception. */
const saturdaysAhead = (taken: readonly string[]): string[] =>
  [2, 3, 4, 5, 6]
    .map((week) => {
      const from = new Date(Date.now() + week * 7 * DAY_MS);
      const days = (SATURDAY - from.getUTCDay() + 7) % 7;
      return new Date(from.getTime() + days * DAY_MS).toISOString().slice(0, 10);
    })
    .filter((date) => !taken.includes(date));

const weekdayName = (weekday: number) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday, 12));

describe('the owner changes when the house is open', { timeout: 180_000 }, () => {
  let browser: Browser;
  let owner: Visitor;
  let server: BookServer;
  let before: Awaited<ReturnType<BookServer['inventory']>>;

  const page = () => owner.page;
  const tab = (name: string) => page().getByRole('tab', { name }).click();
  /** The page is alive once a press has an effect; before that a press is lost. */
  const open = async () => {
    await page().goto(`/dashboard/hours?location=${LOCATION}`);
    await expect
      .poll(async () => {
        await tab('Special days');
        return page().getByRole('button', { name: 'Add special day' }).isVisible();
      }, PATIENCE)
      .toBe(true);
    await tab('Opening hours');
  };
  const asStranger = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${env.baseUrl}/api/v1${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const onSite = () => asStranger<Location>(`/locations/${LOCATION}`);
  const bookable = async (date: string): Promise<string[]> => {
    const query = new URLSearchParams({ location: LOCATION, date, partySize: '2' });
    const { slots } = await asStranger<Pick<Availability, 'slots'>>(`/reservations/availability?${query}`);
    return slots.filter(({ available }) => available).map(({ time }) => time);
  };
  /** The Saturday with most room, and a time in the middle of it. */
  const roomySaturday = async () => {
    const dates = saturdaysAhead(before.specialDays.map((day) => day.date));
    const days = await Promise.all(dates.map(async (date) => ({ date, times: await bookable(date) })));
    const [roomiest] = days.sort((a, b) => b.times.length - a.times.length);
    const time = roomiest?.times[Math.floor(roomiest.times.length / 2)];
    if (!roomiest || !time) throw new Error('no Saturday has a free table');
    return { date: roomiest.date, time };
  };
  const confirmImpact = async (guest: string) => {
    const dialog = page().getByRole('dialog', { name: /would no longer fit/ });
    await dialog.waitFor();
    await dialog.getByRole('link', { name: guest }).waitFor();
    return dialog;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await openOwner(browser, `/dashboard/hours?location=${LOCATION}`);
    server = bookServer(page(), LOCATION);
    before = await server.inventory();
  }, 180_000);
  afterEach(async () => {
    // Whatever a try left behind, the next one and the other journeys find the house as it was.
    await server.takeBookings();
    await server.change({ kind: 'hours', hours: before.hours });
    for (const { date } of (await server.inventory()).specialDays) {
      if (!before.specialDays.some((day) => day.date === date)) await server.change({ kind: 'removeSpecialDay', date });
    }
  });
  afterAll(() => browser.close());

  it('closes a day: sees whom it concerns, leaves it, then does it', async () => {
    // Of this try alone: a second one must not meet the first one's guest.
    const mark = Date.now().toString(36);
    const [guest, note] = [`Hora Teste ${mark}`, `Wedding ${mark}`];
    const { date, time } = await roomySaturday();
    const { code } = await server.bookByPhone({ date, time, partySize: 2, guest: { name: guest } });
    await open();
    await tab('Special days');
    const close = async () => {
      await page().getByRole('button', { name: 'Add special day' }).click();
      const dialog = page().getByRole('dialog', { name: 'Special day' });
      await dialog.getByLabel('Day', { exact: true }).fill(date);
      await dialog.getByLabel('Note', { exact: true }).fill(note);
      await dialog.getByRole('button', { name: 'Save' }).click();
    };
    await close();
    await (await confirmImpact(guest)).getByRole('button', { name: 'Leave it as it was' }).click();
    expect((await server.inventory()).specialDays.map((day) => day.date)).not.toContain(date);
    expect(await bookable(date)).not.toEqual([]);

    await page().keyboard.press('Escape');
    await close();
    await (await confirmImpact(guest)).getByRole('button', { name: 'Save anyway' }).click();
    await page().getByText(note).waitFor();
    await expect.poll(() => bookable(date), PATIENCE).toEqual([]);
    expect((await onSite()).specialDays).toContainEqual(expect.objectContaining({ date, closed: true, note }));
    const diner = await visit(browser, `/book?location=${LOCATION}&date=${date}`, PHONE);
    await diner.page.getByText('No bookings that day').waitFor();
    await diner.leave();
    const booked = (await server.day(date)).reservations.find((reservation) => reservation.code === code);
    expect(booked?.status).toBe('confirmed');
  });

  it('opens on a day that was closed, past midnight, and the site says so at once', async () => {
    const closed = before.hours.find(({ ranges }) => ranges.length === 0)?.weekday ?? 2;
    const name = weekdayName(closed);
    await open();
    const saved = page().getByRole('button', { name: 'Save hours' });
    await page()
      .getByRole('button', { name: `${name}, add hours` })
      .click();
    await page().getByLabel(`${name}, opens, 1`).fill('18:00');
    await page().getByLabel(`${name}, closes, 1`).fill('01:30');
    await page().getByText('closes the next day').waitFor();
    expect(await violations(page())).toEqual([]);
    await saved.click();
    await expect
      .poll(async () => (await onSite()).hours.find(({ weekday }) => weekday === closed)?.ranges, PATIENCE)
      .toEqual([{ start: '18:00', end: '01:30' }]);
    await expect.poll(() => saved.isDisabled(), PATIENCE).toBe(true);
    const diner = await visit(browser, `/book?location=${LOCATION}`, PHONE);
    await diner.page.getByText('18:00 – 01:30').first().waitFor({ state: 'attached' });
    await diner.leave();
  });

  it('is told beside the hours that two of them run into each other', async () => {
    await open();
    const first = before.hours.find(({ ranges }) => ranges.length === 1)?.weekday ?? 6;
    const name = weekdayName(first);
    await page()
      .getByRole('button', { name: `${name}, add hours` })
      .click();
    await page().getByLabel(`${name}, opens, 2`).fill('13:00');
    await page().getByLabel(`${name}, closes, 2`).fill('14:00');
    await page().getByRole('button', { name: 'Save hours' }).click();
    await page().getByText('These hours run into others').first().waitFor();
    expect((await server.inventory()).hours).toEqual(before.hours);
  });

  it('pauses bookings for an hour and takes them again', async () => {
    const { date } = await roomySaturday();
    await open();
    const pause = page().getByRole('button', { name: 'Pause bookings for 1 hour' });
    const resume = page().getByRole('button', { name: 'Take them again' });
    await pause.or(resume).first().waitFor();
    if (await pause.isVisible()) await pause.click();
    await resume.waitFor();
    await expect.poll(() => bookable(date), PATIENCE).toEqual([]);
    const diner = await visit(browser, `/book?location=${LOCATION}`, PHONE);
    await diner.page.getByText('Online booking takes a break until').waitFor();
    await diner.leave();
    await resume.click();
    await pause.waitFor();
    await expect.poll(() => bookable(date), PATIENCE).not.toEqual([]);
  });
});
