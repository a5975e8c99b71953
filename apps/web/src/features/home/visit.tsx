import type { Location } from '@tavola/shared/schemas';
import { LinkButton } from '@tavola/ui/link-button';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DrawnMap } from './drawn-map.tsx';

export interface VisitProps {
  location: Location;
  /** The week's opening hours. */
  hours: ReactNode;
}

const directions = ({ lat, lng, line1, city }: Location['address']) =>
  lat !== null && lng !== null
    ? `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`
    : `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${line1}, ${city}`)}`;

/** Where we are and when. */
export function Visit({ location, hours }: VisitProps) {
  const t = useTranslations('home.visit');
  const { address, name, tagline, phone } = location;
  return (
    <section aria-labelledby="visit" className="border-t border-line">
      <div className="mx-auto grid max-w-6xl md:grid-cols-2 md:px-8">
        <DrawnMap
          seed={location.slug}
          className="h-56 w-full border-line max-md:border-b md:h-full md:min-h-96 md:border-x"
        />
        <div className="grid content-center gap-6 px-5 py-10 md:px-12 md:py-16">
          <div>
            <h2 id="visit" className="text-2xl md:text-3xl">
              {t('title')}
            </h2>
            {tagline && <p className="mt-2 max-w-sm text-ink-2">{tagline}</p>}
          </div>
          <div className="grid gap-6 sm:grid-cols-2 md:grid-cols-1 lg:grid-cols-[max-content_auto] lg:justify-start lg:gap-x-14">
            <address className="not-italic">
              <span className="block font-medium">{name}</span>
              <span className="block text-ink-2">{address.line1}</span>
              <span className="block text-ink-2">{`${address.postcode} ${address.city}`}</span>
              {phone && (
                <a
                  href={`tel:${phone.replaceAll(' ', '')}`}
                  className="tabular inline-flex min-h-9 items-center text-accent-text underline-offset-4 hover:underline"
                >
                  {phone}
                </a>
              )}
            </address>
            <div>
              <h3 className="sr-only">{t('hours')}</h3>
              {hours}
            </div>
          </div>
          <LinkButton href={directions(address)} variant="secondary" rel="noreferrer" className="justify-self-start">
            {t('directions')}
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
