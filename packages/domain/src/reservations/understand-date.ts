import { dateSchema, timeSchema } from '@tavola/shared/schemas';
import { DomainError } from '../kernel/domain-error.ts';
import { addDays, localDateOf, weekdayOf } from './local-time.ts';

/** Relative words a person might say, so that a model need not do calendar arithmetic; counted in the location's zone. */
const OFFSETS: Record<string, number> = {
  today: 0,
  tonight: 0,
  heute: 0,
  tomorrow: 1,
  morgen: 1,
  'day after tomorrow': 2,
  übermorgen: 2,
};
const WEEKDAYS: Record<string, number> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonntag: 7,
};

/** A local date from `YYYY-MM-DD`, a weekday (the next one, today included) or a word like `tomorrow`. */
export function understandDate(text: string, zone: string, clock: number): string {
  const said = text.trim().toLowerCase();
  if (dateSchema.safeParse(said).success) return said;
  const today = localDateOf(zone, clock);
  const offset = Object.hasOwn(OFFSETS, said) ? OFFSETS[said] : undefined;
  if (offset !== undefined) return addDays(today, offset);
  const day = said.replace(/^(next|this|on) /, '');
  const weekday = Object.hasOwn(WEEKDAYS, day) ? WEEKDAYS[day] : undefined;
  if (weekday !== undefined) return addDays(today, (weekday - weekdayOf(today) + 7) % 7);
  throw invalid('date', 'Use YYYY-MM-DD, a weekday, today or tomorrow');
}

/** A local time `HH:MM` from `19:30`, `7pm`, `7:30 pm` or `19h`. */
export function understandTime(text: string): string {
  const said = text.trim().toLowerCase();
  if (timeSchema.safeParse(said).success) return said;
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h|uhr)?$/.exec(said);
  const [, hours = '', minutes = '00', half] = match ?? [];
  const hour = (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  const whole = half === 'am' || half === 'pm' ? hour : Number(hours);
  const time = `${String(whole).padStart(2, '0')}:${minutes}`;
  if (match && timeSchema.safeParse(time).success) return time;
  throw invalid('time', 'Use HH:MM');
}

const invalid = (path: string, message: string) =>
  new DomainError('VALIDATION_FAILED', { details: { issues: [{ path, message }] } });
