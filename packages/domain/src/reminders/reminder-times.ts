import type { EventName, SettingValues } from '@tavola/shared';
import { DateTime, type DurationLikeObject } from 'luxon';

/** The names say when each is sent unless the house sets other hours. */
export const REMINDERS = [
  { name: '24h', event: 'reservation.reminder_24h', setting: 'firstReminderHours', uselessAfter: { hours: 3 } },
  { name: '2h', event: 'reservation.reminder_2h', setting: 'lastReminderHours', uselessAfter: { minutes: 15 } },
] as const satisfies {
  name: string;
  event: EventName;
  setting: keyof SettingValues<'reservations'>;
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
 * When a reminder is due so many hours before: whole days mean the same time on the clock of the restaurant, also across a
 * change of clocks; other hours are hours that pass.
 */
export function reminderTime(hours: number, startsAt: Date, timezone: string): Date {
  const before = hours % 24 === 0 ? { days: hours / 24 } : { hours };
  return DateTime.fromJSDate(startsAt, { zone: timezone }).minus(before).toJSDate();
}

export function isUseless(reminder: Reminder, startsAt: Date, now: Date): boolean {
  return now >= DateTime.fromJSDate(startsAt).minus(reminder.uselessAfter).toJSDate();
}
