import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { violations } from './accessible.ts';
import { openOwner } from './host.ts';
import { placeOrder } from './place-order.ts';
import { isSigned, startReceiver } from './receiver.ts';
import { stageWithOrders } from './stage.ts';

const LOCATION = 'harbour';
/** A journey over several pages on a busy machine. */
const LONG_MS = 180_000;

describe('a webhook endpoint', () => {
  const stage = stageWithOrders(LOCATION);

  it(
    'is added, hears of an order, and its delivery is inspected and sent again',
    async () => {
      // An address of its own for each try.
      const receiver = await startReceiver();
      const { page, complaints, leave } = await openOwner(stage.browser, '/dashboard/webhooks');
      await page.getByRole('button', { name: 'Add endpoint' }).click();
      const form = page.getByRole('dialog', { name: 'Add endpoint' });
      await form.getByLabel('Address').fill(receiver.url);
      await form.getByRole('checkbox', { name: 'order.created' }).check();
      await form.getByRole('button', { name: 'Save' }).click();
      const shown = page.getByRole('dialog', { name: 'Copy the signing secret now' });
      const secret = (await shown.getByTestId('secret').textContent()) ?? '';
      expect(secret).toMatch(/^whsec_/);
      await shown.getByRole('button', { name: 'I have stored it' }).click();
      await page.getByTestId('secret').waitFor({ state: 'detached' });

      const order = await placeOrder(LOCATION, {
        name: 'Leo Maia',
        email: `leo.${randomUUID().slice(0, 8)}@guest.test`,
      });
      const ofOrder = ({ body }: { body: string }) => body.includes(order.id);
      const [first] = await receiver.waitFor(1, ofOrder);
      if (!first) throw new Error('nothing came');
      expect(isSigned(first, secret)).toBe(true);
      expect(first.body).not.toContain('Leo Maia');

      await page.getByRole('button', { name: receiver.url, exact: true }).click();
      const log = page.getByRole('dialog', { name: 'Deliveries' });
      const delivery = log.getByRole('button', { name: /Delivered order\.created/ }).first();
      await delivery.waitFor();
      await delivery.click();
      await log.getByText('thank you').waitFor();
      await log.getByRole('tab', { name: 'Body' }).click();
      await log.getByText(order.id).waitFor();
      await log.getByRole('tab', { name: 'Headers' }).click();
      await log.getByText(String(first.headers['webhook-signature'])).waitFor();
      expect(await violations(page)).toEqual([]);

      await log.getByRole('button', { name: 'Send again', exact: true }).click();
      const [, again] = await receiver.waitFor(2, ofOrder);
      expect(again?.headers['webhook-id']).toBe(first.headers['webhook-id']);
      expect(again?.body).toBe(first.body);

      // The answer to the second must be on record before everything since then is sent once more.
      await log
        .getByRole('button', { name: /Delivered order\.created/ })
        .nth(1)
        .waitFor();
      await log.getByRole('button', { name: 'Send again since…' }).click();
      const since = page.getByRole('dialog', { name: 'Send again since…' });
      await since.getByRole('radio', { name: /Everything/ }).check();
      await since.getByRole('button', { name: 'Send again', exact: true }).click();
      const all = await receiver.waitFor(3, ofOrder);
      expect(new Set(all.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      expect(all.every((webhook) => isSigned(webhook, secret))).toBe(true);

      await page.keyboard.press('Escape');
      await log.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: `Actions for ${receiver.url}` }).click();
      await page.getByRole('menuitem', { name: 'Remove' }).click();
      await page.getByRole('dialog', { name: 'Remove this endpoint?' }).getByRole('button', { name: 'Remove' }).click();
      await page.getByRole('button', { name: receiver.url, exact: true }).waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
      await leave();
      await receiver.close();
    },
    LONG_MS,
  );

  it('in a private network is refused beside its field', async () => {
    const { page, leave } = await openOwner(stage.browser, '/dashboard/webhooks');
    await page.getByRole('button', { name: 'Add endpoint' }).click();
    const form = page.getByRole('dialog', { name: 'Add endpoint' });
    await form.getByLabel('Address').fill('https://169.254.169.254/latest/meta-data');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('This address leads into a private network').waitFor();
    await leave();
  });
});
