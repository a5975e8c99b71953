import type { MailTemplate } from '@tavola/shared';
import type { MailWords } from './mail-words.ts';

const visit = [
  { label: 'When', value: '{{reservation.dateText}}, {{reservation.timeText}}' },
  { label: 'Party', value: '{{reservation.partySize}}' },
  { label: 'Area', value: '{{reservation.area}}' },
  { label: 'Where', value: '{{location.name}}, {{location.address}}' },
  { label: 'Code', value: '{{reservation.code}}' },
];
const order = [
  { label: 'Order', value: '{{order.number}}' },
  { label: 'Ready', value: '{{order.dateText}}, {{order.timeText}}' },
  { label: 'Total', value: '{{order.totalText}}' },
  { label: 'Where', value: '{{location.name}}, {{location.address}}' },
];
const questions = 'Questions? Call {{location.phone}} or just answer this mail.';
const manage = { label: 'Change or cancel', link: 'manage' } as const;

export const MAIL_WORDS_EN: Record<MailTemplate, MailWords> = {
  order_confirmation: {
    subject: 'We have your order {{order.number}}',
    heading: 'Thank you, {{customer.firstName}}',
    paragraphs: ['Your order reached the kitchen of {{location.name}}. The page below follows it live.'],
    facts: order,
    button: { label: 'Follow your order', link: 'track' },
    closing: questions,
  },
  order_ready: {
    subject: 'Your order {{order.number}} is ready',
    heading: 'It is ready, {{customer.firstName}}',
    paragraphs: ['Order {{order.number}} is waiting for you at {{location.name}}, {{location.address}}.'],
    facts: [{ label: 'Total', value: '{{order.totalText}}' }],
    button: { label: 'See your order', link: 'track' },
    closing: questions,
  },
  order_cancelled: {
    subject: 'Your order {{order.number}} was cancelled',
    heading: 'Order {{order.number}} was cancelled',
    paragraphs: ['We are sorry, {{customer.firstName}}. Nothing more will be charged, and what was paid is refunded.'],
    facts: [
      { label: 'Reason', value: '{{reason}}' },
      { label: 'Total', value: '{{order.totalText}}' },
    ],
    closing: questions,
  },
  reservation_received: {
    subject: 'We have your request for {{reservation.dateText}}',
    heading: 'Thank you, {{customer.firstName}}',
    paragraphs: ['We look at your request and answer soon. The table is kept for you until then.'],
    facts: visit,
    button: manage,
    closing: questions,
  },
  reservation_confirmation: {
    subject: 'Your table on {{reservation.dateText}}, {{reservation.timeText}}',
    heading: 'We look forward to seeing you, {{customer.firstName}}',
    paragraphs: ['Your table at {{location.name}} is confirmed. The calendar entry is attached.'],
    facts: visit,
    button: manage,
    closing: questions,
  },
  reservation_modified: {
    subject: 'Your booking has changed: {{reservation.dateText}}, {{reservation.timeText}}',
    heading: 'Your booking has changed',
    paragraphs: [
      'This is how it stands now, {{customer.firstName}}. The attached entry replaces the one in your calendar.',
    ],
    facts: visit,
    button: manage,
    closing: questions,
  },
  reservation_cancelled: {
    subject: 'Your booking on {{reservation.dateText}} is cancelled',
    heading: 'Your booking is cancelled',
    paragraphs: [
      'The table at {{location.name}} is given back, {{customer.firstName}}. We hope to see you another time.',
    ],
    facts: visit,
    button: { label: 'Book another table', link: 'manage' },
    closing: questions,
  },
  reservation_reminder: {
    subject: 'See you on {{reservation.dateText}} at {{reservation.timeText}}',
    heading: 'See you soon, {{customer.firstName}}',
    paragraphs: ['A short reminder of your table at {{location.name}}. If plans have changed, tell us with one click.'],
    facts: visit,
    button: { label: 'Confirm, change or cancel', link: 'manage' },
    closing: questions,
  },
  reservation_no_show: {
    subject: 'We missed you at {{location.name}}',
    heading: 'We missed you, {{customer.firstName}}',
    paragraphs: [
      'Your table was kept for you at {{reservation.timeText}}. If something came up, we are glad to find another time.',
    ],
    facts: visit,
    closing: questions,
  },
  waitlist_offer: {
    subject: 'A table for {{waitlist.partySize}} is free: take it until {{waitlist.offerUntilText}}',
    heading: 'A table is free, {{customer.firstName}}',
    paragraphs: ['We keep it for you until {{waitlist.offerUntilText}}. After that it goes to the next in line.'],
    facts: [
      { label: 'When', value: '{{waitlist.dateText}}, {{waitlist.timeText}}' },
      { label: 'Party', value: '{{waitlist.partySize}}' },
      { label: 'Where', value: '{{location.name}}, {{location.address}}' },
    ],
    button: { label: 'Take the table', link: 'accept' },
    closing: questions,
  },
  review_request: {
    subject: 'How was it at {{location.name}}?',
    heading: 'How was it, {{customer.firstName}}?',
    paragraphs: ['Two clicks help us, and others who look for a good table.'],
    facts: [],
    button: { label: 'Tell us', link: 'review' },
    closing: questions,
  },
};
