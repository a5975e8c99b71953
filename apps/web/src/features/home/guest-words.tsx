import type { Review } from '@tavola/shared/schemas';
import { useTranslations } from 'next-intl';
import { Stars } from '../reviews/stars.tsx';

export interface GuestWordsProps {
  /** Of all published reviews. */
  average: number;
  count: number;
  /** Those with words, newest first. */
  reviews: readonly Review[];
  locale: string;
}

/** What guests say: the average of all, and the latest in their own words. */
export function GuestWords({ average, count, reviews, locale }: GuestWordsProps) {
  const t = useTranslations('home.reviews');
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <section aria-labelledby="guests" className="border-t border-line">
      <div className="mx-auto max-w-6xl px-5 py-14 md:px-8 md:py-20">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h2 id="guests" className="text-2xl md:text-3xl">
            {t('title')}
          </h2>
          <p className="flex items-center gap-3 text-ink-2">
            <Stars rating={average} label={t('stars', { rating: average })} />
            <span className="tabular">{t('average', { average: number.format(average), count })}</span>
          </p>
        </div>
        {reviews.length > 0 && (
          <ul className="mt-8 grid gap-x-10 gap-y-9 md:mt-10 md:grid-cols-3">
            {reviews.map(({ id, rating, text, name, reply, createdAt }) => (
              <li key={id} className="flex flex-col gap-3">
                <Stars rating={rating} label={t('stars', { rating })} />
                <blockquote className="line-clamp-6 font-display text-lg leading-snug">{text}</blockquote>
                <p className="text-sm text-ink-2">
                  {name}, {date.format(new Date(createdAt))}
                </p>
                {reply && (
                  <p className="border-s border-line-strong ps-3 text-sm text-ink-2">
                    <span className="block text-xs text-ink-3">{t('reply')}</span>
                    <span className="line-clamp-4">{reply}</span>
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
