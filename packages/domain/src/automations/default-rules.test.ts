import { conditionGroupSchema, ruleActionSchema } from '@tavola/shared/schemas';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './default-rules.ts';
import { ruleProblems } from './rule-problems.ts';

describe.each(DEFAULT_RULES)('default rule $seed', (rule) => {
  it('could be saved by hand as it is', () => {
    expect(ruleProblems(rule)).toEqual([]);
    expect(conditionGroupSchema.safeParse(rule.conditions).success).toBe(true);
    for (const action of rule.actions) expect(ruleActionSchema.safeParse(action).error).toBeUndefined();
  });
});

describe('rule problems', () => {
  const base = { event: 'order.created', conditions: { match: 'all', conditions: [] }, actions: [] } as const;
  it.each([
    [
      { ...base, conditions: { match: 'all', conditions: [{ path: 'order.statuss', op: 'eq', value: 'x' }] } },
      'Unknown name: order.statuss',
    ],
    [
      { ...base, conditions: { match: 'all', conditions: [{ path: 'order.status', op: 'in', value: 'x' }] } },
      'Give a list',
    ],
    [{ ...base, conditions: { match: 'all', conditions: [{ path: 'order.status', op: 'eq' }] } }, 'Give a value'],
    [
      { ...base, actions: [{ kind: 'sms', to: 'customer', body: 'Hi {{reservation.code}}' }] },
      'Unknown name: reservation.code',
    ],
    [
      { ...base, actions: [{ kind: 'email', to: 'customer', template: 'waitlist_offer' }] },
      'This mail does not fit the event',
    ],
    [
      { ...base, actions: [{ kind: 'email', to: 'customer', subject: 'Only a subject' }] },
      'Choose a mail or write subject and text',
    ],
    [
      { ...base, actions: [{ kind: 'push', to: 'customer', template: 'reservation_modified' }] },
      'This notification does not fit the event',
    ],
    [
      { ...base, actions: [{ kind: 'push', to: 'customer', title: 'Only a headline' }] },
      'Choose a notification or write headline and text',
    ],
    [
      { ...base, actions: [{ kind: 'push', to: 'customer', title: 'Hi', body: '{{reservation.code}}' }] },
      'Unknown name: reservation.code',
    ],
    [
      { ...base, event: 'menu.item_sold_out', actions: [{ kind: 'push', to: 'customer', title: 'Hi', body: 'Hi' }] },
      'This event concerns no customer',
    ],
    [
      { ...base, event: 'menu.item_sold_out', actions: [{ kind: 'sms', to: 'customer', body: 'Hi' }] },
      'This event concerns no customer',
    ],
  ] as const)('%j', (rule, message) => {
    const problems = ruleProblems(rule as unknown as Parameters<typeof ruleProblems>[0]);
    expect(problems.map((problem) => problem.message)).toContain(message);
  });
});
