import type { Location } from '@tavola/shared/schemas';
import { offersOf } from '../discovery/discovery-facts.ts';
import { weekdayName } from '../shell/opening-hours.ts';
import { paths } from '../shell/paths.ts';

export interface RestaurantJsonLdProps {
  location: Location;
  slug?: string;
  publicUrl: string;
  now?: Date;
  /** Of all published reviews. */
  rating?: { average: number; count: number } | undefined;
}

const SCHEMA = 'https://schema.org';

/** The restaurant for search engines and assistants: address, hours, menu and where to book, in schema.org's words. */
export function restaurantJsonLd({ location, slug, publicUrl, now = new Date(), rating }: RestaurantJsonLdProps) {
  const { address } = location;
  const { booking } = offersOf(location, now);
  return {
    '@context': SCHEMA,
    '@type': 'Restaurant',
    '@id': `${publicUrl}${paths.home(slug)}#restaurant`,
    name: location.name,
    description: location.tagline,
    url: `${publicUrl}${paths.home(slug)}`,
    telephone: location.phone || undefined,
    email: location.email || undefined,
    currenciesAccepted: location.currency,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.line1,
      addressLocality: address.city,
      postalCode: address.postcode,
      addressCountry: address.country,
    },
    geo:
      address.lat !== null && address.lng !== null
        ? { '@type': 'GeoCoordinates', latitude: address.lat, longitude: address.lng }
        : undefined,
    openingHoursSpecification: location.hours.flatMap(({ weekday, ranges }) =>
      ranges.map(({ start, end }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: `${SCHEMA}/${weekdayName(weekday, 'en', 'long')}`,
        opens: start,
        closes: end,
      })),
    ),
    aggregateRating: rating && {
      '@type': 'AggregateRating',
      ratingValue: rating.average,
      reviewCount: rating.count,
      bestRating: 5,
    },
    hasMenu: `${publicUrl}${paths.menu(slug)}`,
    acceptsReservations: booking,
    potentialAction: booking
      ? {
          '@type': 'ReserveAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: `${publicUrl}${paths.book(slug)}`,
            actionPlatform: [`${SCHEMA}/DesktopWebPlatform`, `${SCHEMA}/MobileWebPlatform`],
          },
          result: { '@type': 'FoodEstablishmentReservation' },
        }
      : undefined,
  };
}

/** Data for machines inside the page; `<` is escaped so that no text can end the element. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped cannot leave the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
