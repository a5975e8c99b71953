import type { Menu, MenuCategory, MenuItem } from '@tavola/shared/schemas';
import { minorDigits } from '@tavola/ui/format';
import { paths } from '../shell/paths.ts';

const SCHEMA = 'https://schema.org';

/** Diets schema.org knows a word for. */
const DIETS: Record<string, string> = {
  vegan: 'VeganDiet',
  vegetarian: 'VegetarianDiet',
  gluten_free: 'GlutenFreeDiet',
  halal: 'HalalDiet',
  lactose_free: 'LowLactoseDiet',
};

/** The menu for search engines and assistants: sections, dishes, prices and whether a dish can be had now. */
export function menuJsonLd({ menu, publicUrl, slug }: { menu: Menu; publicUrl: string; slug?: string | undefined }) {
  const section = ({ name, description, items, children }: MenuCategory): object => ({
    '@type': 'MenuSection',
    name,
    description: description || undefined,
    hasMenuItem: items.map(dish),
    hasMenuSection: children.length > 0 ? children.map(section) : undefined,
  });
  const dish = ({ name, description, price, available, soldOut, dietary, slug: own }: MenuItem): object => ({
    '@type': 'MenuItem',
    name,
    description: description || undefined,
    url: `${publicUrl}${paths.dish(own, slug)}`,
    suitableForDiet: dietary.flatMap((tag) => (DIETS[tag] ? [`${SCHEMA}/${DIETS[tag]}`] : [])),
    offers: {
      '@type': 'Offer',
      price: (price.amount / 10 ** minorDigits(price.currency)).toFixed(minorDigits(price.currency)),
      priceCurrency: price.currency,
      availability: `${SCHEMA}/${soldOut ? 'SoldOut' : available ? 'InStock' : 'OutOfStock'}`,
    },
  });
  return {
    '@context': SCHEMA,
    '@type': 'Menu',
    '@id': `${publicUrl}${paths.menu(slug)}#menu`,
    url: `${publicUrl}${paths.menu(slug)}`,
    hasMenuSection: menu.categories.map(section),
  };
}
