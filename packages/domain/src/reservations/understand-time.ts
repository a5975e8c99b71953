import { timeSchema } from '@tavola/shared/schemas';
import { DomainError } from '../kernel/domain-error.ts';
import { minutesOf, timeOf } from './local-time.ts';

export interface UnderstoodTime {
  time: string;
  /** How far from it still counts as what was said. */
  windowMinutes: number;
  approximate: boolean;
}

const NAMED = new Map<string, [time: string, windowMinutes: number]>([
  ['noon', ['12:00', 60]],
  ['midday', ['12:00', 60]],
  ['mittags', ['12:30', 90]],
  ['lunch', ['13:00', 90]],
  ['lunchtime', ['13:00', 90]],
  ['afternoon', ['15:30', 120]],
  ['nachmittags', ['15:30', 120]],
  ['evening', ['20:00', 150]],
  ['dinner', ['20:00', 150]],
  ['tonight', ['20:00', 150]],
  ['abends', ['20:00', 150]],
  ['midnight', ['00:00', 60]],
]);
const NUMBERS = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'].map(
    (word, index) => [word, index + 1] as const,
  ),
]);
const ABOUT = /^(?:at )?(?:around|about|circa|ca\.?|roughly|gegen|ungefähr|so um|~)\s*/;
const EXACT_WINDOW = 120;
const ABOUT_WINDOW = 60;
const DAY = 1_440;
/** A start this near a named hour makes the hour a likely reading. */
const NEAR = 60;

/**
 * A local time from `19:30`, `7pm`, `around 8`, `half past seven`, `halb acht`, `noon` or `evening`. An hour without a.m. or
 * p.m. is the one the house serves at; when it serves at both, or at neither, it is refused with both in
 * `details.readings`. `starts` are the day's starts as `HH:MM`.
 */
export function understandTime(text: string, starts: readonly string[]): UnderstoodTime {
  const spoken = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (timeSchema.safeParse(spoken).success) return exact(spoken);
  const named = NAMED.get(spoken.replace(/^(?:in the|at|am|zum|for) /, ''));
  if (named) return { time: named[0], windowMinutes: named[1], approximate: true };
  const approximate = ABOUT.test(spoken);
  const readings = readingsOf(spoken.replace(ABOUT, '').replace(/^(?:at|um) /, ''));
  if (readings.length === 0) throw invalid(text, 'Use HH:MM, or words such as 7pm or around 8');
  const likely = readings.filter((minutes) => starts.some((start) => isNear(minutesOf(start), minutes)));
  const [only, other] = readings.length === 1 ? readings : likely;
  if (only === undefined || other !== undefined) {
    const both = readings.map((minutes) => timeOf(minutes)).sort();
    throw invalid(text, `This can mean ${both.join(' or ')}`, both);
  }
  return { time: timeOf(only), windowMinutes: approximate ? ABOUT_WINDOW : EXACT_WINDOW, approximate };
}

const exact = (time: string): UnderstoodTime => ({ time, windowMinutes: EXACT_WINDOW, approximate: false });

const isNear = (start: number, minutes: number): boolean => {
  const apart = Math.abs(start - minutes) % DAY;
  return Math.min(apart, DAY - apart) <= NEAR;
};

/** Minutes after midnight it may mean: one with a.m., p.m., a twenty-four-hour form or an hour above twelve, else two. */
function readingsOf(said: string): number[] {
  const half = /^half past (\S+)$/.exec(said);
  if (half) return both(hourOf(half[1]), 30);
  const halb = /^halb (\S+)$/.exec(said);
  if (halb) return both(hourOf(halb[1]) - 1, 30);
  const quarter = /^(?:a )?(quarter past|viertel nach|quarter to|viertel vor) (\S+)$/.exec(said);
  if (quarter)
    return / (?:past|nach)$/.test(quarter[1] ?? '') ? both(hourOf(quarter[2]), 15) : both(hourOf(quarter[2]) - 1, 45);
  const clock = /^(\S+?)(?:[:.h](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|h|uhr|o'clock)?$/.exec(said);
  if (!clock) return [];
  const [, word, minutes = '00', suffix = ''] = clock;
  const hour = hourOf(word);
  if (Number.isNaN(hour) || hour > 24 || Number(minutes) > 59) return [];
  if (/^[ap]/.test(suffix)) {
    return hour < 1 || hour > 12 ? [] : [((hour % 12) + (suffix.startsWith('p') ? 12 : 0)) * 60 + Number(minutes)];
  }
  if (suffix === 'h' || hour > 12 || hour === 0) return [((hour % 24) * 60 + Number(minutes)) % DAY];
  return both(hour, Number(minutes));
}

const hourOf = (word: string | undefined): number =>
  NUMBERS.get(word ?? '') ?? (/^\d{1,2}$/.test(word ?? '') ? Number(word) : Number.NaN);

function both(hour: number, minutes: number): number[] {
  if (Number.isNaN(hour) || hour < 0 || hour > 12) return [];
  const early = (hour % 12) * 60 + minutes;
  return [early, early + DAY / 2];
}

const invalid = (said: string, message: string, readings?: string[]) =>
  new DomainError('VALIDATION_FAILED', {
    details: { issues: [{ path: 'time', message }], ...(readings ? { said, readings } : {}) },
  });
