import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { openBrowser, PHONE, visit } from './browser.ts';
import { openOwner } from './host.ts';
import { openRestaurant } from './restaurant.ts';

describe('the menu editor', () => {
  let browser: Browser;
  beforeAll(async () => {
    const restaurant = openRestaurant();
    await restaurant.takeOrdersAlways('harbour');
    await restaurant.close();
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('puts a dish with a picture and a required choice before the diner, and takes it off for today', async () => {
    // A name of its own each time: a second try must not meet the first one's dish.
    const stamp = Date.now().toString(36);
    const [name, slug, question] = [`Grilled razor clams ${stamp}`, `razor-clams-${stamp}`, `Sauce ${stamp}`];
    const { page, complaints, leave } = await openOwner(browser, '/dashboard/menu');
    await page.getByRole('heading', { level: 1, name: 'Menu' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await writeQuestion(page, question);
    await writeDish(page, { name, slug, question });

    const diner = await visit(browser, '/menu', PHONE);
    await expect
      .poll(async () => {
        const response = await diner.page.goto(`/menu/${slug}`);
        return response?.status();
      })
      .toBe(200);
    await diner.page.getByRole('heading', { level: 1, name }).waitFor();
    const picture = diner.page.locator('main img[src^="/media/"]').first();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await violations(diner.page)).toEqual([]);
    await diner.page.getByRole('button', { name: /^Add for/ }).click();
    await diner.page.getByText('Please choose here first.').waitFor();
    await diner.page.getByText('Garlic butter').click();
    await diner.page.getByRole('button', { name: 'Add for €20.25' }).click();
    await diner.page.waitForURL('**/menu**');

    await page.getByRole('button', { name: `${name} is sold out for today` }).click();
    await page.getByRole('button', { name: `${name} is back` }).waitFor();
    await expect
      .poll(async () => {
        await diner.page.goto(`/menu/${slug}`);
        return diner.page.locator('main').textContent();
      })
      .toContain('Sold out today');
    expect(await diner.page.getByRole('button', { name: /^Add for/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await diner.leave();
    await leave();
  }, 180_000);

  async function writeQuestion(page: Page, question: string) {
    await page.getByRole('tab', { name: 'Options' }).click();
    await page.getByRole('button', { name: 'New option group' }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Question').fill(question);
    await sheet.getByRole('checkbox', { name: 'Guests must choose' }).check();
    for (const [place, [answer, price]] of [['Lemon', ''] as const, ['Garlic butter', '1.75'] as const].entries()) {
      await sheet.getByRole('button', { name: 'Add an answer' }).click();
      await sheet.getByLabel(`Answer ${place + 1}`).fill(answer);
      await sheet.getByLabel('Adds EUR').nth(place).fill(price);
    }
    await sheet.getByRole('button', { name: 'Add option group' }).click();
    await page.getByText(`${question} is saved`).waitFor();
  }

  async function writeDish(page: Page, dish: { name: string; slug: string; question: string }) {
    await page.getByRole('tab', { name: 'Dishes' }).click();
    await page.getByRole('button', { name: 'New dish' }).first().click();
    const sheet = page.getByRole('dialog', { name: 'New dish' });
    await sheet.getByLabel('Name', { exact: true }).fill(dish.name);
    await sheet.getByLabel('Price in EUR', { exact: true }).fill('18.50');
    await sheet.getByLabel('Address').fill(dish.slug);
    await sheet.getByRole('checkbox', { name: 'Molluscs' }).check();
    await sheet.getByLabel('Add an option group').selectOption({ label: dish.question });
    await sheet.getByRole('button', { name: 'Choose a picture' }).click();
    const color = { r: 200, g: Math.floor(Math.random() * 256), b: Math.floor(Math.random() * 256) };
    const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: color } })
      .jpeg()
      .toBuffer();
    await page
      .getByRole('dialog', { name: 'Choose a picture' })
      .locator('input[type=file]')
      .setInputFiles({ name: 'razor clams.jpg', mimeType: 'image/jpeg', buffer });
    await sheet.getByRole('button', { name: 'Change picture' }).waitFor();
    await sheet.getByRole('button', { name: 'Add dish' }).click();
    await page.getByText(`${dish.name} is saved`).waitFor();
  }
});
