import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { openBrowser } from './browser.ts';
import { openOwner } from './host.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openOwner(browser, '/dashboard/menu'));
}, 180_000);
afterAll(() => browser.close());

const press = (name: string | RegExp) => async () => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};

it.each<[string, string, () => Promise<void>]>([
  ['a dish', '/dashboard/menu', press(/^Edit (?!category)/)],
  ['a category', '/dashboard/menu', press('Edit category')],
  [
    'the preview',
    '/dashboard/menu',
    async () => {
      await page.getByRole('tab', { name: 'Preview' }).click();
      await page.locator('[data-surface=paper] li').first().waitFor();
    },
  ],
  ['pictures', '/dashboard/media', () => page.getByText('Add pictures').first().waitFor()],
  ['a coupon', '/dashboard/coupons', press('New coupon')],
  [
    'a delivery zone',
    '/dashboard/zones',
    async () => {
      await page.getByRole('button', { name: 'New zone' }).click();
      await page.getByRole('button', { name: 'Corner 1' }).waitFor();
    },
  ],
  [
    'reviews',
    '/dashboard/reviews',
    async () => {
      await page.getByRole('tab', { name: 'Published' }).click();
      await page.getByRole('button', { name: 'Hide' }).first().waitFor();
    },
  ],
  ['a pause', '/dashboard/orders', press('Pause ordering')],
  ['the points of guests', '/dashboard/points', () => page.getByRole('searchbox').waitFor()],
  [
    'the hours of pickup and delivery',
    '/dashboard/hours',
    async () => {
      await page.getByRole('tab', { name: 'Pickup and delivery' }).click();
      // Pickup has own hours once another journey has opened the kitchen round the clock.
      await page.getByRole('group', { name: 'Delivery, hours' }).getByRole('radio', { name: 'Own hours' }).check();
      await page.getByRole('button', { name: 'Save Delivery' }).waitFor();
    },
  ],
  ['what runs by itself', '/dashboard/operations', () => page.getByRole('heading', { name: 'Recurring' }).waitFor()],
  ['what was sent', '/dashboard/messages', () => page.getByRole('heading', { name: 'Messages' }).waitFor()],
  ['keys', '/dashboard/agents', () => page.getByRole('heading', { name: 'Agents and keys' }).waitFor()],
])(
  'anyone can read and reach %s',
  async (_what, path, act) => {
    await page.goto(path);
    await act();
    expect(await violations(page)).toEqual([]);
  },
  120_000,
);
