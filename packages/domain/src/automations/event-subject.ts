import { lookUp } from './conditions.ts';

/** Where each kind of object carries what people call it by. */
const NAMED_BY = ['order.number', 'reservation.code', 'item.name', 'review.rating', 'hold.time', 'waitlist.date'];

/** What people know the subject of an event by: an order's number, a booking's code, a dish's name; null for others. */
export function eventSubject(payload: Record<string, unknown>): string | null {
  const name = NAMED_BY.map((path) => lookUp(payload, path)).find((value) => value !== undefined && value !== null);
  return name === undefined ? null : String(name);
}
