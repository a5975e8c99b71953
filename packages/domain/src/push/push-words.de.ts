import type { PushTemplate } from '@tavola/shared';
import type { PushWords } from './push-words.ts';

const visit = '{{reservation.dateText}}, {{reservation.timeText}} Uhr, {{reservation.partySize}} Personen.';

export const PUSH_WORDS_DE: Record<PushTemplate, PushWords> = {
  order_progress: {
    title: 'Neues zu Bestellung {{order.number}}',
    body: 'Dort steht, wie weit sie ist.',
    at: {
      confirmed: {
        title: 'Die Küche hat Bestellung {{order.number}}',
        body: 'Fertig gegen {{order.timeText}} Uhr, {{location.name}}.',
      },
      ready: { title: 'Bestellung {{order.number}} ist fertig', body: 'Sie liegt für Sie bereit: {{location.name}}.' },
      out_for_delivery: {
        title: 'Bestellung {{order.number}} ist unterwegs',
        body: 'Sie kommt von {{location.name}}.',
      },
    },
  },
  order_cancelled: {
    title: 'Bestellung {{order.number}} wurde storniert',
    body: 'Den Grund sehen Sie dort; Fragen unter {{location.phone}}.',
  },
  reservation_confirmation: { title: 'Ihr Tisch ist bestätigt: {{location.name}}', body: visit },
  reservation_modified: { title: 'Ihre Reservierung hat sich geändert', body: visit },
  reservation_cancelled: {
    title: 'Ihre Reservierung ist storniert',
    body: '{{location.name}}, {{reservation.dateText}}, {{reservation.timeText}} Uhr.',
  },
};
