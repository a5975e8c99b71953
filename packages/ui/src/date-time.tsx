import { formatInstant, type TimeStyle } from './format.ts';

export interface DateTimeProps {
  /** RFC 3339 instant. */
  instant: string;
  style: TimeStyle;
  locale: string;
  /** IANA zone of the restaurant. */
  timeZone: string;
  className?: string;
}

/** An instant on the restaurant's wall clock, machine-readable too. */
export function DateTime({ instant, style, locale, timeZone, className }: DateTimeProps) {
  return (
    <time dateTime={instant} className={className}>
      {formatInstant(instant, style, locale, timeZone)}
    </time>
  );
}
