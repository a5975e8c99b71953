import type { BookDay } from '@tavola/shared/schemas';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { type BookServer, bookServer } from './book-server.ts';
import { openBrowser, type Visitor } from './browser.ts';
import { block, openHost } from './host.ts';

const LOCATION = 'harbour';
const DAY_MS = 86_400_000;
/** Truth is asked for until it is there, however slow the machine. */
const PATIENCE = { timeout: 30_000, interval: 250 };

type Party = BookDay['reservations'][number];

describe('two hosts change the book', { timeout: 180_000 }, () => {
  let browser: Browser;
  let anna: Visitor;
  let bruno: Visitor;
  let server: BookServer;
  let date: string;
  let run = 0;

  const dialog = () => anna.page.getByRole('dialog').last();
  const party = async (code: string): Promise<Party> => {
    const found = (await server.day(date)).reservations.find((reservation) => reservation.code === code);
    if (!found) throw new Error(`${code} is not in the book`);
    return found;
  };
  const tablesOf = async (code: string) => ((await party(code)).tables ?? []).map(({ name }) => name).sort();
  /** A party of this try alone, where there is room. */
  const book = async (time: string, partySize = 2) => {
    run += 1;
    const name = `Tool ${Date.now().toString(36)} ${run}`;
    return server.bookByPhone({ date, time, partySize, guest: { name } });
  };
  const open = async (code: string) => {
    const sheet = anna.page.getByRole('dialog').filter({ hasText: code });
    await expect
      .poll(async () => {
        if ((await anna.page.getByRole('dialog').count()) === 0) await block(anna.page, code).press('Enter');
        return sheet.isVisible();
      }, PATIENCE)
      .toBe(true);
  };
  beforeAll(async () => {
    browser = await openBrowser();
    const path = `/dashboard/book?location=${LOCATION}`;
    [anna, bruno] = [await openHost(browser, path), await openHost(browser, path)];
    server = bookServer(anna.page, LOCATION);
    const days = await Promise.all(
      Array.from({ length: 14 }, (_, ahead) =>
        server.day(new Date(Date.now() + (ahead + 20) * DAY_MS).toISOString().slice(0, 10)),
      ),
    );
    const open = days.filter(({ pacing }) =>
      ['19:30', '20:00', '21:00'].every((time) => pacing.some((step) => step.time === time)),
    );
    date = open.sort((one, other) => one.reservations.length - other.reservations.length)[0]?.date ?? '';
  }, 180_000);
  beforeEach(async () => {
    for (const { page } of [anna, bruno]) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`/dashboard/book?location=${LOCATION}&date=${date}`);
      await page.getByText('Live', { exact: true }).waitFor({ state: 'attached' });
    }
  }, 120_000);
  afterAll(() => browser.close());

  it('sees the note of the day appear on the other screen', async () => {
    const note = `Band from nine, ${Date.now().toString(36)}`;
    await anna.page.getByRole('button', { name: /note/ }).click();
    await anna.page.getByLabel('Note for the day').fill(note);
    await anna.page.getByRole('button', { name: 'Save' }).click();
    await bruno.page.getByRole('button', { name: note }).waitFor();
    await expect.poll(async () => (await server.day(date)).note, PATIENCE).toBe(note);
  });

  it('joins a second table to a party, with the history telling it', async () => {
    const { code } = await book('20:00');
    const before = await tablesOf(code);
    await block(anna.page, code).waitFor();
    await open(code);
    await dialog().getByRole('button', { name: 'Change', exact: true }).click();
    const free = dialog().locator('input[type=checkbox]:not(:checked):not(:disabled)').first();
    await free.press('Space');
    await dialog().getByText('2 tables joined').waitFor();
    expect(await violations(anna.page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await tablesOf(code)).length, PATIENCE).toBe(2);
    expect(await tablesOf(code)).toEqual(expect.arrayContaining(before));
    await expect.poll(() => bruno.page.locator(`[data-reservation="${code}"]`).count(), PATIENCE).toBe(2);
    await anna.page.getByText(/^Tables: /).waitFor();
  });

  it('is told why it cannot be, and goes beyond the limit with a reason', async () => {
    const { code } = await book('20:00');
    await block(anna.page, code).waitFor();
    await open(code);
    await dialog().getByRole('button', { name: 'Change', exact: true }).click();
    const time = dialog().getByLabel('Time', { exact: true });
    await time.evaluate((field) => field.removeAttribute('step'));
    await time.fill('20:07');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByRole('alert').filter({ hasText: 'Free instead:' }).waitFor();
    expect((await party(code)).time).toBe('20:00');
    await dialog().getByLabel('Change anyway because').fill('Comes off the late ferry');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await party(code)).time, PATIENCE).toBe('20:07');
    await anna.page.getByText('“Comes off the late ferry”').waitFor();
  });

  it('swaps the tables of two parties', async () => {
    const [one, other] = [await book('19:30'), await book('19:30')];
    const before = { one: await tablesOf(one.code), other: await tablesOf(other.code) };
    const { guest } = await party(other.code);
    await block(anna.page, one.code).waitFor();
    await open(one.code);
    await dialog().getByRole('button', { name: 'Swap tables', exact: true }).click();
    await dialog()
      .getByRole('button', { name: `Swap tables with ${guest.name}`, exact: true })
      .click();
    await expect.poll(() => tablesOf(one.code), PATIENCE).toEqual(before.other);
    expect(await tablesOf(other.code)).toEqual(before.one);
  });

  it('reads the day as a list and prints it', async () => {
    const { code } = await book('21:00');
    const { guest } = await party(code);
    await anna.page.getByText('List', { exact: true }).click();
    await anna.page.getByRole('button', { name: guest.name, exact: true }).waitFor();
    await anna.page.emulateMedia({ media: 'print' });
    const sheet = anna.page.getByRole('region', { name: 'Day sheet' });
    await sheet.getByText(guest.name).waitFor();
    expect(await anna.page.getByRole('button', { name: 'Walk-in' }).isVisible()).toBe(false);
  });
});
