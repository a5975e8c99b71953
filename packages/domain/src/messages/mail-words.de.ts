import type { MailTemplate } from '@tavola/shared';
import type { MailWords } from './mail-words.ts';

const visit = [
  { label: 'Wann', value: '{{reservation.dateText}}, {{reservation.timeText}}' },
  { label: 'Personen', value: '{{reservation.partySize}}' },
  { label: 'Bereich', value: '{{reservation.area}}' },
  { label: 'Wo', value: '{{location.name}}, {{location.address}}' },
  { label: 'Code', value: '{{reservation.code}}' },
];
const order = [
  { label: 'Bestellung', value: '{{order.number}}' },
  { label: 'Fertig', value: '{{order.dateText}}, {{order.timeText}}' },
  { label: 'Summe', value: '{{order.totalText}}' },
  { label: 'Wo', value: '{{location.name}}, {{location.address}}' },
];
const questions = 'Fragen? Rufen Sie {{location.phone}} an oder antworten Sie einfach auf diese Mail.';
const manage = { label: 'Ändern oder absagen', link: 'manage' } as const;

export const MAIL_WORDS_DE: Record<MailTemplate, MailWords> = {
  order_confirmation: {
    subject: 'Ihre Bestellung {{order.number}} ist da',
    heading: 'Vielen Dank, {{customer.firstName}}',
    paragraphs: [
      'Ihre Bestellung ist in der Küche von {{location.name}} angekommen. Hier sehen Sie, wie weit sie ist.',
    ],
    facts: order,
    button: { label: 'Bestellung verfolgen', link: 'track' },
    closing: questions,
  },
  order_ready: {
    subject: 'Ihre Bestellung {{order.number}} ist fertig',
    heading: 'Es ist fertig, {{customer.firstName}}',
    paragraphs: ['Bestellung {{order.number}} liegt für Sie bereit: {{location.name}}, {{location.address}}.'],
    facts: [{ label: 'Summe', value: '{{order.totalText}}' }],
    button: { label: 'Bestellung ansehen', link: 'track' },
    closing: questions,
  },
  order_cancelled: {
    subject: 'Ihre Bestellung {{order.number}} wurde storniert',
    heading: 'Bestellung {{order.number}} wurde storniert',
    paragraphs: ['Es tut uns leid, {{customer.firstName}}. Es wird nichts mehr berechnet, Bezahltes wird erstattet.'],
    facts: [
      { label: 'Grund', value: '{{reason}}' },
      { label: 'Summe', value: '{{order.totalText}}' },
    ],
    closing: questions,
  },
  reservation_received: {
    subject: 'Ihre Anfrage für {{reservation.dateText}}',
    heading: 'Vielen Dank, {{customer.firstName}}',
    paragraphs: ['Wir sehen uns Ihre Anfrage an und melden uns bald. So lange halten wir den Tisch für Sie frei.'],
    facts: visit,
    button: manage,
    closing: questions,
  },
  reservation_confirmation: {
    subject: 'Ihr Tisch am {{reservation.dateText}}, {{reservation.timeText}} Uhr',
    heading: 'Wir freuen uns auf Sie, {{customer.firstName}}',
    paragraphs: ['Ihr Tisch bei {{location.name}} ist bestätigt. Der Kalendereintrag liegt bei.'],
    facts: visit,
    button: manage,
    closing: questions,
  },
  reservation_modified: {
    subject: 'Ihre Reservierung wurde geändert: {{reservation.dateText}}, {{reservation.timeText}} Uhr',
    heading: 'Ihre Reservierung wurde geändert',
    paragraphs: ['So gilt sie jetzt, {{customer.firstName}}. Der beiliegende Eintrag ersetzt den in Ihrem Kalender.'],
    facts: visit,
    button: manage,
    closing: questions,
  },
  reservation_cancelled: {
    subject: 'Ihre Reservierung am {{reservation.dateText}} ist abgesagt',
    heading: 'Ihre Reservierung ist abgesagt',
    paragraphs: [
      'Der Tisch bei {{location.name}} ist wieder frei, {{customer.firstName}}. Wir hoffen auf ein anderes Mal.',
    ],
    facts: visit,
    button: { label: 'Neu reservieren', link: 'manage' },
    closing: questions,
  },
  reservation_reminder: {
    subject: 'Bis {{reservation.dateText}} um {{reservation.timeText}} Uhr',
    heading: 'Bis bald, {{customer.firstName}}',
    paragraphs: [
      'Eine kurze Erinnerung an Ihren Tisch bei {{location.name}}. Hat sich etwas geändert? Ein Klick genügt.',
    ],
    facts: visit,
    button: { label: 'Bestätigen, ändern oder absagen', link: 'manage' },
    closing: questions,
  },
  reservation_no_show: {
    subject: 'Wir haben Sie bei {{location.name}} vermisst',
    heading: 'Wir haben Sie vermisst, {{customer.firstName}}',
    paragraphs: [
      'Ihr Tisch war um {{reservation.timeText}} Uhr bereit. Kam etwas dazwischen, finden wir gern einen neuen Termin.',
    ],
    facts: visit,
    closing: questions,
  },
  waitlist_offer: {
    subject: 'Ein Tisch für {{waitlist.partySize}} ist frei, bis {{waitlist.offerUntilText}} Uhr für Sie',
    heading: 'Ein Tisch ist frei, {{customer.firstName}}',
    paragraphs: [
      'Wir halten ihn bis {{waitlist.offerUntilText}} Uhr für Sie. Danach geht er an die Nächsten auf der Liste.',
    ],
    facts: [
      { label: 'Wann', value: '{{waitlist.dateText}}, {{waitlist.timeText}}' },
      { label: 'Personen', value: '{{waitlist.partySize}}' },
      { label: 'Wo', value: '{{location.name}}, {{location.address}}' },
    ],
    button: { label: 'Tisch nehmen', link: 'accept' },
    closing: questions,
  },
  review_request: {
    subject: 'Wie war es bei {{location.name}}?',
    heading: 'Wie war es, {{customer.firstName}}?',
    paragraphs: ['Zwei Klicks helfen uns und allen, die einen guten Tisch suchen.'],
    facts: [],
    button: { label: 'Erzählen Sie es uns', link: 'review' },
    closing: questions,
  },
};
