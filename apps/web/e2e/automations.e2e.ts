import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { openOwner } from './host.ts';
import { placeOrder } from './place-order.ts';
import { stageWithOrders } from './stage.ts';

const LOCATION = 'harbour';
/** A journey over several pages on a busy machine. */
const LONG_MS = 180_000;

describe('a rule', () => {
  const stage = stageWithOrders(LOCATION);

  it(
    'is built from nothing, tried on what happened, switched on, and its mail is read in the log',
    async () => {
      // Of this try alone: a second one must not find what the first left.
      const mark = randomUUID().slice(0, 8);
      const guest = (name: string) => ({ name: `${name} Prado`, email: `${name.toLowerCase()}.${mark}@guest.test` });
      const before = await placeOrder(LOCATION, guest('Mia'));
      const { page, complaints, leave } = await openOwner(stage.browser, '/dashboard/automations');
      await page.getByRole('link', { name: 'New rule' }).click();
      await page.getByRole('button', { name: 'Start from nothing' }).click();

      await page.getByLabel('Name', { exact: true }).fill(`Thank for ${mark}`);
      await page.getByLabel('What has to happen?').selectOption({ label: '… an order is placed' });
      await addCondition(page, 1, { what: 'Order type', op: 'is', value: 'Pickup' });
      await addCondition(page, 2, { what: 'Order total', op: 'is at least', typed: '0.50' });

      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByRole('menuitem', { name: /^E-mail/ }).click();
      const action = page.getByRole('region', { name: '1. E-mail' }).first();
      await action.getByLabel('Subject').fill(`${mark}: thank you, `);
      await insertDetail(page, action, 0, 'Guest first name');
      expect(await action.getByLabel('Subject').inputValue()).toBe(`${mark}: thank you, {{customer.firstName}}`);
      await action.getByLabel('Text').fill('Order {{order.nmuber}} is in good hands.');
      await action.getByText('There is no “order.nmuber” in this event.').waitFor();
      await action.getByRole('button', { name: 'Use order.number instead' }).click();

      const beside = page.getByRole('complementary', { name: 'Try it' });
      await beside.getByText(`${mark}: thank you, Mia`).waitFor();
      await beside.getByText(`Order ${before.number} is in good hands.`).waitFor();

      await beside.getByRole('tab', { name: 'Dry run' }).click();
      await beside.getByRole('button', { name: 'Try it' }).click();
      await beside.getByText(/^Would have sent [1-9]/).waitFor();
      const sent = beside.getByRole('list', { name: 'What would have been sent' });
      await sent.getByText(before.number, { exact: true }).first().click();
      await sent.getByText(`To mia.${mark}@guest.test`).waitFor();
      expect(await violations(page)).toEqual([]);

      await page.getByRole('switch', { name: 'On' }).check();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.waitForURL(/\/dashboard\/automations\/[0-9a-f-]{36}$/);
      const rule = new URL(page.url()).pathname;

      const order = await placeOrder(LOCATION, guest('Nora'));
      await page.goto(`/dashboard/messages?query=${mark}`);
      const row = page.getByRole('button', {
        name: new RegExp(`nora\\.${mark}@guest\\.test: ${mark}: thank you, Nora`),
      });
      await row.waitFor({ timeout: 45_000 });
      await row.click();
      const message = page.getByRole('dialog', { name: `${mark}: thank you, Nora` });
      await message
        .frameLocator('iframe')
        .getByText(`Order ${order.number} is in good hands.`, { exact: true })
        .waitFor();
      await message.getByRole('tab', { name: 'Text' }).click();
      await message.getByText(`Order ${order.number} is in good hands.`).waitFor();
      expect(await violations(page)).toEqual([]);

      await page.goto(rule);
      await page.getByRole('tab', { name: 'Run log' }).click();
      await page.getByRole('list', { name: 'Run log' }).getByText(order.number, { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Delete rule' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete rule' }).click();
      await page.waitForURL((url) => url.pathname === '/dashboard/automations');
      expect(complaints).toEqual([]);
      await leave();
    },
    LONG_MS,
  );

  it('that is not saved is not lost by a press on a link', async () => {
    const { page, leave } = await openOwner(stage.browser, '/dashboard/automations/new');
    await page.getByRole('button', { name: 'Text the guest when a pickup order is ready' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Half written');
    await page.getByRole('link', { name: 'All rules' }).click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Stay' }).last().click();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Half written');
    await page.getByRole('link', { name: 'All rules' }).click();
    await question.getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL((url) => url.pathname === '/dashboard/automations');
    await leave();
  });
});

async function addCondition(
  page: Page,
  number: number,
  condition: { what: string; op: string; value?: string; typed?: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Add condition' }).click();
  const row = page.getByRole('group', { name: `Condition ${number}`, exact: true });
  await row.getByLabel('What', { exact: true }).selectOption({ label: condition.what });
  await row.getByLabel('Comparison').selectOption({ label: condition.op });
  if (condition.value) await row.getByLabel('Value').selectOption({ label: condition.value });
  if (condition.typed) await row.getByLabel('Value').fill(condition.typed);
}

/** Picks a detail by its meaning, with the keyboard alone. */
async function insertDetail(page: Page, action: Locator, field: number, detail: string): Promise<void> {
  await action.getByRole('button', { name: 'Insert detail' }).nth(field).press('Enter');
  await page.getByPlaceholder('Search details').fill(detail);
  await page.locator('[cmdk-item][aria-selected=true]', { hasText: detail }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('Search details').waitFor({ state: 'detached' });
}
