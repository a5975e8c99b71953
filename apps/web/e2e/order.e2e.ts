import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { DESKTOP, PHONE, type Visitor, visit } from './browser.ts';
import { env } from './env.ts';
import { stageWithOrders } from './stage.ts';

const LOCATION = 'harbour';
const DISH = 'whole-sea-bream';

describe('an order', () => {
  const stage = stageWithOrders(LOCATION);
  let kitchen: Visitor;
  beforeAll(async () => {
    kitchen = await openKitchen(stage.browser);
  });

  const ticket = (number: string) => kitchen.page.locator(`[data-ticket="${number}"]`);
  const advance = (number: string, verb: string) =>
    ticket(number)
      .getByRole('button', { name: `${verb} ${number}` })
      .click();

  it('with a priced option reaches the kitchen within a second and is followed to the counter without a reload', async () => {
    const { page, complaints, leave } = await visit(stage.browser, '/menu', PHONE);
    await addDish(page);
    await page.getByRole('link', { name: /View order/ }).click();
    await page.waitForURL('**/checkout');
    await fillIn(page, 'Ada Reis');
    expect(await violations(page)).toEqual([]);
    await noteArrivals(kitchen.page);
    const { number, answeredAt } = await place(page);
    await ticket(number).waitFor({ timeout: 5_000 });
    expect((await arrivalOf(kitchen.page, number)) - answeredAt).toBeLessThan(1_000);
    expect(await ticket(number).textContent()).toContain('Charred broccoli');

    await page.waitForURL('**/track/**');
    await page.evaluate(() => Reflect.set(window, 'loadedOnce', true));
    expect(await violations(page)).toEqual([]);
    await cook(page, number);
    await page.getByRole('heading', { level: 1, name: 'Ready for you' }).waitFor();
    await advance(number, 'Handed over');
    await page.getByRole('heading', { level: 1, name: 'Picked up' }).waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'loadedOnce'))).toBe(true);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('is followed over a cut of five seconds: nothing that happened meanwhile is missed', async () => {
    const { page, leave } = await visit(stage.browser, '/menu', PHONE);
    const line = await cuttableLine(page);
    await addDish(page);
    await page.goto('/checkout');
    await fillIn(page, 'Rui Cabo');
    const { number } = await place(page);
    await page.waitForURL('**/track/**');
    await ticket(number).waitFor();
    await line.isUp();

    line.cut();
    const cutAt = Date.now();
    await cook(undefined, number);
    await page.getByText(/Offline since/).waitFor();
    await page.waitForTimeout(Math.max(0, 5_000 - (Date.now() - cutAt)));
    expect(await page.getByRole('heading', { level: 1, name: 'Ready for you' }).count()).toBe(0);
    line.mend();

    await page.getByRole('heading', { level: 1, name: 'Ready for you' }).waitFor();
    const steps = page.getByRole('list', { name: 'The way of your order' }).getByRole('listitem');
    const times = await steps.filter({ hasText: /Being prepared|Ready|Confirmed/ }).allTextContents();
    expect(times.filter((text) => /\d\d:\d\d/.test(text))).toHaveLength(3);
    await page.getByText(/Offline since/).waitFor({ state: 'detached' });
    await leave();
  });

  it('keeps the price it was placed at, whatever the menu says later', async () => {
    const { page, leave } = await visit(stage.browser, '/menu', PHONE);
    await addDish(page);
    await page.goto('/checkout');
    await fillIn(page, 'Eva Lima');
    await place(page);
    await page.waitForURL('**/track/**');
    const total = page.getByText('Total', { exact: true }).locator('..');
    const paid = await total.textContent();
    const before = await stage.restaurant.setPrice(DISH, 9_900);
    try {
      await page.reload();
      expect(await total.textContent()).toBe(paid);
      await expect
        .poll(async () => {
          await page.goto(`/menu/${DISH}`);
          return page.locator('main').textContent();
        })
        .toContain('€99.00');
    } finally {
      await stage.restaurant.setPrice(DISH, before);
    }
    await leave();
  });

  it('tells the diner when a price changed before placing, and places the new one only when asked', async () => {
    const { page, leave } = await visit(stage.browser, '/menu', PHONE);
    await addDish(page);
    await page.goto('/checkout');
    await fillIn(page, 'Ines Mar');
    await page.getByRole('button', { name: /Place order · €26\.30/ }).waitFor();
    const before = await stage.restaurant.setPrice(DISH, 2_600);
    try {
      await page.waitForTimeout(600);
      await page.getByRole('button', { name: /Place order/ }).click();
      await page
        .getByText(/€26\.30 is now €27\.50/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Order for €27.50' }).click();
      await page.waitForURL('**/track/**');
    } finally {
      await stage.restaurant.setPrice(DISH, before);
    }
    await leave();
  });

  it('is placed once and followed without scripts, however often the button is pressed', async () => {
    const { page, leave } = await visit(stage.browser, '/menu', { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('link', { name: /Whole sea bream/ }).click();
    await page.waitForURL(`**/menu/${DISH}`);
    await page.getByRole('radio', { name: /Charred broccoli/ }).check();
    await page.getByRole('button', { name: 'Add to order' }).click();
    await page.waitForURL('**/order');
    const form = page.locator('form[action="/order/actions/place"]');
    expect(await form.textContent()).toContain('Charred broccoli');
    await page.getByLabel('Name').fill('Noa Script');
    await page.getByLabel('Phone').fill('+351 912 345 678');
    const sent = await form.evaluate((shown: HTMLFormElement) =>
      Object.fromEntries([...new FormData(shown)].map(([name, value]) => [name, String(value)])),
    );
    await page.getByRole('button', { name: 'Place order · €26.30' }).click();
    await page.waitForURL('**/track/**');
    const placed = page.url();
    const number = (await page.locator('p', { hasText: 'Order' }).first().textContent())?.match(/\d+/)?.[0] ?? '';
    await ticket(number).waitFor({ timeout: 10_000 });
    // The same form again, as an impatient finger or a lost answer sends it.
    const again = await page.request.post('/order/actions/place', {
      form: sent,
      headers: { origin: env.baseUrl },
      maxRedirects: 0,
    });
    expect(again.headers().location).toBe(new URL(placed).pathname);
    await leave();
  });

  it('is cancelled without scripts, once, and not any more when it is being cooked', async () => {
    const first = await visit(stage.browser, '/menu', PHONE);
    await addDish(first.page);
    await first.page.goto('/checkout');
    await fillIn(first.page, 'Lia Still');
    const { number } = await place(first.page);
    await first.page.waitForURL('**/track/**');
    const tracking = new URL(first.page.url()).pathname;
    await first.leave();
    await ticket(number).waitFor();

    const { page, leave } = await visit(stage.browser, tracking, { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Cancel this order' }).click();
    await page.getByLabel(/Why/).fill('Somebody cooked');
    const form = page.locator('form[action$="/actions/cancel"]');
    const sent = await form.evaluate((shown: HTMLFormElement) =>
      Object.fromEntries([...new FormData(shown)].map(([name, value]) => [name, String(value)])),
    );
    await page.getByRole('button', { name: 'Cancel order' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cancelled' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(tracking);
    expect(await page.getByText('Somebody cooked').count()).toBe(1);
    await ticket(number).waitFor({ state: 'detached' });

    const send = (fields: Record<string, string>) =>
      page.request.post(`${tracking}/actions/cancel`, {
        form: fields,
        headers: { origin: env.baseUrl },
        maxRedirects: 0,
      });
    expect((await send(sent)).headers().location).toBe(tracking);
    expect((await send({ intent: 'another press' })).headers().location).toMatch(/\?notice=/);
    expect((await page.goto(`${tracking}/cancel`))?.url()).toMatch(new RegExp(`${tracking}$`));
    await leave();
  });

  it('can be read without scripts', async () => {
    const { page, leave } = await visit(stage.browser, '/menu', { ...PHONE, javaScriptEnabled: false });
    const row = page.getByRole('link', { name: /Whole sea bream/ });
    expect(await row.textContent()).toContain('€24.80');
    await row.click();
    await page.waitForURL(`**/menu/${DISH}`);
    expect(await page.locator('h1').textContent()).toBe('Whole sea bream');
    await leave();
  });

  it('leads nowhere with a link that was made up', async () => {
    const { page, leave } = await visit(stage.browser, '/');
    const response = await page.goto(`/track/${'x'.repeat(32)}`);
    expect(response?.status()).toBe(404);
    await leave();
  });

  async function cook(diner: Page | undefined, number: string) {
    const heading = (name: string) => diner?.getByRole('heading', { level: 1, name }).waitFor();
    if ((await ticket(number).getAttribute('data-status')) === 'pending') await advance(number, 'Accept');
    await heading('The kitchen has it');
    await advance(number, 'Start');
    await heading('Being made now');
    await advance(number, 'Ready');
  }
});

async function openKitchen(browser: Browser): Promise<Visitor> {
  const account = env.accounts.find(({ role }) => role === 'staff') ?? env.accounts[0];
  const kitchen = await visit(browser, `/sign-in?next=${encodeURIComponent(`/kitchen?location=${LOCATION}`)}`, DESKTOP);
  await kitchen.page.getByLabel('E-mail').fill(account?.email ?? '');
  await kitchen.page.getByLabel('Password', { exact: true }).fill(account?.password ?? '');
  await kitchen.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await kitchen.page.waitForURL('**/kitchen**');
  await kitchen.page.getByRole('heading', { name: 'Cooking' }).waitFor();
  return kitchen;
}

async function addDish(page: Page) {
  await page.getByRole('link', { name: /Whole sea bream/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Whole sea bream' });
  await sheet.getByText('Charred broccoli').click();
  await sheet.getByRole('button', { name: 'Add for €26.30' }).click();
  await page.getByRole('link', { name: /View order · 1 item/ }).waitFor();
}

async function fillIn(page: Page, name: string) {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Phone').fill('+351 912 345 678');
}

/** Presses the button; answers with the order's number and the moment the server had placed it. */
async function place(page: Page): Promise<{ number: string; answeredAt: number }> {
  // The page leaves as soon as it has the answer, so the answer is read on its way in.
  const placed = new Promise<{ number: string; answeredAt: number }>((resolve) => {
    void page.route('**/api/trpc/orders.place*', async (route) => {
      const response = await route.fetch();
      const answeredAt = Date.now();
      const body: { result?: { data: { number: string } } } = await response.json();
      if (body.result) resolve({ number: body.result.data.number, answeredAt });
      await route.fulfill({ response });
    });
  });
  await page.getByRole('button', { name: /Place order/ }).click();
  return placed;
}

/** Writes down in the kitchen's own browser when each ticket appears, to the millisecond. */
const noteArrivals = (board: Page) =>
  board.evaluate(() => {
    const seen: Record<string, number> = {};
    Reflect.set(window, 'arrivals', seen);
    new MutationObserver(() => {
      for (const shown of document.querySelectorAll<HTMLElement>('[data-ticket]')) {
        seen[shown.dataset.ticket ?? ''] ??= Date.now();
      }
    }).observe(document.body, { childList: true, subtree: true });
  });

const arrivalOf = (board: Page, number: string): Promise<number> =>
  board.evaluate((wanted) => Reflect.get(Reflect.get(window, 'arrivals'), wanted), number);

/** The page's sockets pass through here and can be cut, as when a phone walks out of the Wi-Fi. */
async function cuttableLine(page: Page) {
  let isCut = false;
  const open = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/ws/, (socket) => {
    if (isCut) return socket.close({ code: 1001 });
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (!isCut) server.send(message);
    });
    server.onMessage((message) => {
      if (!isCut) socket.send(message);
    });
    open.add(socket);
    server.onClose(() => open.delete(socket));
  });
  return {
    isUp: () => expect.poll(() => open.size).toBeGreaterThan(0),
    cut: () => {
      isCut = true;
      for (const socket of open) void socket.close({ code: 1001 });
      open.clear();
    },
    mend: () => {
      isCut = false;
    },
  };
}
