import type { MenuItem } from '@tavola/shared/schemas';
import { getLocale } from 'next-intl/server';
import { siteIdentity } from '@/server/site-identity.ts';
import type { SiteLocation } from '@/server/site-locations.ts';
import { HoursTable } from '../shell/hours-table.tsx';
import { paths } from '../shell/paths.ts';
import { SiteFrame } from '../shell/site-frame.tsx';
import type { FreeTables } from './first-tables.ts';
import { GuestWords, type GuestWordsProps } from './guest-words.tsx';
import { Hero } from './hero.tsx';
import { heroPicture } from './hero-picture.ts';
import { JsonLd, restaurantJsonLd } from './json-ld.tsx';
import { SignatureDishes } from './signature-dishes.tsx';
import { Tonight } from './tonight.tsx';
import { Visit } from './visit.tsx';

export interface HomePageProps {
  site: SiteLocation;
  /** Undefined when the book could not be asked: then nothing is said about it. */
  tables: FreeTables | null | undefined;
  dishes: MenuItem[];
  now: Date;
  /** Undefined while nothing is published. */
  words: Omit<GuestWordsProps, 'locale'> | undefined;
}

/** "Harbour" of "Maré & Cinza Harbour": the part of a location's name that tells it from the others. */
const shortName = (location: string, restaurant: string) => location.replace(restaurant, '').trim() || location;

export async function HomePage({ site, tables, dishes, now, words }: HomePageProps) {
  const { location, all, slug } = site;
  const { name, tagline, publicUrl, picture } = await siteIdentity();
  const locale = await getLocale();
  const places = all.map((place, at) => ({
    slug: place.slug,
    href: paths.home(at === 0 ? undefined : place.slug),
    label: `${shortName(place.name, name)}, ${place.address.city}`,
    current: place.id === location.id,
  }));
  return (
    <SiteFrame site={site}>
      <JsonLd data={restaurantJsonLd({ location, slug, publicUrl, rating: words })} />
      <Hero
        name={name}
        line={tagline}
        location={location}
        locale={locale}
        now={now}
        slug={slug}
        places={places}
        picture={heroPicture(picture, dishes)}
      />
      {tables !== undefined && <Tonight tables={tables} location={location.slug} slug={slug} locale={locale} />}
      <SignatureDishes dishes={dishes} slug={slug} locale={locale} />
      {words && <GuestWords {...words} locale={locale} />}
      <Visit location={location} hours={<HoursTable hours={location.hours} />} />
    </SiteFrame>
  );
}
