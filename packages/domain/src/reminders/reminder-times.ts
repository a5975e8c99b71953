import type { EventName } from '@tavola/shared';
import { DateTime, type DurationLikeObject } from 'luxon';

export const REMINDERS = [
  { name: '24h', event: 'reservation.reminder_24h', before: { days: 1 }, uselessAfter: { hours: 3 } },
  { name: '2h', event: 'reservation.reminder_2h', before: { hours: 2 }, uselessAfter: { minutes: 15 } },
] as const satisfies {
  name: string;
  event: EventName;
  before: DurationLikeObject;
  /** Not sent any more when arrival is nearer than this, for example after a night without a worker. */
  uselessAfter: DurationLikeObject;
}[];
export type Reminder = (typeof REMINDERS)[number];

/** Events after which the reminders of a reservation are planned anew. */
export const REMINDER_EVENTS: ReadonlySet<string> = new Set<EventName>([
  'reservation.created',
  'reservation.confirmed',
  'reservation.modified',
  'reservation.cancelled',
  'reservation.seated',
  'reservation.no_show',
]);

/**
 * When a reminder is due: a day before means the same time on the clock of the restaurant, also across a change of
 * clocks; hours before are hours that pass.
 */
export function reminderTime(reminder: Reminder, startsAt: Date, timezone: string): Date {
  return DateTime.fromJSDate(startsAt, { zone: timezone }).minus(reminder.before).toJSDate();
}

export function isUseless(reminder: Reminder, startsAt: Date, now: Date): boolean {
  return now >= DateTime.fromJSDate(startsAt).minus(reminder.uselessAfter).toJSDate();
}
