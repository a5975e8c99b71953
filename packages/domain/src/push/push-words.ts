import type { EventName, Locale, OrderStatus, PushTemplate } from '@tavola/shared';
import { PUSH_WORDS_DE } from './push-words.de.ts';
import { PUSH_WORDS_EN } from './push-words.en.ts';

interface Words {
  title: string;
  body: string;
}

/** The words of one notification, with `{{names}}` to fill. They say nothing that the page it opens does not show. */
export interface PushWords extends Words {
  /** What it says instead once the order has come this far. */
  at?: Partial<Record<OrderStatus, Words>>;
}

export const PUSH_WORDS: Record<Locale, Record<PushTemplate, PushWords>> = { en: PUSH_WORDS_EN, de: PUSH_WORDS_DE };

/** The events each notification may answer; its words use only names these events have. */
export const PUSH_TEMPLATE_EVENTS: Record<PushTemplate, readonly EventName[]> = {
  order_progress: ['order.status_changed', 'order.created'],
  order_cancelled: ['order.cancelled'],
  reservation_confirmation: ['reservation.created', 'reservation.confirmed'],
  reservation_modified: ['reservation.modified'],
  reservation_cancelled: ['reservation.cancelled'],
};
