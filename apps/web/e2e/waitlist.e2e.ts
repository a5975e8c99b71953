import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from './browser.ts';
import { env } from './env.ts';
import { openRestaurant, type Restaurant } from './restaurant.ts';

const LOCATION = 'hudson';
const PARTY = 2;
const DAY_MS = 86_400_000;
/** The look for free tables runs every few seconds. */
const OFFERED_MS = 45_000;

describe('a table offered to a waiting party', () => {
  let browser: Browser;
  let restaurant: Restaurant;
  beforeAll(async () => {
    restaurant = openRestaurant();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await restaurant.close();
  });

  const api = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${env.gatewayUrl}/api/v1${path}`, {
      ...(body && {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };

  async function freeTime(): Promise<{ date: string; time: string }> {
    for (let ahead = 5; ahead < 20; ahead += 1) {
      const date = new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
      const { slots } = await api<{ slots: { date: string; time: string; available: boolean }[] }>(
        `/reservations/availability?location=${LOCATION}&date=${date}&partySize=${PARTY}`,
      );
      const free = slots.find((slot) => slot.available && slot.date === date);
      if (free) return free;
    }
    throw new Error('no day has a free table');
  }

  /** A party that waits for a time which is free, and the address in the mail it gets. */
  async function offered(): Promise<{ path: string; time: string }> {
    const { date, time } = await freeTime();
    const email = `waiting-${randomUUID().slice(0, 8)}@guest.test`;
    await api('/waitlist', {
      location: LOCATION,
      date,
      from: time,
      to: time,
      partySize: PARTY,
      guest: { name: 'Ida Berg', email },
    });
    const link = async () => /Take the table: (\S+)/.exec(await restaurant.lastMailTo(email))?.[1];
    await expect.poll(link, { timeout: OFFERED_MS, interval: 250 }).toBeDefined();
    return { path: new URL((await link()) ?? '').pathname, time };
  }

  it('is taken from the mail without scripts and becomes a booking', { timeout: 120_000 }, async () => {
    const { path, time } = await offered();
    const guest = await visit(browser, path, { ...PHONE, javaScriptEnabled: false });
    await guest.page.getByRole('heading', { level: 1, name: 'A table is free for you' }).waitFor();
    expect(await guest.page.getByText(time, { exact: true }).isVisible()).toBe(true);
    await guest.page.getByRole('button', { name: 'Take the table' }).click();
    await guest.page.getByRole('heading', { level: 1, name: 'See you then' }).waitFor();
    expect(new URL(guest.page.url()).pathname).toMatch(/^\/r\//);
    await guest.page.goto(path);
    expect(new URL(guest.page.url()).pathname).toMatch(/^\/r\//);
    expect(guest.complaints).toEqual([]);
    await guest.leave();
  });

  it('is let go with one press, and the link then says so', { timeout: 120_000 }, async () => {
    const { path } = await offered();
    const guest = await visit(browser, path, DESKTOP);
    await guest.page.getByRole('progressbar').waitFor();
    expect(await violations(guest.page)).toEqual([]);
    await guest.page.getByRole('button', { name: 'No, thank you' }).click();
    await guest.page.getByRole('heading', { level: 1, name: 'You let this table go' }).waitFor();
    expect(await violations(guest.page)).toEqual([]);
    expect(await guest.page.getByRole('button', { name: 'Take the table' }).count()).toBe(0);
    expect(guest.complaints).toEqual([]);
    await guest.leave();
  });

  it('is nobody’s by a link that was tampered with', async () => {
    const answer = await fetch(new URL('/waitlist/bm9uc2Vuc2U.bm9uc2Vuc2U', env.baseUrl));
    expect(answer.status).toBe(404);
  });
});
