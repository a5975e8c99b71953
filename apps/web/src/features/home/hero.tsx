import type { Location } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { LinkButton } from '@tavola/ui/link-button';
import { useTranslations } from 'next-intl';
import { paths } from '../shell/paths.ts';
import { TilePattern } from '../shell/tile-pattern.tsx';
import { OpenSign } from './open-sign.tsx';

export interface HeroProps {
  name: string;
  line: string;
  location: Location;
  locale: string;
  now: Date;
  /** The location's slug in addresses; undefined for the first one. */
  slug?: string;
  places: { slug: string; href: string; label: string; current: boolean }[];
  picture: string | null;
}

/** The door: who we are, whether we are open, and the two things one can do here. */
export function Hero({ name, line, location, locale, now, slug, places, picture }: HeroProps) {
  const t = useTranslations('home');
  const canOrder = location.ordering.enabled && location.ordering.types.includes('pickup');
  return (
    <section className="mx-auto grid max-w-6xl gap-8 px-5 py-8 md:grid-cols-[1.15fr_1fr] md:items-stretch md:gap-12 md:px-8 md:py-14">
      <div className="flex flex-col justify-center">
        {places.length > 1 && (
          <nav aria-label={t('locations')} className="-ms-2.5 mb-6 flex flex-wrap gap-1 text-sm">
            {places.map((place) => (
              <a
                key={place.slug}
                href={place.href}
                aria-current={place.current ? 'page' : undefined}
                className={cn(
                  'inline-flex min-h-9 items-center rounded-full px-2.5',
                  place.current
                    ? 'bg-accent-tint font-medium text-accent-text'
                    : 'text-ink-2 underline-offset-4 hover:underline',
                )}
              >
                {place.label}
              </a>
            ))}
          </nav>
        )}
        <h1 className="font-display text-[clamp(3rem,2rem+5.6vw,6.25rem)] leading-[0.94] font-medium tracking-[-0.035em]">
          {name}
        </h1>
        <p className="mt-5 max-w-md font-display text-lg text-ink-2">{line}</p>
        <OpenSign location={location} locale={locale} now={now} className="mt-6" />
        <div className="mt-7 flex flex-wrap gap-3">
          <LinkButton href={paths.book(slug)} size="lg" className="max-sm:w-full">
            {t('book')}
          </LinkButton>
          {canOrder && (
            <LinkButton href={paths.menu(slug)} size="lg" variant="secondary" className="max-sm:w-full">
              {t('order')}
            </LinkButton>
          )}
        </div>
      </div>
      <div
        aria-hidden
        className="relative min-h-64 overflow-hidden rounded-lg bg-accent-deep text-accent-deep-on md:min-h-[30rem]"
      >
        <TilePattern className="absolute inset-0 size-full" size={72} />
        {picture && (
          <picture className="absolute inset-0 m-auto aspect-square h-[88%] overflow-hidden rounded-full bg-raised shadow-float md:h-auto md:w-[78%]">
            <source
              type="image/avif"
              srcSet={`${picture}-640.avif 640w, ${picture}-1280.avif 1280w`}
              sizes="(min-width: 48rem) 32rem, 16rem"
            />
            <img
              src={`${picture}-640.webp`}
              alt=""
              width={640}
              height={480}
              fetchPriority="high"
              className="size-full scale-115 object-cover"
            />
          </picture>
        )}
      </div>
    </section>
  );
}
