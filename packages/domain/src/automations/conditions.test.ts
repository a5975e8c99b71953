import { conditionGroupSchema, type RuleCondition } from '@tavola/shared/schemas';
import { describe, expect, it } from 'vitest';
import { lookUp, matches } from './conditions.ts';

const context = {
  order: { status: 'ready', type: 'pickup', total: 3650, readyAt: '2026-12-05T19:10:00.000Z', scheduledFor: null },
  customer: { tags: ['vip', 'allergy'], name: 'Ana Souza' },
  previousStatus: 'preparing',
};
const one = (condition: RuleCondition) => matches({ match: 'all', conditions: [condition] }, context);

describe('conditions', () => {
  it.each<[RuleCondition, boolean]>([
    [{ path: 'order.status', op: 'eq', value: 'ready' }, true],
    [{ path: 'order.total', op: 'eq', value: '3650' }, true],
    [{ path: 'order.status', op: 'ne', value: 'ready' }, false],
    [{ path: 'order.nothing', op: 'ne', value: 'x' }, true],
    [{ path: 'order.nothing', op: 'eq', value: 'undefined' }, false],
    [{ path: 'order.type', op: 'in', value: ['pickup', 'dine_in'] }, true],
    [{ path: 'order.type', op: 'in', value: ['delivery'] }, false],
    [{ path: 'order.total', op: 'gt', value: 3649 }, true],
    [{ path: 'order.total', op: 'gt', value: 3650 }, false],
    [{ path: 'order.total', op: 'gte', value: 3650 }, true],
    [{ path: 'order.total', op: 'lt', value: '4000' }, true],
    [{ path: 'order.total', op: 'lte', value: 3649 }, false],
    [{ path: 'order.readyAt', op: 'lt', value: '2026-12-05T20:15:00+01:00' }, true],
    [{ path: 'order.scheduledFor', op: 'lt', value: 5 }, false],
    [{ path: 'order.scheduledFor', op: 'exists' }, false],
    [{ path: 'order.scheduledFor', op: 'exists', value: false }, true],
    [{ path: 'customer.tags', op: 'contains', value: 'vip' }, true],
    [{ path: 'customer.tags', op: 'contains', value: 'vi' }, false],
    [{ path: 'customer.name', op: 'contains', value: 'souza' }, true],
    [{ path: 'previousStatus', op: 'eq', value: 'preparing' }, true],
    [{ path: 'order.constructor', op: 'exists' }, false],
    [{ path: '__proto__', op: 'exists' }, false],
  ])('%j is %s', (condition, expected) => {
    expect(one(condition)).toBe(expected);
  });

  it('joins groups by all and any', () => {
    const yes = { path: 'order.status', op: 'eq', value: 'ready' } as const;
    const no = { path: 'order.status', op: 'eq', value: 'pending' } as const;
    expect(matches({ match: 'all', conditions: [] }, context)).toBe(true);
    expect(matches({ match: 'any', conditions: [] }, context)).toBe(true);
    expect(matches({ match: 'any', conditions: [no, yes] }, context)).toBe(true);
    expect(matches({ match: 'all', conditions: [no, yes] }, context)).toBe(false);
    expect(matches({ match: 'all', conditions: [yes, { match: 'any', conditions: [no, yes] }] }, context)).toBe(true);
    expect(matches({ match: 'all', conditions: [yes, { match: 'all', conditions: [no, yes] }] }, context)).toBe(false);
  });

  it('reaches own properties only', () => {
    expect(lookUp(context, 'customer.name.length')).toBeUndefined();
    expect(lookUp(context, 'order.toString')).toBeUndefined();
  });

  it('refuses paths that climb deep or name internals', () => {
    const withPath = (path: string) =>
      conditionGroupSchema.safeParse({ match: 'all', conditions: [{ path, op: 'exists' }] }).success;
    expect(withPath('a.b.c.d.e')).toBe(true);
    expect(withPath('a.b.c.d.e.f')).toBe(false);
    expect(withPath('__proto__.polluted')).toBe(false);
    expect(withPath('order[0]')).toBe(false);
  });
});
