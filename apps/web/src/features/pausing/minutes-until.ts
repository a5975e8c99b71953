import { instantAt } from '../menu-editor/instant-at.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Whole minutes until the restaurant's clock next shows that time; undefined when it is none or a day away. */
export function minutesUntil(time: string, now: Date, timezone: string): number | undefined {
  const dateOf = (instant: number) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(instant);
  const candidates = [now.getTime(), now.getTime() + DAY_MS].flatMap((day) => {
    const instant = instantAt(`${dateOf(day)}T${time}`, timezone);
    return instant === undefined ? [] : [Math.ceil((Date.parse(instant) - now.getTime()) / MINUTE_MS)];
  });
  return candidates.find((minutes) => minutes > 0 && minutes <= DAY_MS / MINUTE_MS);
}
