import { formatDay } from '@tavola/ui/format';
import { useTranslations } from 'next-intl';
import { paths } from '../shell/paths.ts';
import type { FreeTables } from './first-tables.ts';

export interface TonightProps {
  /** Null when no table is free in the next days. */
  tables: FreeTables | null;
  location: string;
  slug?: string;
  locale: string;
}

/** The first free tables as times one can tap. */
export function Tonight({ tables, location, slug, locale }: TonightProps) {
  const t = useTranslations('home.tonight');
  const other = (
    <a
      href={paths.book(slug)}
      className="inline-flex min-h-9 items-center text-sm text-accent-text underline-offset-4 hover:underline"
    >
      {t('other')}
    </a>
  );
  return (
    <section aria-labelledby="tonight" className="border-y border-line bg-raised">
      <div className="mx-auto grid max-w-6xl gap-x-10 gap-y-4 px-5 py-7 md:grid-cols-[auto_1fr] md:items-center md:px-8">
        <div>
          <h2 id="tonight" className="text-xl">
            {tables?.today === false ? t('tomorrow') : t('title')}
          </h2>
          <p className="text-sm text-ink-3">
            {tables ? `${formatDay(tables.date, 'day', locale)}, ${t('for')}` : t('none')}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2 md:justify-end">
          {tables && (
            <ul className="flex flex-wrap gap-2">
              {tables.slots.map((slot) => (
                <li key={slot.startsAt}>
                  <a
                    href={paths.bookSlot({ location, date: slot.date, time: slot.time, partySize: tables.partySize })}
                    className="tabular inline-flex min-h-11 items-center rounded-full border border-line-strong px-4 font-medium transition-colors motion-fast hover:border-accent hover:bg-accent hover:text-accent-on"
                  >
                    {slot.time}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <span className="md:ms-3">{other}</span>
        </div>
      </div>
    </section>
  );
}
