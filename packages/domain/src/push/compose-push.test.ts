import { LOCALES, ORDER_STATUSES, PUSH_TEMPLATES } from '@tavola/shared';
import { describe, expect, it } from 'vitest';
import { sampleContext } from '../automations/sample-context.ts';
import { templateProblems } from '../automations/templates.ts';
import { knownNames } from '../automations/variables.ts';
import { composePush } from './compose-push.ts';
import { PUSH_TEMPLATE_EVENTS, PUSH_WORDS } from './push-words.ts';

/** What is on the tracking and the manage page; names, addresses and notes of people are not to light up a screen. */
const PRIVATE = /customer\.|reservation\.code|links\./;

describe.each(LOCALES)('the notifications in %s', (locale) => {
  it.each(PUSH_TEMPLATES)('%s names only what its events have and its page shows', (template) => {
    const { title, body, at = {} } = PUSH_WORDS[locale][template];
    const texts = [title, body, ...Object.values(at).flatMap((words) => [words.title, words.body])];
    for (const event of PUSH_TEMPLATE_EVENTS[template]) {
      for (const text of texts) expect(templateProblems(text, knownNames(event)), text).toEqual([]);
    }
    expect(texts.filter((text) => PRIVATE.test(text))).toEqual([]);
  });

  it('leave no gap, however far the order has come', () => {
    for (const status of ORDER_STATUSES) {
      const context = sampleContext('order.status_changed', locale);
      const order = { ...(context.order as object), status };
      const { title, body } = composePush('order_progress', { ...context, order }, locale);
      expect(`${title} ${body}`).not.toMatch(/\{\{| {2}|undefined/);
      expect(title).toContain((context.order as { number: string }).number);
    }
  });
});

it('says what has become of an order in the words of that state', () => {
  const context = sampleContext('order.status_changed');
  const at = (status: string) => composePush('order_progress', { ...context, order: { number: '7', status } }, 'en');
  expect(at('ready')).toEqual({ title: 'Order 7 is ready', body: 'It is waiting for you at Tavola Harbour.' });
  expect(at('out_for_delivery').title).toBe('Order 7 is on its way');
  expect(at('delivered').title).toBe('News of order 7');
});
