import { dateSchema } from '@tavola/shared/schemas';
import { DomainError } from '../kernel/domain-error.ts';
import { addDays, localDateOf, weekdayOf } from './local-time.ts';

/** Words a person might say, so that a model need not do calendar arithmetic; counted in the location's zone. */
const OFFSETS = new Map([
  ['today', 0],
  ['tonight', 0],
  ['this evening', 0],
  ['heute', 0],
  ['heute abend', 0],
  ['tomorrow', 1],
  ['tomorrow night', 1],
  ['tomorrow evening', 1],
  ['morgen', 1],
  ['morgen abend', 1],
  ['day after tomorrow', 2],
  ['the day after tomorrow', 2],
  ['übermorgen', 2],
]);
const WEEKDAYS = [
  ['monday', 'mon', 'montag'],
  ['tuesday', 'tue', 'tues', 'dienstag'],
  ['wednesday', 'wed', 'mittwoch'],
  ['thursday', 'thu', 'thurs', 'donnerstag'],
  ['friday', 'fri', 'freitag'],
  ['saturday', 'sat', 'samstag', 'sonnabend'],
  ['sunday', 'sun', 'sonntag'],
];
const MONTHS = [
  ['january', 'jan', 'januar'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];
const WEEKENDS = ['weekend', 'the weekend', 'this weekend', 'wochenende', 'am wochenende', 'dieses wochenende'];

/**
 * A local date from `YYYY-MM-DD` or from words: `tomorrow`, `friday`, `in 3 days`, `24 December`, `24.12.`. A weekday is the
 * next one, today included. What can mean two days is refused with both in `details.readings`, for the guest to choose.
 */
export function understandDate(text: string, zone: string, clock: number): string {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (dateSchema.safeParse(said).success) return said;
  const readings = readingsOf(said, localDateOf(zone, clock));
  const [only, other] = readings;
  if (only === undefined) {
    throw invalid(text, 'Use YYYY-MM-DD, a weekday, a date such as 24 December, today or tomorrow');
  }
  if (other !== undefined) throw invalid(text, `This can mean ${readings.join(' or ')}`, readings);
  return only;
}

function readingsOf(said: string, today: string): string[] {
  const offset = OFFSETS.get(said);
  if (offset !== undefined) return [addDays(today, offset)];
  const inDays = /^in (\d{1,3}|a|one|einem|einer) (days?|weeks?|tag(?:en)?|wochen?)$/.exec(said);
  if (inDays) {
    const [, count = '', unit = ''] = inDays;
    const number = /^\d+$/.test(count) ? Number(count) : 1;
    return [addDays(today, number * (/^w/.test(unit) ? 7 : 1))];
  }
  if (WEEKENDS.includes(said)) return [nextWeekday(today, 6), nextWeekday(today, 7)].sort();
  return weekdayReadings(said, today) ?? calendarReadings(said, today);
}

const nextWeekday = (today: string, weekday: number): string => addDays(today, (weekday - weekdayOf(today) + 7) % 7);

/** `friday` is the next one; `next friday` may be that one or the one after, depending on who says it. */
function weekdayReadings(said: string, today: string): string[] | undefined {
  const [, before = '', name = ''] =
    /^(?:(next|nächsten?|kommenden?|this|diesen?|on|am) )?([a-zäöü]+?)(?: (?:evening|night|abend))?$/.exec(said) ?? [];
  const weekday = WEEKDAYS.findIndex((names) => names.includes(name)) + 1;
  if (weekday === 0) return undefined;
  const next = nextWeekday(today, weekday);
  if (!/^(next|nächst)/.test(before)) return [next];
  // Said on the day itself it cannot mean today.
  return next === today ? [addDays(next, 7)] : [next, addDays(next, 7)];
}

/** `24 December`, `December 24th`, `24.12.`, `24/12`; without a year the next such day. `5/6` may be read both ways. */
function calendarReadings(said: string, today: string): string[] {
  const words = /^(?:the )?(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ([a-zäöü]+)\.?,?(?: (\d{4}))?$/.exec(said);
  if (words) return days(today, [[Number(words[1]), monthOf(words[2] ?? '')]], words[3]);
  const american = /^([a-z]+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/.exec(said);
  if (american) return days(today, [[Number(american[2]), monthOf(american[1] ?? '')]], american[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?$/.exec(said);
  if (dotted) return days(today, [[Number(dotted[1]), Number(dotted[2])]], dotted[3]);
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(said);
  if (!slashed) return [];
  const [a, b] = [Number(slashed[1]), Number(slashed[2])];
  return days(
    today,
    [
      [a, b],
      [b, a],
    ],
    slashed[3],
  );
}

const monthOf = (name: string): number => MONTHS.findIndex((names) => names.includes(name)) + 1;

function days(today: string, candidates: [day: number, month: number][], year: string | undefined): string[] {
  const found = candidates.flatMap(([day, month]) => {
    const on = (in_: number) => `${in_}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (year !== undefined) return dateSchema.safeParse(on(Number(year))).data ?? [];
    const thisYear = Number(today.slice(0, 4));
    return [thisYear, thisYear + 1].map(on).find((date) => date >= today && dateSchema.safeParse(date).success) ?? [];
  });
  return [...new Set(found)].sort();
}

const invalid = (said: string, message: string, readings?: string[]) =>
  new DomainError('VALIDATION_FAILED', {
    details: { issues: [{ path: 'date', message }], ...(readings ? { said, readings } : {}) },
  });
