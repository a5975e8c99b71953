import type { Rule, RuleVariable } from '@tavola/shared/schemas';
import { describe, expect, it } from 'vitest';
import { newAction, newCondition, type RuleDraft, sameDraft, toDraft } from './draft-rule.ts';
import { readDraft } from './read-draft.ts';

const variables: RuleVariable[] = [
  { path: 'order.status', type: 'choice', choices: ['ready', 'cancelled'], sample: 'ready' },
  { path: 'order.totals.total', type: 'money', sample: '3650' },
  { path: 'order.itemCount', type: 'number', sample: '3' },
  { path: 'order.scheduledFor', type: 'instant', sample: '' },
  { path: 'order.number', type: 'text', sample: '042' },
  { path: 'customer.vip', type: 'boolean', sample: 'false' },
];
const aids = { variables, currency: 'EUR' };
const isMoney = (path: string) => path === 'order.totals.total';

const rule: Rule = {
  id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000001',
  name: 'Big orders',
  event: 'order.status_changed',
  conditions: {
    match: 'all',
    conditions: [
      { path: 'order.status', op: 'in', value: ['ready', 'cancelled'] },
      { path: 'order.totals.total', op: 'gte', value: 5050 },
      { path: 'order.scheduledFor', op: 'exists', value: false },
      {
        match: 'any',
        conditions: [
          { path: 'customer.vip', op: 'eq', value: true },
          { path: 'order.itemCount', op: 'gt', value: 3 },
        ],
      },
    ],
  },
  actions: [
    { kind: 'sms', to: '+351912345678', body: 'Order {{order.number}}', delayMinutes: 120 },
    { kind: 'email', to: 'customer', template: 'order_ready' },
    { kind: 'push', to: 'customer', template: 'order_progress' },
    { kind: 'push', to: 'customer', title: 'Nearly there', body: 'Order {{order.number}}', delayMinutes: 10 },
    { kind: 'email', to: 'staff:manager', subject: 'Look', body: 'At {{order.number}}', delayMinutes: 2_880 },
    { kind: 'notify', to: 'staff:staff', title: 'Look', body: 'Now' },
    { kind: 'webhook', endpointId: '8b0a4c8e-7a1c-4bd5-9a0e-000000000002' },
    { kind: 'tag', tag: 'big' },
  ],
  ratePerHour: 20,
  enabled: true,
  seeded: false,
  createdAt: '2026-06-01T10:00:00Z',
  lastRunAt: null,
  runsToday: 0,
  sentWeek: 0,
};

const draft = (more: Partial<RuleDraft> = {}): RuleDraft => ({ ...toDraft(rule, 'EUR', isMoney), ...more });
const problemsOf = (more: Partial<RuleDraft>) => readDraft(draft(more), aids).problems;

describe('a draft', () => {
  it('reads back as the very rule it was made from', () => {
    const { id, seeded, createdAt, lastRunAt, runsToday, sentWeek, ...stored } = rule;
    expect(readDraft(draft(), aids)).toEqual({ rule: stored, problems: [] });
  });

  it('shows sums in major units and delays in the largest unit that fits', () => {
    const { conditions, actions } = draft();
    expect(conditions.entries[1]).toMatchObject({ value: '50.50' });
    expect(actions.map(({ delay, unit }) => `${delay} ${unit}`)).toEqual([
      '2 hours',
      ' minutes',
      ' minutes',
      '10 minutes',
      '2 days',
      ' minutes',
      ' minutes',
      ' minutes',
    ]);
  });

  it('is the same as another whatever its rows are called', () => {
    expect(sameDraft(draft(), draft())).toBe(true);
    expect(sameDraft(draft(), draft({ name: 'Other' }))).toBe(false);
  });

  it.each<[string, Partial<RuleDraft>, { path: string; key: string; name?: string }]>([
    ['no name', { name: ' ' }, { path: 'name', key: 'name' }],
    ['no event', { event: null }, { path: 'event', key: 'event' }],
    ['no action', { actions: [] }, { path: 'actions', key: 'actions' }],
    ['a rate that is none', { ratePerHour: '1.5' }, { path: 'ratePerHour', key: 'rate' }],
    ['a rate of zero', { ratePerHour: '0' }, { path: 'ratePerHour', key: 'rate' }],
    [
      'a condition on nothing',
      { conditions: { match: 'all', entries: [newCondition()] } },
      { path: 'conditions.conditions.0.path', key: 'field' },
    ],
    [
      'a name of another event',
      { conditions: { match: 'all', entries: [newCondition('reservation.code')] } },
      { path: 'conditions.conditions.0.path', key: 'notInEvent' },
    ],
    [
      'a sum that is none, in a group',
      {
        conditions: {
          match: 'all',
          entries: [{ key: 'g', match: 'any', conditions: [{ ...newCondition('order.totals.total'), value: 'lots' }] }],
        },
      },
      { path: 'conditions.conditions.0.conditions.0.value', key: 'money' },
    ],
    [
      'a mistyped name',
      { actions: [newAction({ kind: 'sms', body: 'Hi {{order.nmuber}}' })] },
      { path: 'actions.0.body', key: 'unknownName', name: 'order.nmuber' },
    ],
    [
      'a number without its country',
      { actions: [newAction({ kind: 'sms', to: 'other', address: '0912345678', body: 'Hi' })] },
      { path: 'actions.0.to', key: 'phone' },
    ],
    [
      'nobody',
      { actions: [newAction({ to: 'other', subject: 'a', body: 'b' })] },
      { path: 'actions.0.to', key: 'recipient' },
    ],
    ['no endpoint', { actions: [newAction({ kind: 'webhook' })] }, { path: 'actions.0.endpointId', key: 'endpoint' }],
    [
      'a delay of two months',
      { actions: [newAction({ kind: 'tag', tag: 'x', delay: '60', unit: 'days' })] },
      { path: 'actions.0.delayMinutes', key: 'delay' },
    ],
  ])('with %s says so at its place and is no rule', (_what, change, problem) => {
    const read = readDraft(draft(change), aids);
    expect(read.rule).toBeNull();
    expect(problemsOf(change)).toEqual([problem]);
  });
});
