import type { Location } from '@tavola/shared/schemas';
import { getLocale, getTranslations } from 'next-intl/server';
import { foldHours, weekdayName } from './opening-hours.ts';

/** The week's opening hours, equal days folded together. */
export async function HoursTable({ hours }: { hours: Location['hours'] }) {
  const t = await getTranslations('shell.footer');
  const locale = await getLocale();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {foldHours(hours).map(({ from, to, ranges }) => (
        <div key={from} className="contents">
          <dt className="text-ink-2">
            {from === to ? weekdayName(from, locale) : `${weekdayName(from, locale)} – ${weekdayName(to, locale)}`}
          </dt>
          <dd className="tabular">
            {ranges.length === 0 && <span className="text-ink-3">{t('closed')}</span>}
            {ranges.map(({ start, end }) => (
              <span key={start} className="me-3 inline-block whitespace-nowrap">{`${start} – ${end}`}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
