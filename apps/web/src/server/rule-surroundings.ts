import 'server-only';
import { siteLocations } from './site-locations.ts';

const FALLBACK = { currency: 'EUR', timeZone: 'UTC' };

/** What the automation pages need to know of the restaurant: its locations, and the currency and zone of the first. */
export async function ruleSurroundings() {
  const locations = await siteLocations();
  return {
    locations: locations.map(({ slug, name }) => ({ slug, name })),
    currency: locations[0]?.currency ?? FALLBACK.currency,
    timeZone: locations[0]?.timezone ?? FALLBACK.timeZone,
  };
}
