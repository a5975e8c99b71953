import type { EventName, Locale, MailTemplate } from '@tavola/shared';
import { MAIL_WORDS_DE } from './mail-words.de.ts';
import { MAIL_WORDS_EN } from './mail-words.en.ts';

/** The words of one mail, with `{{names}}` to fill; an empty fact is left out. */
export interface MailWords {
  subject: string;
  heading: string;
  paragraphs: string[];
  facts: { label: string; value: string }[];
  button?: { label: string; link: 'manage' | 'track' | 'review' | 'accept' };
  closing: string;
}

export const MAIL_WORDS: Record<Locale, Record<MailTemplate, MailWords>> = { en: MAIL_WORDS_EN, de: MAIL_WORDS_DE };

/** The events each mail may answer; its words use only names these events have. */
export const MAIL_TEMPLATE_EVENTS: Record<MailTemplate, readonly EventName[]> = {
  order_confirmation: ['order.created', 'order.status_changed'],
  order_ready: ['order.status_changed'],
  order_cancelled: ['order.cancelled'],
  reservation_received: ['reservation.created'],
  reservation_confirmation: ['reservation.created', 'reservation.confirmed'],
  reservation_modified: ['reservation.modified'],
  reservation_cancelled: ['reservation.cancelled'],
  reservation_reminder: ['reservation.reminder_24h', 'reservation.reminder_2h'],
  reservation_no_show: ['reservation.no_show'],
  waitlist_offer: ['waitlist.offered'],
  review_request: ['reservation.completed', 'order.status_changed'],
};
