import type { PushTemplate } from '@tavola/shared';
import type { PushWords } from './push-words.ts';

const visit = '{{reservation.dateText}}, {{reservation.timeText}}, party of {{reservation.partySize}}.';

export const PUSH_WORDS_EN: Record<PushTemplate, PushWords> = {
  order_progress: {
    title: 'News of order {{order.number}}',
    body: 'Open it to see where it is.',
    at: {
      confirmed: {
        title: 'The kitchen has order {{order.number}}',
        body: 'Ready around {{order.timeText}} at {{location.name}}.',
      },
      ready: { title: 'Order {{order.number}} is ready', body: 'It is waiting for you at {{location.name}}.' },
      out_for_delivery: { title: 'Order {{order.number}} is on its way', body: 'It has left {{location.name}}.' },
    },
  },
  order_cancelled: {
    title: 'Order {{order.number}} was cancelled',
    body: 'Open it to see why, or call {{location.phone}}.',
  },
  reservation_confirmation: { title: 'Your table at {{location.name}} is confirmed', body: visit },
  reservation_modified: { title: 'Your booking has changed', body: visit },
  reservation_cancelled: {
    title: 'Your booking is cancelled',
    body: '{{location.name}}, {{reservation.dateText}}, {{reservation.timeText}}.',
  },
};
