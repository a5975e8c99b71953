import 'server-only';
import type { MenuCategory, MenuItem, Review } from '@tavola/shared/schemas';
import { addDays, localDay } from '@/features/booking/booking-search.ts';
import { type FreeTables, firstTables } from '@/features/home/first-tables.ts';
import { caller } from './caller.ts';
import { log } from './log.ts';
import type { SiteLocation } from './site-locations.ts';

const PARTY_SIZE = 2;
const DAYS_LOOKED_AT = 4;
const SIGNATURES = 3;
const REVIEWS = 3;

/** The first day from today with a free table for two; null when none is near, undefined when the book cannot be asked now. */
export async function nearestFreeTables({ location }: SiteLocation, now: Date): Promise<FreeTables | null | undefined> {
  try {
    const api = await caller();
    const today = localDay(now, location.timezone);
    for (let day = 0; day < DAYS_LOOKED_AT; day += 1) {
      const date = addDays(today, day);
      const { slots } = await api.reservations.availability({ location: location.slug, date, partySize: PARTY_SIZE });
      const free = firstTables(slots);
      if (free.length > 0) return { date, today: day === 0, partySize: PARTY_SIZE, slots: free };
    }
    return null;
  } catch (error) {
    log().warn({ error }, 'home: no free tables shown');
    return undefined;
  }
}

const flatten = (categories: MenuCategory[]): MenuItem[] =>
  categories.flatMap((category) => [...category.items, ...flatten(category.children)]);

/** The dishes the house is known for; empty when the menu cannot be asked now, because the page does without. */
export async function signatureDishes({ location }: SiteLocation, locale: string): Promise<MenuItem[]> {
  try {
    const menu = await (await caller()).menu.get({ location: location.slug, locale });
    return flatten(menu.categories)
      .filter((item) => item.signature)
      .sort((a, b) => Number(a.soldOut) - Number(b.soldOut))
      .slice(0, SIGNATURES);
  } catch (error) {
    log().warn({ error }, 'home: no dishes shown');
    return [];
  }
}

export interface PublishedReviews {
  average: number;
  count: number;
  reviews: Review[];
}

/** What guests said, as far as the house published it; undefined when there is nothing or nobody to ask. */
export async function publishedReviews({ location }: SiteLocation): Promise<PublishedReviews | undefined> {
  try {
    const { average, count, items } = await (await caller()).reviews.list({ location: location.slug });
    if (average === null) return undefined;
    return { average, count, reviews: items.filter(({ text }) => text !== '').slice(0, REVIEWS) };
  } catch (error) {
    log().warn({ error }, 'home: no reviews shown');
    return undefined;
  }
}
