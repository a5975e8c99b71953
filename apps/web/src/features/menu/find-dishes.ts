import type { Allergen, DietaryTag } from '@tavola/shared';

/** What the search reads of a dish. */
export interface DishFacts {
  id: string;
  /** Name, description and category, as the reader sees them. */
  words: string;
  allergens: readonly Allergen[];
  dietary: readonly DietaryTag[];
}

export interface DishQuery {
  text: string;
  dietary: readonly DietaryTag[];
  /** Dishes that contain any of these do not match. */
  without: readonly Allergen[];
}

export const EMPTY_QUERY: DishQuery = { text: '', dietary: [], without: [] };

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

/** A vegan dish is vegetarian and free of milk sugar even where nobody ticked those boxes. */
export const IMPLIED: Partial<Record<DietaryTag, readonly DietaryTag[]>> = { vegan: ['vegetarian', 'lactose_free'] };

/** Ids of the dishes that match: every word found, every wish met, none of the allergens. */
export function findDishes(dishes: readonly DishFacts[], query: DishQuery): Set<string> {
  const words = plain(query.text).split(/\s+/).filter(Boolean);
  return new Set(
    dishes
      .filter(({ words: dishWords, allergens, dietary }) => {
        const tags = new Set([...dietary, ...dietary.flatMap((tag) => IMPLIED[tag] ?? [])]);
        const text = plain(dishWords);
        return (
          words.every((word) => text.includes(word)) &&
          query.dietary.every((tag) => tags.has(tag)) &&
          !query.without.some((allergen) => allergens.includes(allergen))
        );
      })
      .map(({ id }) => id),
  );
}

export const isEmptyQuery = ({ text, dietary, without }: DishQuery): boolean =>
  text.trim() === '' && dietary.length === 0 && without.length === 0;
