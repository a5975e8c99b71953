import type { EventName } from '@tavola/shared';
import type { RuleAction, RuleConditions } from '@tavola/shared/schemas';

export interface DefaultRule {
  /** Stable name, so seeding again changes nothing. */
  seed: string;
  name: string;
  event: EventName;
  conditions: RuleConditions;
  actions: RuleAction[];
}

const always: RuleConditions = { match: 'all', conditions: [] };
const when = (path: string, op: 'eq' | 'in' | 'lte', value: string | number | string[]): RuleConditions => ({
  match: 'all',
  conditions: [{ path, op, value }],
});
const mailGuest = (
  template: Extract<RuleAction, { kind: 'email' }>['template'],
  delayMinutes?: number,
): RuleAction => ({
  kind: 'email',
  to: 'customer',
  template,
  ...(delayMinutes ? { delayMinutes } : {}),
});

const pushGuest = (template: Extract<RuleAction, { kind: 'push' }>['template']): RuleAction => ({
  kind: 'push',
  to: 'customer',
  template,
});

/** What every restaurant starts with; an owner may change or switch off each of them. */
export const DEFAULT_RULES: readonly DefaultRule[] = [
  {
    seed: 'order_confirmation',
    name: 'Confirm the order by e-mail',
    event: 'order.created',
    conditions: always,
    actions: [mailGuest('order_confirmation')],
  },
  {
    seed: 'order_ready',
    name: 'Tell the diner the order is ready',
    event: 'order.status_changed',
    conditions: {
      match: 'all',
      conditions: [
        { path: 'order.status', op: 'eq', value: 'ready' },
        { path: 'order.type', op: 'eq', value: 'pickup' },
      ],
    },
    actions: [mailGuest('order_ready')],
  },
  {
    seed: 'order_cancelled',
    name: 'Tell the diner the order was cancelled',
    event: 'order.cancelled',
    conditions: always,
    actions: [mailGuest('order_cancelled')],
  },
  {
    seed: 'reservation_received',
    name: 'Acknowledge a booking that waits for approval',
    event: 'reservation.created',
    conditions: when('reservation.status', 'eq', 'pending'),
    actions: [
      mailGuest('reservation_received'),
      {
        kind: 'notify',
        to: 'staff:manager',
        title: 'A booking waits for approval',
        body: '{{reservation.partySize}} covers, {{reservation.dateText}} {{reservation.timeText}}',
      },
    ],
  },
  {
    seed: 'reservation_confirmation',
    name: 'Confirm the booking by e-mail',
    event: 'reservation.created',
    conditions: when('reservation.status', 'eq', 'confirmed'),
    actions: [mailGuest('reservation_confirmation')],
  },
  {
    seed: 'reservation_approved',
    name: 'Confirm a booking once it is approved',
    event: 'reservation.confirmed',
    conditions: when('previousStatus', 'eq', 'pending'),
    actions: [mailGuest('reservation_confirmation')],
  },
  {
    seed: 'reservation_modified',
    name: 'Send the changed booking',
    event: 'reservation.modified',
    conditions: always,
    actions: [mailGuest('reservation_modified')],
  },
  {
    seed: 'reservation_cancelled',
    name: 'Confirm the cancellation',
    event: 'reservation.cancelled',
    conditions: always,
    actions: [mailGuest('reservation_cancelled')],
  },
  {
    seed: 'reminder_24h',
    name: 'Remind a day before',
    event: 'reservation.reminder_24h',
    conditions: always,
    actions: [mailGuest('reservation_reminder')],
  },
  {
    seed: 'reminder_2h',
    name: 'Remind two hours before',
    event: 'reservation.reminder_2h',
    conditions: always,
    actions: [mailGuest('reservation_reminder')],
  },
  {
    seed: 'waitlist_offer',
    name: 'Offer a free table to the waitlist',
    event: 'waitlist.offered',
    conditions: always,
    actions: [mailGuest('waitlist_offer')],
  },
  {
    seed: 'review_visit',
    name: 'Ask for a review after a visit',
    event: 'reservation.completed',
    conditions: always,
    actions: [mailGuest('review_request', 120)],
  },
  {
    seed: 'review_order',
    name: 'Ask for a review after an order',
    event: 'order.status_changed',
    conditions: when('order.status', 'in', ['picked_up', 'delivered']),
    actions: [mailGuest('review_request', 90)],
  },
  {
    seed: 'bad_review',
    name: 'Bring a bad review to the manager',
    event: 'review.submitted',
    conditions: when('review.rating', 'lte', 2),
    actions: [
      {
        kind: 'notify',
        to: 'staff:manager',
        title: 'A review with {{review.rating}} of 5',
        body: '{{customer.name}} was not happy at {{location.name}}. Answer soon.',
      },
      {
        kind: 'email',
        to: 'staff:manager',
        subject: 'A review with {{review.rating}} of 5 at {{location.name}}',
        body: '{{customer.name}} was not happy. An answer today makes the difference.\n\n{{links.home}}/dashboard',
      },
    ],
  },
  {
    seed: 'no_show',
    name: 'Remember a no-show',
    event: 'reservation.no_show',
    conditions: always,
    actions: [
      { kind: 'tag', tag: 'no-show' },
      {
        kind: 'notify',
        to: 'staff:staff',
        title: 'No-show: table for {{reservation.partySize}} at {{reservation.timeText}}',
        body: '{{customer.name}}, {{reservation.code}}. The table is free again.',
      },
    ],
  },
  {
    seed: 'push_order_progress',
    name: 'Notify browsers that follow an order when it is accepted, ready or on its way',
    event: 'order.status_changed',
    conditions: {
      match: 'any',
      conditions: [
        { path: 'order.status', op: 'in', value: ['confirmed', 'out_for_delivery'] },
        {
          match: 'all',
          conditions: [
            { path: 'order.status', op: 'eq', value: 'ready' },
            { path: 'order.type', op: 'eq', value: 'pickup' },
          ],
        },
      ],
    },
    actions: [pushGuest('order_progress')],
  },
  {
    seed: 'push_order_cancelled',
    name: 'Notify browsers that follow an order when it is cancelled',
    event: 'order.cancelled',
    conditions: always,
    actions: [pushGuest('order_cancelled')],
  },
  {
    seed: 'push_reservation_approved',
    name: 'Notify browsers that follow a booking when it is approved',
    event: 'reservation.confirmed',
    conditions: when('previousStatus', 'eq', 'pending'),
    actions: [pushGuest('reservation_confirmation')],
  },
  {
    seed: 'push_reservation_modified',
    name: 'Notify browsers that follow a booking when it changes',
    event: 'reservation.modified',
    conditions: always,
    actions: [pushGuest('reservation_modified')],
  },
  {
    seed: 'push_reservation_cancelled',
    name: 'Notify browsers that follow a booking when it is cancelled',
    event: 'reservation.cancelled',
    conditions: always,
    actions: [pushGuest('reservation_cancelled')],
  },
];
