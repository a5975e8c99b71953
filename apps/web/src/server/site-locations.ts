import 'server-only';
import type { Location } from '@tavola/shared/schemas';
import { cache } from 'react';
import { caller } from './caller.ts';

/** Every public location, the first one first. */
export const siteLocations = cache(async (): Promise<Location[]> => {
  const { items } = await (await caller()).locations.list();
  return items;
});

export interface SiteLocation {
  location: Location;
  all: Location[];
  /** What to put into addresses: nothing for the first location, so its addresses stay short. */
  slug: string | undefined;
}

/** The location an address names by slug, or the first; undefined when it names one that does not exist. */
export async function siteLocation(slug?: string): Promise<SiteLocation | undefined> {
  const all = await siteLocations();
  const location = slug ? all.find((candidate) => candidate.slug === slug) : all[0];
  return location && { location, all, slug: location === all[0] ? undefined : location.slug };
}
