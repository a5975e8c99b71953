import 'server-only';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { HomePage } from '@/features/home/home-page.tsx';
import { nearestFreeTables, publishedReviews, signatureDishes } from './home-data.ts';
import { siteLocation } from './site-locations.ts';

/** The home page of a location, or of the first one. */
export async function renderHome(slug?: string) {
  const site = await siteLocation(slug);
  if (!site) notFound();
  const now = new Date();
  const [tables, dishes, words] = await Promise.all([
    nearestFreeTables(site, now),
    signatureDishes(site, await getLocale()),
    publishedReviews(site),
  ]);
  return <HomePage site={site} tables={tables} dishes={dishes} now={now} words={words} />;
}
