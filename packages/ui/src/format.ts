import type { Money } from '@tavola/shared/schemas';

const digits = new Map<string, number>();

/** How many decimal places a currency's minor unit stands for: EUR 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const resolved =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, resolved);
  return resolved;
}

/** "€12.50" from `{ amount: 1250, currency: 'EUR' }` in the reader's language. */
export function formatMoney({ amount, currency }: Pick<Money, 'amount' | 'currency'>, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount / 10 ** minorDigits(currency));
}

/** Our English is written the European way: day before month, 24 hours. */
const dateLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

export const TIME_STYLES = {
  time: { hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  shortDay: { weekday: 'short', day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dateTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type TimeStyle = keyof typeof TIME_STYLES;

/** An instant as the wall clock of `timeZone` shows it: guests read the restaurant's time, wherever they are. */
export function formatInstant(instant: string | Date, style: TimeStyle, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(dateLocale(locale), { ...TIME_STYLES[style], timeZone, hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** A local calendar day (`YYYY-MM-DD`) in words; no zone can move it to another day. */
export function formatDay(date: string, style: 'day' | 'shortDay' | 'date', locale: string): string {
  return formatInstant(`${date}T12:00:00Z`, style, locale, 'UTC');
}

/** "4:31" from seconds; never negative. */
export function formatCountdown(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
