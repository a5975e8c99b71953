import type { Location } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatInstant } from '@tavola/ui/format';
import { useTranslations } from 'next-intl';
import { localDay } from '../booking/booking-search.ts';
import { weekdayName } from '../shell/opening-hours.ts';

export interface OpenSignProps {
  location: Pick<Location, 'open' | 'openUntil' | 'opensAt' | 'timezone' | 'hours' | 'specialDays'>;
  locale: string;
  now: Date;
  className?: string;
}

const isoWeekday = (date: string) => ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** "Open until 23:30" with today's hours: shape and word first, colour second. */
export function OpenSign({ location, locale, now, className }: OpenSignProps) {
  const t = useTranslations('home');
  const today = localDay(now, location.timezone);
  const special = location.specialDays.find(({ date }) => date === today);
  // A special day that is not closed and names no hours keeps the weekday's.
  const keepsHours = !special || (!special.closed && special.ranges.length === 0);
  const ranges = keepsHours
    ? location.hours.filter(({ weekday }) => weekday === isoWeekday(today)).flatMap((day) => day.ranges)
    : special.ranges;
  const hours = ranges.map(({ start, end }) => `${start} – ${end}`).join(', ');
  return (
    <p className={cn('flex flex-wrap items-center gap-x-2.5 gap-y-1', className)}>
      <svg aria-hidden viewBox="0 0 12 12" className={cn('size-3', location.open ? 'text-ok' : 'text-ink-3')}>
        <circle
          cx="6"
          cy="6"
          r="4.5"
          fill={location.open ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="2"
        />
      </svg>
      <span className="font-medium">{stateInWords()}</span>
      {hours && <span className="tabular text-ink-3">{t('today', { hours })}</span>}
    </p>
  );

  function stateInWords(): string {
    const clock = (instant: string) => formatInstant(instant, 'time', locale, location.timezone);
    if (location.open && location.openUntil) return t('openUntil', { time: clock(location.openUntil) });
    if (!location.opensAt) return t('closed');
    const day = localDay(new Date(location.opensAt), location.timezone);
    if (day === today) return t('opensAt', { time: clock(location.opensAt) });
    return t('opensOn', { day: weekdayName(isoWeekday(day), locale, 'long'), time: clock(location.opensAt) });
  }
}
