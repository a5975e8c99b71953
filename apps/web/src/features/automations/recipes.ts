import type { EventName } from '@tavola/shared';
import { type DraftAction, type DraftCondition, newAction, newCondition, type RuleDraft } from './draft-rule.ts';

export const RECIPES = [
  'sms_ready',
  'notify_large',
  'email_thanks',
  'notify_sold_out',
  'notify_order',
  'tag_regular',
] as const;
export type Recipe = (typeof RECIPES)[number];

/** Texts of a recipe in the reader's language. */
export interface RecipeWords {
  name: string;
  text: (field: 'body' | 'subject' | 'title' | 'tag') => string;
}

const is = (path: string, op: DraftCondition['op'], value: string): DraftCondition => ({
  ...newCondition(path),
  op,
  value,
});

const PLANS: Record<
  Recipe,
  { event: EventName; conditions: () => DraftCondition[]; action: (words: RecipeWords) => Partial<DraftAction> }
> = {
  sms_ready: {
    event: 'order.status_changed',
    conditions: () => [is('order.status', 'eq', 'ready'), is('order.type', 'eq', 'pickup')],
    action: ({ text }) => ({ kind: 'sms', to: 'customer', body: text('body') }),
  },
  notify_large: {
    event: 'reservation.created',
    conditions: () => [is('reservation.partySize', 'gte', '8')],
    action: ({ text }) => ({ kind: 'notify', to: 'staff:manager', title: text('title'), body: text('body') }),
  },
  email_thanks: {
    event: 'reservation.completed',
    conditions: () => [],
    action: ({ text }) => ({ kind: 'email', subject: text('subject'), body: text('body'), delay: '1', unit: 'days' }),
  },
  notify_sold_out: {
    event: 'menu.item_sold_out',
    conditions: () => [],
    action: ({ text }) => ({ kind: 'notify', to: 'staff:staff', title: text('title'), body: text('body') }),
  },
  notify_order: {
    event: 'order.created',
    conditions: () => [is('order.totals.total', 'gte', '100')],
    action: ({ text }) => ({ kind: 'notify', to: 'staff:staff', title: text('title'), body: text('body') }),
  },
  tag_regular: {
    event: 'review.submitted',
    conditions: () => [is('review.rating', 'eq', '5')],
    action: ({ text }) => ({ kind: 'tag', tag: text('tag') }),
  },
};

/** A rule one might want, ready to be changed. It starts switched off, like any new one. */
export function recipeDraft(recipe: Recipe, words: RecipeWords): RuleDraft {
  const { event, conditions, action } = PLANS[recipe];
  return {
    name: words.name,
    event,
    conditions: { match: 'all', entries: conditions() },
    actions: [newAction(action(words))],
    ratePerHour: '',
    enabled: false,
  };
}
