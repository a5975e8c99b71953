import 'server-only';
import type { Location } from '@tavola/shared/schemas';
import { notFound } from 'next/navigation';
import type { BrowserSession } from './session.ts';
import { siteLocations } from './site-locations.ts';

/** The locations a staff member works at, in the order of the house. */
export async function staffLocations({ staff: { locationIds } }: BrowserSession): Promise<Location[]> {
  const all = await siteLocations();
  return locationIds === null ? all : all.filter(({ id }) => locationIds.includes(id));
}

/** The one of them that an address names by slug, or the first; without any such the page is not found. */
export async function staffLocation(session: BrowserSession, slug: string | undefined): Promise<Location> {
  const locations = await staffLocations(session);
  const location = slug ? locations.find((candidate) => candidate.slug === slug) : locations[0];
  return location ?? notFound();
}
