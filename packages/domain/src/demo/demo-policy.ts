import type { ReservationPolicy } from '@tavola/shared/schemas';
import { DateTime } from 'luxon';
import { addMinutes } from './demo-calendar.ts';
import type { DemoHouse } from './houses.ts';

const NOTICE_MINUTES = 120;

/** The promise that stood when the table was booked: free to cancel until two hours before. */
export function demoPolicy(house: DemoHouse, startsAt: Date): ReservationPolicy {
  const cancelUntil = DateTime.fromJSDate(addMinutes(startsAt, -NOTICE_MINUTES), { zone: house.timezone });
  return {
    cancelUntil: cancelUntil.toISO({ suppressMilliseconds: true }) ?? '',
    cancelNoticeMinutes: NOTICE_MINUTES,
    holdMinutes: 5,
    lateFee: null,
    deposit: null,
    text: `Free to change or cancel until ${cancelUntil.toFormat('HH:mm')} on ${cancelUntil.setLocale('en').toFormat('d LLLL')}.`,
  };
}
