import type { Page } from 'playwright-core';

/** A screen in one of its states: how to get there from a fresh page. */
export interface Scene {
  name: string;
  path: string;
  staff?: boolean;
  /** Presses that lead to the state. */
  act?: (page: Page) => Promise<void>;
  /** The whole page rather than the first viewport. */
  full?: boolean;
}

const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function openDish(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Whole sea bream/ }).click();
  await page.getByRole('dialog').getByText('Charred broccoli').click();
}

async function addDish(page: Page): Promise<void> {
  await openDish(page);
  await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).click();
  await page.getByRole('link', { name: /View order/ }).click();
  await page.waitForURL('**/checkout');
}

async function placeOrder(page: Page): Promise<void> {
  await addDish(page);
  await page.getByLabel('Name').fill('Ada Reis');
  await page.getByLabel('Phone').fill('+351 912 345 678');
  await page
    .getByRole('button', { name: /Place order|Order/ })
    .last()
    .click();
  await page.waitForURL('**/track/**');
}

/** Pages of the dashboard that need no press to be looked at. */
const DASHBOARD = [
  'agents',
  'automations',
  'coupons',
  'discounts',
  'events',
  'hours',
  'media',
  'menu',
  'messages',
  'operations',
  'points',
  'reviews',
  'tables',
  'webhooks',
  'widget',
  'zones',
];

export const SCENES: readonly Scene[] = [
  { name: 'home', path: '/', full: true },
  { name: 'home-hudson', path: '/l/hudson' },
  { name: 'menu', path: '/menu' },
  { name: 'menu-search-nothing', path: '/menu', act: (page) => page.getByRole('searchbox').first().fill('zzzz') },
  { name: 'menu-item', path: '/menu', act: openDish },
  { name: 'checkout-empty', path: '/checkout' },
  { name: 'checkout', path: '/menu', full: true, act: addDish },
  { name: 'tracking', path: '/menu', full: true, act: placeOrder },
  { name: 'booking', path: `/book?location=hudson&date=${soon(6)}&partySize=2` },
  {
    name: 'booking-held',
    path: `/book?location=hudson&date=${soon(7)}&partySize=2`,
    full: true,
    act: async (page) => {
      await page.locator('button[name=slot]').first().click();
      await page.waitForURL('**/book/details**');
    },
  },
  { name: 'link-not-found', path: '/r/not-a-link' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'kitchen', path: '/kitchen', staff: true },
  { name: 'kitchen-all-day', path: '/kitchen', staff: true, act: (page) => page.keyboard.press('a') },
  { name: 'today', path: '/dashboard', staff: true, full: true },
  { name: 'book', path: '/dashboard/book', staff: true, full: true },
  {
    name: 'book-walk-in',
    path: '/dashboard/book',
    staff: true,
    act: (page) => page.getByRole('button', { name: 'Walk-in' }).first().click(),
  },
  { name: 'orders', path: '/dashboard/orders', staff: true },
  {
    name: 'order-detail',
    path: '/dashboard/orders',
    staff: true,
    act: (page) => page.locator('[data-order] button').first().click(),
  },
  {
    name: 'order-edit',
    path: '/dashboard/orders?status=confirmed',
    staff: true,
    act: async (page) => {
      await page.locator('[data-order] button').first().click();
      await page.getByRole('button', { name: 'Change dishes' }).click();
      await page.getByLabel('Add a dish').fill('sea');
    },
  },
  { name: 'order-new', path: '/dashboard/orders?new=1', staff: true },
  {
    name: 'discount-new',
    path: '/dashboard/discounts',
    staff: true,
    act: (page) => page.getByRole('button', { name: 'New offer' }).click(),
  },
  ...DASHBOARD.map((page) => ({ name: `dashboard-${page}`, path: `/dashboard/${page}`, staff: true, full: true })),
  { name: 'automation-new', path: '/dashboard/automations/new', staff: true, full: true },
  {
    name: 'menu-item-form',
    path: '/dashboard/menu',
    staff: true,
    act: (page) =>
      page
        .getByRole('button', { name: /^Edit (?!category)/ })
        .first()
        .click(),
  },
  {
    name: 'menu-preview',
    path: '/dashboard/menu',
    staff: true,
    act: async (page) => {
      await page.getByRole('tab', { name: 'Preview' }).click();
      await page.locator('[data-surface=paper] li').first().waitFor();
    },
  },
  {
    name: 'zone-new',
    path: '/dashboard/zones',
    staff: true,
    act: (page) => page.getByRole('button', { name: 'New zone' }).click(),
  },
  { name: 'table-codes', path: '/dashboard/orders/codes', staff: true, full: true },
  { name: 'widget-frame', path: '/embed/book?location=hudson' },
  { name: 'settings', path: '/dashboard/settings', staff: true, full: true },
  { name: 'settings-orders', path: '/dashboard/settings/orders', staff: true, full: true },
];
