import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import type { SiteLocation } from '@/server/site-locations.ts';
import { type BookingSearch, searchHref } from './booking-search.ts';

/** Which of our places, when there are several. */
export function PlaceChoice({ search, site }: { search: BookingSearch; site: SiteLocation }) {
  const t = useTranslations('booking');
  if (site.all.length < 2) return <p className="mt-1 text-ink-2">{site.location.name}</p>;
  return (
    <nav aria-label={t('place')}>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {site.all.map(({ slug, name }, at) => (
          <li key={slug}>
            <a
              href={searchHref({ ...search, area: undefined }, { location: at === 0 ? undefined : slug })}
              aria-current={slug === site.location.slug ? 'true' : undefined}
              className={cn(
                'inline-flex min-h-9 items-center underline-offset-6',
                slug === site.location.slug
                  ? 'font-medium underline decoration-accent decoration-2'
                  : 'text-ink-2 hover:underline',
              )}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
