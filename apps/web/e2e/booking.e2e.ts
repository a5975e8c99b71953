import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from './browser.ts';
import { openDay } from './open-day.ts';

const LOCATION = 'hudson';
/** Far enough ahead that the demo's book is not full there. */
const bookPath = async (days: number) => `/book?location=${LOCATION}&date=${await openDay(LOCATION, days)}&partySize=2`;

describe('a booking', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const times = (page: Page) => page.locator('button[name=slot]');

  it('takes three taps: held with a countdown, confirmed, and the card has everything', async () => {
    const { page, complaints, leave } = await visit(browser, await bookPath(8), PHONE);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'One more guest' }).click();
    await page.getByText('3 guests').waitFor();
    const time = await times(page).first().textContent();
    await times(page).first().click();
    await page.waitForURL('**/book/details**');

    const held = page.getByText(/Table held for \d:\d\d/);
    const before = await held.textContent();
    await expect.poll(() => held.textContent()).not.toBe(before);
    await page.getByRole('button', { name: 'I need more time' }).click();
    await page.getByText(/Table held for (5:00|4:5\d)/).waitFor();
    expect(await page.getByText(/Free to change or cancel until|cancel/i).count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('Name').fill('Ada Reis');
    await page.getByLabel('Phone').fill('+1 212 555 0199');
    await page.reload();
    await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Ada Reis');
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.getByRole('heading', { level: 1, name: 'See you then' }).waitFor();
    expect(await page.locator('main time').textContent()).toBe(time);
    expect(await page.locator('main').textContent()).toMatch(/[A-Z0-9]{5,}/);
    expect(await violations(page)).toEqual([]);

    const calendar = await page.request.get(
      (await page.getByRole('link', { name: 'Add to calendar' }).getAttribute('href')) ?? '',
    );
    expect(calendar.headers()['content-type']).toContain('text/calendar');
    expect(await calendar.text()).toContain('BEGIN:VEVENT');
    expect(complaints).toEqual([]);
    await leave();
  });

  it('that has just gone in another browser says so and offers what is free', async () => {
    const path = await bookPath(9);
    const slow = await visit(browser, path, PHONE);
    const quick = await visit(browser, path, DESKTOP);
    const button = times(slow.page).first();
    const [slot, time] = [await button.getAttribute('value'), await button.textContent()];
    await takeEverything(quick.page, slot ?? '');

    await button.click();
    const note = slow.page.getByRole('alert').filter({ hasText: 'That table has just gone' });
    await note.waitFor();
    const chips = note.getByRole('button');
    expect(await chips.count()).toBeGreaterThanOrEqual(3);
    expect(await chips.first().textContent()).not.toBe(time);
    await chips.first().click();
    await slow.page.waitForURL('**/book/details**');
    await slow.page.getByText(/Table held for/).waitFor();
    await slow.leave();
    await quick.leave();
  });

  it('works without scripts, and keeps what was typed when something is wrong', async () => {
    const { page, leave } = await visit(browser, await bookPath(10), { ...PHONE, javaScriptEnabled: false });
    await times(page).first().click();
    await page.waitForURL('**/book/details**');
    await page.getByLabel('Name').fill('Rui Cabo');
    await page.getByLabel('Phone').fill('+1 212 555 0198');
    await page.getByLabel('E-mail').fill('rui@x');
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.getByText('Please check the e-mail address.').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Rui Cabo');
    await page.getByLabel('E-mail').fill('');
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.getByRole('heading', { level: 1, name: 'See you then' }).waitFor();
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('Rui Cabo');
    await leave();
  });

  it('is changed and cancelled by its link, and by no other', async () => {
    const { page, leave } = await visit(browser, await bookPath(11), DESKTOP);
    await times(page).first().click();
    await page.getByLabel('Name').fill('Eva Lima');
    await page.getByLabel('Phone').fill('+1 212 555 0197');
    await page.getByRole('button', { name: 'Confirm booking' }).click();
    await page.getByRole('heading', { level: 1, name: 'See you then' }).waitFor();

    await page.getByRole('link', { name: 'Change time or party' }).click();
    expect(await violations(page)).toEqual([]);
    const later = times(page).last();
    const time = await later.textContent();
    await later.click();
    await page.getByText('Changed. Your table is waiting at the new time.').waitFor();
    expect(await page.locator('main time').textContent()).toBe(time);

    await page.getByRole('link', { name: 'Cancel booking' }).click();
    await page.getByRole('heading', { name: 'Cancel this booking?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel booking' }).click();
    await page.getByRole('heading', { level: 1, name: 'This booking is cancelled' }).waitFor();

    const { pathname } = new URL(page.url());
    const middle = Math.floor(pathname.length / 2);
    const flipped = pathname[middle] === 'A' ? 'B' : 'A';
    const tampered = await page.request.get(pathname.slice(0, middle) + flipped + pathname.slice(middle + 1));
    const invented = await page.request.get('/r/nothing.here');
    expect([tampered.status(), invented.status()]).toEqual([404, 404]);
    await leave();
  });

  it('can be made with the keyboard alone', async () => {
    const { page, leave } = await visit(browser, await bookPath(12), DESKTOP);
    await tabTo(page, 'button[name=slot]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/book/details**');
    await tabTo(page, 'input[name=name]');
    await page.keyboard.type('Ines Mar');
    await page.keyboard.press('Tab');
    await page.keyboard.type('+1 212 555 0196');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'See you then' }).waitFor();
    await leave();
  });

  it('of another site’s making is refused', async () => {
    const { page, leave } = await visit(browser, '/book');
    const response = await page.request.post('/book/actions/hold', {
      headers: { origin: 'https://evil.example' },
      form: { slot: `${await openDay(LOCATION, 8)}T19:00`, location: LOCATION, partySize: '2' },
    });
    expect(response.status()).toBe(403);
    await leave();
  });
});

/** Holds the same time until the house says that it is gone. */
async function takeEverything(page: Page, slot: string) {
  const form = (turn: number) => ({ intent: `take-everything-${turn}`, location: LOCATION, partySize: '2', slot });
  for (let turn = 0; turn < 60; turn += 1) {
    const answer = await page.request.post('/book/actions/hold', { form: form(turn), maxRedirects: 0 });
    if (answer.headers().location?.includes('notice=')) return;
  }
  throw new Error(`${slot} never ran out`);
}

async function tabTo(page: Page, selector: string) {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}
