import { cn } from '@tavola/ui/cn';
import { formatDay, formatInstant } from '@tavola/ui/format';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { addDays, type BookingSearch, searchHref } from './booking-search.ts';
import { DENSITIES, type Density } from './slot-groups.ts';

export interface WeekStripProps {
  search: BookingSearch;
  days: { date: string; density: Density }[];
  today: string;
  /** The last day that can be booked. */
  lastDay: string;
}

/** A week with a hint of how free each day is: bars for the eye, a word for the ear. */
export function WeekStrip({ search, days, today, lastDay }: WeekStripProps) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const start = days[0]?.date ?? today;
  const monthOf = (date: string) =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T12:00:00Z`),
    );
  return (
    <div>
      <div className="mb-2 flex items-center justify-between">
        <Page
          href={start > today ? searchHref(search, { date: addDays(start, -7) }) : undefined}
          label={t('week.earlier')}
        >
          <ChevronLeft aria-hidden className="size-5" />
        </Page>
        <p className="text-sm text-ink-2">{monthOf(start)}</p>
        <Page
          href={addDays(start, 7) <= lastDay ? searchHref(search, { date: addDays(start, 7) }) : undefined}
          label={t('week.later')}
        >
          <ChevronRight aria-hidden className="size-5" />
        </Page>
      </div>
      <ol className="grid grid-cols-7 gap-1 md:gap-2">
        {days.map(({ date, density }) => {
          const chosen = date === search.date;
          const open = density !== 'closed' && date <= lastDay;
          const body = (
            <>
              <span aria-hidden className="text-xs">
                {formatInstant(`${date}T12:00:00Z`, 'shortDay', locale, 'UTC').split(/[\s,.]/)[0]}
              </span>
              <span aria-hidden className="tabular text-lg leading-tight font-medium">
                {Number(date.slice(8))}
              </span>
              <Bars density={open ? density : 'closed'} chosen={chosen} />
              <span className="sr-only">
                {t('week.day', {
                  day: formatDay(date, 'day', locale),
                  density: t(`density.${open ? density : 'closed'}`),
                })}
              </span>
            </>
          );
          const look = 'grid w-full justify-items-center gap-0.5 rounded-md border py-2';
          return (
            <li key={date}>
              {open ? (
                <a
                  href={searchHref(search, { date })}
                  aria-current={chosen ? 'date' : undefined}
                  className={cn(
                    look,
                    'transition-colors motion-fast',
                    chosen
                      ? 'border-accent bg-accent text-accent-on'
                      : 'border-line bg-raised hover:border-line-strong',
                  )}
                >
                  {body}
                </a>
              ) : (
                <span
                  aria-current={chosen ? 'date' : undefined}
                  className={cn(look, 'text-ink-3', chosen ? 'border-line-strong' : 'border-transparent')}
                >
                  {body}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Bars({ density, chosen }: { density: Density; chosen: boolean }) {
  const level = DENSITIES.indexOf(density) - 1;
  return (
    <span aria-hidden className="mt-0.5 flex h-1 gap-0.5">
      {[1, 2, 3].map((bar) => (
        <span
          key={bar}
          className={cn(
            'w-2 rounded-full',
            level >= bar
              ? chosen
                ? 'bg-accent-on'
                : 'bg-ok'
              : level < 0
                ? 'bg-transparent'
                : chosen
                  ? 'bg-accent-on/30'
                  : 'bg-line',
          )}
        />
      ))}
    </span>
  );
}

function Page({ href, label, children }: { href: string | undefined; label: string; children: ReactNode }) {
  return href ? (
    <a href={href} aria-label={label} className="grid size-10 place-items-center rounded-md hover:bg-sunken">
      {children}
    </a>
  ) : (
    <span aria-hidden className="grid size-10 place-items-center opacity-25">
      {children}
    </span>
  );
}
