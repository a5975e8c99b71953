import type { BookDay } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { formatDay } from '@tavola/ui/format';
import { IconButton } from '@tavola/ui/icon-button';
import { LinkButton } from '@tavola/ui/link-button';
import { ChevronLeft, ChevronRight, Footprints, Phone, Printer } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

export interface BookHeaderProps {
  day: BookDay;
  /** The running service day of the location. */
  today: string;
  live: boolean;
  onDay: (date: string) => void;
  onWalkIn: () => void;
  onPhone: () => void;
}

const shifted = (date: string, days: number): string => {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
};

export function BookHeader({ day, today, live, onDay, onWalkIn, onPhone }: BookHeaderProps) {
  const t = useTranslations('book');
  const locale = useLocale();
  const counted = day.reservations.filter(({ status }) => status !== 'cancelled' && status !== 'no_show');
  const href = (date: string) => `/dashboard/book?location=${day.location}&date=${date}`;
  return (
    <header className="mb-3 flex flex-wrap items-end justify-between gap-4 print:hidden">
      <div>
        <div className="flex flex-wrap items-center gap-x-3">
          <h1 className="text-2xl font-semibold">{formatDay(day.date, 'day', locale)}</h1>
          {day.closed && <Badge tone="warn">{t(`dayClosed.${day.closed}`)}</Badge>}
        </div>
        <p className="text-sm text-ink-2">
          {t('summary', {
            covers: counted.reduce((sum, { partySize }) => sum + partySize, 0),
            parties: counted.length,
          })}
        </p>
        <p role="status" className="text-sm text-warn-text">
          {live ? <span className="sr-only">{t('live')}</span> : t('reconnecting')}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton size="sm" variant="quiet" href={href(shifted(day.date, -1))} aria-label={t('previousDay')}>
          <ChevronLeft aria-hidden className="size-4" />
        </LinkButton>
        <input
          type="date"
          aria-label={t('chooseDay')}
          className="tabular min-h-9 rounded-md border border-line-strong bg-raised px-2 text-sm"
          value={day.date}
          onChange={(event) => event.target.value && onDay(event.target.value)}
        />
        {day.date !== today && (
          <LinkButton size="sm" variant="quiet" href={href(today)}>
            {t('today')}
          </LinkButton>
        )}
        <LinkButton size="sm" variant="quiet" href={href(shifted(day.date, 1))} aria-label={t('nextDay')}>
          <ChevronRight aria-hidden className="size-4" />
        </LinkButton>
        <IconButton label={t('print')} onClick={() => window.print()}>
          <Printer aria-hidden className="size-4" />
        </IconButton>
        <Button variant="secondary" onClick={onPhone}>
          <Phone aria-hidden className="size-4" />
          {t('phoneBooking')}
        </Button>
        <Button onClick={onWalkIn}>
          <Footprints aria-hidden className="size-4" />
          {t('walkIn')}
        </Button>
      </div>
    </header>
  );
}
