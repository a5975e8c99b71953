import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { openBrowser, PHONE, visit } from './browser.ts';

describe('the site as an app', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('says that the network is gone, keeps nothing that changes, and is back with it', async () => {
    const { page, leave } = await visit(browser, '/menu', { ...PHONE, serviceWorkers: 'allow' });
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    });
    await page.context().setOffline(true);
    await page.goto('/book');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No network');
    expect(await violations(page)).toEqual([]);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toEqual(['/offline']);
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.waitForURL('**/book');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe('No network');
    await leave();
  });

  it.each([
    ['/manifest.webmanifest', '/'],
    ['/kitchen.webmanifest', '/kitchen'],
  ])('%s puts it on a home screen, where it opens %s', async (address, start) => {
    const { page, leave } = await visit(browser, '/menu');
    const answer = await page.request.get(address);
    const { start_url, icons } = (await answer.json()) as { start_url: string; icons: { src: string; type: string }[] };
    expect(start_url).toBe(start);
    for (const { src, type } of icons) {
      const icon = await page.request.get(src);
      expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type]);
    }
    await leave();
  });

  it('its pages lead to the manifest of what they are', async () => {
    const { page, leave } = await visit(browser, '/menu');
    expect(await page.locator('link[rel=manifest]').getAttribute('href')).toBe('/manifest.webmanifest');
    await leave();
  });
});
