import type { BookDay } from '@tavola/shared/schemas';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESKTOP, visit } from './browser.ts';
import { env } from './env.ts';

/** The owner, signed in and on a page of the dashboard. */
export async function openOwner(browser: Browser, path: string) {
  const visitor = await visit(browser, `/sign-in?next=${encodeURIComponent(path)}`, DESKTOP);
  const { page } = visitor;
  const owner = env.accounts.find(({ role }) => role === 'super_admin');
  await page.getByLabel('E-mail').fill(owner?.email ?? '');
  await page.locator('input[type=password]').fill(owner?.password ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dashboard/**');
  await page.goto(path);
  return visitor;
}

/** A host who signed in and stands at the book of a day. */
export async function openHost(browser: Browser, path: string) {
  const visitor = await openOwner(browser, path);
  await visitor.page.getByText('Live', { exact: true }).waitFor({ state: 'attached' });
  return visitor;
}

const WORDS: Record<BookDay['reservations'][number]['status'], string> = {
  pending: 'Waiting for approval',
  confirmed: 'Confirmed',
  seated: 'Seated',
  completed: 'Completed',
  cancelled: 'Cancelled',
  no_show: 'No-show',
};

/** Every block of the timeline as a line: table, code, and what is read aloud of time, guest, party and state. */
export const blocksOf = (page: Page): Promise<string[]> =>
  page.locator('[data-reservation]').evaluateAll((blocks) =>
    blocks
      .map((block) => {
        const table = block.closest('[data-table]')?.getAttribute('data-table');
        const said = block.getAttribute('aria-label')?.split(', ').slice(0, 4).join(', ');
        return `${table} ${block.getAttribute('data-reservation')} ${said}`;
      })
      .sort(),
  );

/** The same lines from the server's answer. */
export const linesOf = (day: BookDay): string[] =>
  day.reservations
    .filter(({ status }) => status !== 'cancelled')
    .flatMap(({ code, time, guest, partySize, status, tables }) =>
      (tables ?? []).map(
        ({ name }) =>
          `${name} ${code} ${time}, ${guest.name}, ${partySize} ${partySize === 1 ? 'guest' : 'guests'}, ${WORDS[status]}`,
      ),
    )
    .sort();

export const block = (page: Page, code: string): Locator => page.locator(`[data-reservation="${code}"]`).first();

/** Opens a booking and presses what its panel offers; answers whether it was offered. */
export async function press(page: Page, code: string, action: string): Promise<boolean> {
  const sheet = page.getByRole('dialog');
  // Another host may move the block away under the finger; whoever wants it presses again.
  await expect
    .poll(
      async () => {
        if ((await sheet.count()) === 0) await block(page, code).press('Enter');
        return sheet.getByText(code).isVisible();
      },
      { timeout: 10_000 },
    )
    .toBe(true);
  const button = sheet.getByRole('button', { name: action, exact: true });
  const offered = (await button.count()) > 0;
  if (offered) {
    await button.click();
    await sheet.locator('[aria-busy]').first().waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  return offered;
}

/** Books by telephone in five fields; resolves once the server has taken it. */
export async function phone(page: Page, booking: { name: string; time: string; partySize: number }): Promise<void> {
  await page.getByRole('button', { name: 'Booking by telephone' }).click();
  const dialog = page.getByRole('dialog', { name: 'Booking by telephone' });
  await dialog.getByLabel('Guests').fill(String(booking.partySize));
  await dialog.getByLabel('Time').fill(booking.time);
  await dialog.getByLabel('Name').fill(booking.name);
  await dialog.getByLabel('Telephone').fill('+351 912 345 678');
  await dialog.getByRole('button', { name: 'Book', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
