import type { Location } from '@tavola/shared/schemas';

/** The restaurant on a map anyone can open. */
export function mapLink({ name, address }: Pick<Location, 'name' | 'address'>): string {
  const { line1, postcode, city, country, lat, lng } = address;
  if (lat !== null && lng !== null) {
    return `https://www.openstreetmap.org/?${new URLSearchParams({ mlat: String(lat), mlon: String(lng), zoom: '17' })}`;
  }
  const query = [name, line1, postcode, city, country].filter(Boolean).join(', ');
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query })}`;
}
