import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from './browser.ts';
import { env } from './env.ts';
import { openDay } from './open-day.ts';

const LOCATION = 'hudson';
/** Another site to the browser, not only another origin: cookies of ours are third-party ones there. */
const FOREIGN_HOST = new URL(env.baseUrl).hostname === 'localhost' ? '127.0.0.1' : 'localhost';

describe('the booking widget', () => {
  let browser: Browser;
  let site: Server;
  let origin: string;
  const sql = postgres(env.databaseUrl, { max: 1 });

  beforeAll(async () => {
    browser = await openBrowser();
    site = createServer((request, response) => {
      const date = new URL(request.url ?? '/', 'http://site').searchParams.get('date') ?? '';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="en"><title>A hotel</title><h1>Our restaurant</h1>
        <script src="${env.baseUrl}/widget.js" data-location="${LOCATION}" data-date="${date}"></script>
        <p>After the widget</p></html>`);
    });
    await new Promise<void>((resolve) => {
      site.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://${FOREIGN_HOST}:${(site.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser.close();
    site.closeAllConnections();
    await sql.end();
  });

  const onForeignSite = async (days: number) => `${origin}/?date=${await openDay(LOCATION, days)}`;

  /** The owner writes the sites into the widget's page in the dashboard. */
  async function allow(sites: string): Promise<void> {
    const { page, leave } = await visit(browser, '/sign-in?next=%2Fdashboard%2Fwidget', DESKTOP);
    const owner = env.accounts.find(({ role }) => role === 'super_admin');
    await page.getByLabel('E-mail').fill(owner?.email ?? '');
    await page.locator('input[type=password]').fill(owner?.password ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dashboard/widget');
    const field = page.getByRole('textbox', { name: 'Addresses' });
    await field.fill('not a site');
    await page.getByText('Not the address of a site').waitFor();
    await field.fill(sites);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It applies at once.').waitFor();
    expect(await page.locator('pre code').textContent()).toContain(`/widget.js" data-location=`);
    await page.frameLocator('iframe').locator('button[name=slot], h3').first().waitFor();
    await leave();
  }

  it('cannot be framed by a site that is not on the list', async () => {
    await allow('https://www.example.com');
    const { page, complaints, leave } = await visit(browser, await onForeignSite(8), DESKTOP);
    await page.locator('iframe').waitFor();
    await expect.poll(() => complaints.join('\n'), { timeout: 20_000 }).toMatch(/frame-ancestors/);
    expect(await page.frameLocator('iframe').locator('button').count()).toBe(0);
    await leave();
  });

  it('books a table from a page of another site, without cookies, on the channel of its own', async () => {
    await allow(`https://www.example.com\n${origin}`);
    const { page, leave } = await visit(browser, await onForeignSite(9), PHONE);
    await page.context().clearCookies();
    const widget = page.frameLocator('iframe');
    const time = widget.locator('button[name=slot]').first();
    const chosen = await time.textContent();
    const height = () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
    // As high as its content: neither the height it began with nor more than it needs.
    const needed = () =>
      widget.locator('main > div').evaluate((content) => Math.ceil(content.getBoundingClientRect().height));
    await expect.poll(async () => (await height()) - (await needed()), { timeout: 20_000 }).toBe(0);
    await time.click();
    await widget.getByText(/Table held for \d:\d\d/).waitFor();
    await widget.getByRole('button', { name: 'I need more time' }).click();
    const name = `Frame Guest ${Date.now()}`;
    await widget.getByLabel('Name').fill(name);
    await widget.getByLabel('Phone').fill('+1 212 555 0177');
    await widget.getByRole('button', { name: 'Confirm booking' }).click();
    await widget.getByRole('heading', { level: 1, name: 'See you then' }).waitFor();
    expect(await widget.locator('main time').first().textContent()).toBe(chosen);
    const [row] = await sql`select channel, status from reservations where guest_name = ${name}`;
    expect(row).toMatchObject({ channel: 'widget', status: 'confirmed' });
    expect((await page.context().cookies(env.baseUrl)).map((cookie) => cookie.name)).toEqual([]);
    await leave();
  });

  it('says so when the time has just gone, and is fit for everyone', async () => {
    const { page, leave } = await visit(
      browser,
      `/embed/book?location=${LOCATION}&date=${await openDay(LOCATION, 10)}`,
      PHONE,
    );
    expect(await violations(page)).toEqual([]);
    const slot = await page.locator('button[name=slot]').first().getAttribute('value');
    // Nobody books the past: the server refuses, and the page offers what is free.
    await page
      .locator('button[name=slot]')
      .first()
      .evaluate((button) => button.setAttribute('value', '2020-01-01T19:00'));
    await page.locator('button[name=slot]').first().click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.locator('button[name=slot]').first().getAttribute('value')).toBe(slot);
    await leave();
  });
});
