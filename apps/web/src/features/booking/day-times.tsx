import type { Location, Slot } from '@tavola/shared/schemas';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatDay } from '@tavola/ui/format';
import { LinkButton } from '@tavola/ui/link-button';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BookingPause, bookingPause } from './booking-pause.tsx';
import { type BookingSearch, searchHref } from './booking-search.ts';
import type { Density } from './slot-groups.ts';
import { TimeForm } from './time-form.tsx';

export interface DayTimesProps {
  search: BookingSearch;
  location: Pick<Location, 'slug' | 'phone' | 'timezone' | 'booking'>;
  week: { days: { date: string; density: Density }[]; slots: Slot[]; refusal?: string };
  now: Date;
  intent: string;
  /** Where a pressed time is sent. */
  action: string;
  /** More hidden fields. */
  children?: ReactNode;
}

/** The times of the day searched for; or why there are none, and the next day of the week that has some. */
export function DayTimes({ search, location, week, now, intent, action, children }: DayTimesProps) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const pause = bookingPause(location.booking, now);
  if (week.refusal) {
    return (
      <p role="alert" className="rounded-md bg-warn-tint px-4 py-3 text-warn-text">
        {week.refusal}
      </p>
    );
  }
  if (pause) return <BookingPause until={pause.until} location={location} />;
  if (week.slots.some(({ available }) => available)) {
    return (
      <TimeForm search={search} location={location.slug} slots={week.slots} intent={intent} action={action}>
        {children}
      </TimeForm>
    );
  }
  const next = week.days.find(({ date, density }) => date > search.date && density !== 'closed' && density !== 'full');
  return (
    <EmptyState
      title={t(week.slots.length > 0 ? 'times.full' : 'times.closed')}
      action={
        next && (
          <LinkButton href={searchHref(search, { date: next.date })}>
            {t('times.next', { day: formatDay(next.date, 'day', locale) })}
          </LinkButton>
        )
      }
    >
      {next ? undefined : t('times.call', { phone: location.phone })}
    </EmptyState>
  );
}
