import type { Today } from '@tavola/shared/schemas';
import { Card } from '@tavola/ui/card';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';

export interface ArrivalsCardProps {
  arrivals: Today['nextArrivals'];
  location: string;
  date: string;
  now: number;
}

/** Who comes through the door next. */
export function ArrivalsCard({ arrivals, location, date, now }: ArrivalsCardProps) {
  const t = useTranslations('dashboard');
  const common = useTranslations('common');
  return (
    <Card
      title={t('arrivals')}
      aside={<a href={`/dashboard/book?location=${location}&date=${date}`}>{t('openBook')}</a>}
    >
      {arrivals.length === 0 ? (
        <p className="text-sm text-ink-2">{t('arrivalsEmpty')}</p>
      ) : (
        <ol className="-mx-2 divide-y divide-line">
          {arrivals.map((arrival) => {
            const late = Math.floor((now - Date.parse(arrival.startsAt)) / 60_000);
            return (
              <li key={arrival.id}>
                <a
                  href={`/dashboard/book?location=${location}&date=${date}&reservation=${arrival.id}`}
                  className="flex items-center gap-3 rounded-sm px-2 py-2 hover:bg-sunken"
                >
                  <span className={cn('tabular w-12 shrink-0 font-medium', late > 0 && 'text-danger-text')}>
                    {arrival.time}
                  </span>
                  <span className="min-w-0 flex-1 truncate">
                    {arrival.name}
                    {arrival.notes && <span className="block truncate text-sm text-ink-3">{arrival.notes}</span>}
                  </span>
                  {late > 0 && (
                    <span className="shrink-0 text-sm text-danger-text">{t('late', { minutes: late })}</span>
                  )}
                  <span className="tabular shrink-0 text-sm text-ink-2">
                    {common('covers', { count: arrival.partySize })}
                    {arrival.tables.length > 0 && ` · ${arrival.tables.join(' + ')}`}
                  </span>
                </a>
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}
